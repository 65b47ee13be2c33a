import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { channelPageTexts as texts } from '../../channel-pages.texts.ts'
import { listChannels } from '../../contract.ts'
import { outboxRoomTexts } from '../../outbox-rooms.texts.ts'
import { useMessagesLive } from '../deliveries/useMessagesLive.ts'
import { ChannelRow } from './ChannelRow.tsx'
import css from './channels.module.css'
import { GateSheet } from './GateSheet.tsx'
import { SenderSheet } from './SenderSheet.tsx'

/** The ways out of the house, who we are in what leaves, and how much may. */
export default function ChannelsPage() {
  const t = useT()
  useMessagesLive()
  const { data, error, refetch } = useQuery(queryOf(listChannels))
  return (
    <Page
      title={t(outboxRoomTexts.channels)}
      lead={t(texts.lead)}
      crumbs={[{ label: t(texts.settings) }]}
    >
      <Stack>
        <Sheet title={t(texts.ways)}>
          {data && (
            <ul className={css.list}>
              {data.items.map((channel) => (
                <ChannelRow key={channel.channel} channel={channel} all={data} />
              ))}
            </ul>
          )}
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Loading lines={5} />}
        </Sheet>
        <SenderSheet />
        <GateSheet />
      </Stack>
    </Page>
  )
}
