import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type Department, markFeedRead, readFeed } from '../../contract.ts'
import { feedTexts as texts } from '../../feed.texts.ts'
import { VoicesNav } from '../VoicesNav.tsx'
import { VoiceCard } from '../voices/VoiceCard.tsx'
import voices from '../voices/voices.module.css'
import css from './feed.module.css'
import { useEndReached } from './useEndReached.ts'

/** Five voices a day, the same for everybody, and who has read them. */
export default function FeedPage() {
  const t = useT()
  const format = useFormat()
  const { data, error, refetch } = useQuery(queryOf(readFeed))
  const read = useMutationOf(markFeedRead, { onError: (error) => toast(error.message) })
  const mark = () => read.mutate({ body: {} })
  const isUnread = data !== undefined && data.items.length > 0 && !data.isRead
  const end = useEndReached(mark, isUnread)
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} above={data && format.day(data.day)}>
      <VoicesNav />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={8} />}
      {data && data.items.length === 0 && <EmptyState>{t(texts.none)}</EmptyState>}
      {data && data.items.length > 0 && (
        <Stack>
          <ol className={voices.list}>
            {data.items.map((voice) => (
              <li key={voice.voiceId}>
                <VoiceCard voice={voice} />
              </li>
            ))}
          </ol>
          <div ref={end} role="status">
            {data.isRead ? (
              <p>{t(texts.isRead)}</p>
            ) : (
              <Button loading={read.isPending} onClick={mark}>
                {t(texts.markRead)}
              </Button>
            )}
          </div>
          <Readers departments={data.departments} />
        </Stack>
      )}
    </Page>
  )
}

/** By department, each with its names behind it. */
function Readers({ departments }: { departments: Department[] }) {
  const t = useT()
  const format = useFormat()
  return (
    <div className={css.readers}>
      <Sheet title={t(texts.readers)}>
        {departments.map(({ department, staff }) => {
          const read = staff.filter(({ isRead }) => isRead).length
          const percent = format.percent(read / staff.length, 0)
          return (
            <details key={department ?? ''} className={css.department}>
              <summary>
                <b>{department ?? t(texts.noDepartment)}</b>{' '}
                <span className="num">{t(texts.of, { read, all: staff.length, percent })}</span>
              </summary>
              <ul>
                {staff.map(({ name, isRead }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same name
                  <li key={at}>
                    {name}{' '}
                    <span className="small quiet">{t(isRead ? texts.hasRead : texts.notYet)}</span>
                  </li>
                ))}
              </ul>
            </details>
          )
        })}
      </Sheet>
    </div>
  )
}
