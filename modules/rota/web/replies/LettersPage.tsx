import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { listLettersToLookOver } from '../../contract.ts'
import { lookTexts as texts } from '../../hands.texts.ts'
import { roomTexts } from '../../rooms.texts.ts'
import { repliesPath } from '../paths.ts'
import { useRotaLive } from '../useRotaLive.ts'
import { AskedLetter } from './AskedLetter.tsx'
import css from './replies.module.css'
import { SentLetter } from './SentLetter.tsx'

/** A second pair of eyes before a reply goes, and how those that went read to a colleague. */
export default function LettersPage() {
  const t = useT()
  const { data, error, refetch, isPending } = useQuery(queryOf(listLettersToLookOver))
  useRotaLive()
  return (
    <Page
      crumbs={[{ label: t(roomTexts.myReplies), to: repliesPath }]}
      title={t(texts.title)}
      lead={t(texts.lead)}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data && !data.isReader && (
        <Sheet>
          <EmptyState>{t(texts.notReader)}</EmptyState>
        </Sheet>
      )}
      {data?.isReader && (
        <>
          <section className={css.part}>
            <div className={css.partHead}>
              <h2>{t(texts.waiting)}</h2>
            </div>
            <div className={css.list}>
              {data.items.length === 0 && <p className="quiet">{t(texts.noneWaiting)}</p>}
              {data.items.map((one) => (
                <AskedLetter key={`${one.conversationId} ${one.staffId}`} letter={one} />
              ))}
            </div>
          </section>
          <section className={css.part}>
            <div className={css.partHead}>
              <h2>{t(texts.sent)}</h2>
              <span className="note">{t(texts.sentNote)}</span>
            </div>
            <div className={css.list}>
              {data.sent.length === 0 && <p className="quiet">{t(texts.noneSent)}</p>}
              {data.sent.map((one) => (
                <SentLetter key={one.entryId} reply={one} />
              ))}
            </div>
          </section>
        </>
      )}
    </Page>
  )
}
