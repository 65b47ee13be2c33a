import { Button } from '@mantine/core'
import { translator } from '../../../../kernel/i18n.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import type { Preview } from '../../contract.ts'
import { isAdvertising } from '../../template-blocks.rules.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import { VARIABLES } from '../../template-variables.rules.ts'
import { Arrived } from './Arrived.tsx'
import { PreviewPerson, type Whom } from './PreviewPerson.tsx'
import { TestSend } from './TestSend.tsx'
import css from './templates.module.css'
import type { Draft } from './useDraft.ts'
import type { Seen } from './usePreview.ts'

/** The draft as somebody gets it, and what is not known of them. */
export function PreviewPane(props: {
  draft: Draft
  preview: Seen
  whom: Whom | null
  onWhom: (whom: Whom | null) => void
}) {
  const t = useT()
  const { draft, preview, whom, onWhom } = props
  const { seen, error, faults, retry } = preview
  return (
    <Sheet title={t(texts.preview)}>
      <div className={css.preview}>
        <PreviewPerson onPick={onWhom} />
        <p className={css.whom}>
          {whom ? t(texts.asPerson, { name: whom.name }) : t(texts.asNobody)}
          {whom && (
            <Button variant="subtle" size="compact-sm" onClick={() => onWhom(null)}>
              {t(texts.stopAs)}
            </Button>
          )}
        </p>
        {error && faults.length === 0 && <ErrorState error={error} onRetry={retry} />}
        {faults.length > 0 && (
          <p className={css.stale} role="status">
            <Icon name="warning" size={16} /> {t(seen ? texts.notNow : texts.faults)}
          </p>
        )}
        {seen && <Arrived seen={seen} channel={draft.channel} />}
        {!seen && !error && <Loading lines={8} />}
        {seen && draft.channel === 'mail' && isAdvertising(draft.purpose) && (
          <p className="note quiet">{t(texts.footSoon)}</p>
        )}
        {seen && draft.items.some(({ block }) => block.kind === 'picture') && (
          <p className="note quiet">{t(texts.pictureNote)}</p>
        )}
        {seen && <Missing seen={seen} draft={draft} />}
        {draft.channel === 'mail' && (
          <TestSend draft={draft} personId={whom?.personId ?? null} faulty={faults.length > 0} />
        )}
      </div>
    </Sheet>
  )
}

function Missing({ seen, draft }: { seen: Preview; draft: Draft }) {
  const t = useT()
  const inTemplate = translator(draft.locale)
  const found = VARIABLES.filter(({ path }) => seen.missing.includes(path))
  return (
    <section className={css.missing} aria-live="polite">
      <h3>{t(texts.missing)}</h3>
      {found.length === 0 ? (
        <p className="small quiet">{t(texts.nothingMissing)}</p>
      ) : (
        <ul>
          {found.map(({ path, label, fallback }) => (
            <li key={path}>
              {t(texts.missingLine, { what: t(label), words: inTemplate(fallback) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
