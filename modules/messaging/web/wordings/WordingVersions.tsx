import { Button } from '@mantine/core'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { approveWording, type WordingDetail } from '../../contract.ts'
import { wordingPageTexts as texts } from '../../wording-pages.texts.ts'
import css from './wordings.module.css'
import { useHand, useSaid } from './words.ts'

/** Every version with who wrote and who approved it; another may be approved in place of the one in use. */
export function WordingVersions({ wording }: { wording: WordingDetail }) {
  const t = useT()
  const { may } = useMe()
  const hand = useHand()
  const read = useSaid()
  const { wordingId, versions, approvedVersion, archivedAt } = wording
  const approve = useMutationOf(approveWording, {
    onSuccess: () => toast(t(texts.approved)),
    onError: (error) => toast(error.message),
  })
  const reason = may('wordings.approve')
    ? archivedAt
      ? t(texts.isArchived)
      : undefined
    : t(texts.noApprove)
  return (
    <Sheet title={t(texts.versions)}>
      <ol className={css.versions}>
        {versions.map(({ version, said, savedByName, savedAt, approvedByName, approvedAt }) => {
          const { words, lang } = read(said)
          return (
            <li key={version}>
              <p className={css.versionHead}>
                <b>{t(texts.version, { version })}</b>
                {version === approvedVersion && <Badge tone="matsu">{t(texts.inUse)}</Badge>}
                {approvedVersion === null && version === versions[0]?.version && (
                  <Badge tone="yama" icon="clock">
                    {t(texts.waits)}
                  </Badge>
                )}
              </p>
              <p className={css.said} lang={lang}>
                {words}
              </p>
              <p className="note quiet">{hand.saved(savedByName, savedAt)}</p>
              {approvedAt && (
                <p className="note quiet">{hand.approved(approvedByName, approvedAt)}</p>
              )}
              {version !== approvedVersion && (
                <Button
                  mt={6}
                  size="compact-md"
                  variant="outline"
                  disabled={reason !== undefined}
                  title={reason}
                  loading={approve.isPending && approve.variables?.body.version === version}
                  onClick={() => approve.mutate({ params: { wordingId }, body: { version } })}
                >
                  {t(texts.approve, { version })}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      {!may('wordings.approve') && <p className="note quiet">{t(texts.noApprove)}</p>}
    </Sheet>
  )
}
