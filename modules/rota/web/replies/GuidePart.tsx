import { Button } from '@mantine/core'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { confirmSection, type GuideSection } from '../../contract.ts'
import { guidePageTexts as texts } from '../../hands.texts.ts'
import css from './replies.module.css'

/** One part of the guide, with the mark that I have read it. */
export function GuidePart({
  section,
  onEdit,
}: {
  section: GuideSection
  onEdit: (() => void) | undefined
}) {
  const t = useT()
  const format = useFormat()
  const confirm = useMutationOf(confirmSection)
  const { sectionId, title, words, readAt, savedAt, savedBy } = section
  return (
    <Sheet title={title}>
      <p className={`${css.guideWords} prose`}>{words}</p>
      {savedAt && savedBy && (
        <p className="note">{t(texts.changed, { day: format.day(savedAt), name: savedBy })}</p>
      )}
      {confirm.error && <ErrorState error={confirm.error} title={null} />}
      <div className={css.sectionFoot}>
        {readAt ? (
          <span className={css.read}>
            <Icon name="check" size={18} />
            {t(texts.readOn, { day: format.day(readAt) })}
          </span>
        ) : (
          <Button
            variant="default"
            loading={confirm.isPending}
            leftSection={<Icon name="check" size={18} />}
            onClick={() => confirm.mutate({ params: { sectionId } })}
          >
            {t(texts.iRead)}
          </Button>
        )}
        {onEdit && (
          <Button variant="subtle" onClick={onEdit} aria-label={`${t(texts.edit)}：${title}`}>
            {t(texts.edit)}
          </Button>
        )}
      </div>
    </Sheet>
  )
}
