import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { Columns, Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { getMessage } from '../../contract.ts'
import { outboxTexts as texts } from '../../outbox.texts.ts'
import { outboxRoomTexts } from '../../outbox-rooms.texts.ts'
import { Outcome } from './Outcome.tsx'
import { outboxPath } from './paths.ts'
import { Seen, ToPaper } from './Seen.tsx'
import { useMessagesLive } from './useMessagesLive.ts'
import { WhyThem } from './WhyThem.tsx'

/** One message as its receiver sees it, what became of it, and why it was meant for this person. */
export default function MessagePage() {
  const t = useT()
  const { messageId = '' } = useParams({ strict: false })
  useMessagesLive()
  const { data, error, refetch } = useQuery(queryOf(getMessage, { params: { messageId } }))
  const title = data ? data.subject || data.words : t(outboxRoomTexts.outbox)
  return (
    <Page
      title={[...title].length > 60 ? `${[...title].slice(0, 60).join('')}…` : title}
      crumbs={[{ label: t(outboxRoomTexts.outbox), to: outboxPath }]}
      lead={data && <PersonLink id={data.personId} name={data.personName} />}
    >
      {data && (
        <Columns of="side">
          <Sheet title={t(data.channel === 'phone' ? texts.callMatter : texts.seenAs)}>
            <Seen message={data} />
            <ToPaper message={data} />
          </Sheet>
          <Stack>
            <Sheet title={t(texts.outcome)}>
              <Outcome message={data} />
            </Sheet>
            <Sheet title={t(texts.whyTitle)}>
              <WhyThem message={data} />
            </Sheet>
          </Stack>
        </Columns>
      )}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={8} />}
    </Page>
  )
}
