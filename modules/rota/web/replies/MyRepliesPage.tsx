import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Avatar } from '../../../../web/ui/Avatar.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { listReplies, type WaitingReply } from '../../contract.ts'
import { repliesTexts as texts } from '../../replies.texts.ts'
import { roomTexts } from '../../rooms.texts.ts'
import { useRotaLive } from '../useRotaLive.ts'
import { Dots } from './Dots.tsx'
import { FirstCard } from './FirstCard.tsx'
import { MoreLinks } from './MoreLinks.tsx'
import { OtherRow } from './OtherRow.tsx'
import css from './replies.module.css'
import { ThanksCard } from './ThanksCard.tsx'

/** Who waits for a reply of mine: the one who has waited longest first, their words, two buttons. */
export default function MyRepliesPage() {
  const t = useT()
  const format = useFormat()
  const { staff } = useMe()
  const { data, error, refetch, isPending } = useQuery(queryOf(listReplies))
  useRotaLive()
  const [first, ...others] = data?.items ?? []
  return (
    <div className={css.page}>
      <Page
        tab={t(roomTexts.myReplies)}
        above={format.weekday(new Date())}
        title={<Greeting name={staff.name} count={data?.items.length} />}
        actions={<Avatar id={staff.id} name={staff.name} size={40} />}
      >
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {isPending && <Loading />}
        {data && (
          <>
            <Dots {...data.month} />
            <div className={css.room}>
              <div className={css.column}>
                <div className={css.first}>
                  {first ? (
                    <FirstCard reply={first} />
                  ) : (
                    <Sheet>
                      <EmptyState>{t(texts.emptyMine)}</EmptyState>
                    </Sheet>
                  )}
                </div>
                {others.length > 0 && <Others replies={others} />}
              </div>
              <div className={css.column}>
                <div className={css.thanks}>
                  {data.thanks.map((one) => (
                    <ThanksCard key={one.thanksId} thanks={one} />
                  ))}
                </div>
                <MoreLinks {...data} />
              </div>
            </div>
          </>
        )}
      </Page>
    </div>
  )
}

function Others({ replies }: { replies: WaitingReply[] }) {
  const t = useT()
  return (
    <section className={css.others} aria-label={t(texts.others)}>
      <Sheet flush>
        <ul className={css.rows}>
          {replies.map((one) => (
            <OtherRow key={one.conversationId} reply={one} />
          ))}
        </ul>
      </Sheet>
    </section>
  )
}

/** 木村さん、3人の方がお待ちです。 */
function Greeting({ name, count }: { name: string; count: number | undefined }) {
  const t = useT()
  const called = name.split(/\s/)[0] ?? name
  return (
    <>
      <span className={css.line}>{t(texts.greeting, { name: called })}</span>
      {count === 0 && <span className={css.line}>{t(texts.nobodyWaits)}</span>}
      {count !== undefined && count > 0 && (
        <span className={css.line}>
          <em className={css.count}>{t(texts.waitCount, { count })}</em>
          {t(texts.waitRest, { count })}
        </span>
      )}
    </>
  )
}
