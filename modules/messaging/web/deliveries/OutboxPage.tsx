import { Button } from '@mantine/core'
import { z } from 'zod'
import { type Format, useFormat } from '../../../../web/format.ts'
import { usePages } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useT } from '../../../../web/texts.ts'
import { type Column, DataTable } from '../../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { PersonName } from '../../../../web/ui/PersonLink.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { listOutbox, type MessageLine, OUTBOX_STATES } from '../../contract.ts'
import { CHANNELS } from '../../messages.rules.ts'
import { outboxTexts as texts } from '../../outbox.texts.ts'
import { outboxRoomTexts } from '../../outbox-rooms.texts.ts'
import css from './deliveries.module.css'
import { MessageState } from './MessageState.tsx'
import { messagePath } from './paths.ts'
import { useMessagesLive } from './useMessagesLive.ts'
import { channelWords } from './words.ts'

const search = z.object({
  state: z.enum(OUTBOX_STATES).default('all'),
  channel: z.enum(CHANNELS).optional(),
  personId: z.uuid().optional(),
})
type Search = z.output<typeof search>

/** Everything that left or waits to, newest first. */
export default function OutboxPage() {
  const t = useT()
  const format = useFormat()
  const [filter, setFilter] = useSearchState(search)
  useMessagesLive()
  const messages = usePages(listOutbox, { query: filter })
  const filtered = filter.state !== 'all' || Boolean(filter.channel)
  const clear = () => setFilter({ state: 'all', channel: undefined })
  return (
    <Page title={t(outboxRoomTexts.outbox)} lead={t(texts.lead)}>
      <Filters filter={filter} onChange={setFilter} />
      {filter.personId && (
        <OnlyOne
          name={messages.rows?.[0]?.personName}
          onShowAll={() => setFilter({ personId: undefined })}
        />
      )}
      <DataTable
        {...messages}
        label={t(outboxRoomTexts.outbox)}
        rowKey={(message) => message.messageId}
        to={(message) => messagePath(message.messageId)}
        columns={columns(t, format)}
        empty={
          filtered ? (
            <EmptyState
              action={
                <Button variant="default" onClick={clear}>
                  {t(texts.clear)}
                </Button>
              }
            >
              {t(texts.emptyFiltered)}
            </EmptyState>
          ) : (
            <EmptyState>{t(texts.empty)}</EmptyState>
          )
        }
      />
    </Page>
  )
}

function Filters({
  filter,
  onChange,
}: {
  filter: Search
  onChange: (change: Partial<Search>) => void
}) {
  const t = useT()
  return (
    <search className={css.filters}>
      <div className={css.states}>
        <Segmented
          label={t(texts.state)}
          value={filter.state}
          onChange={(state) => onChange({ state })}
          options={OUTBOX_STATES.map((value) => ({ value, label: t(texts[value]) }))}
        />
      </div>
      <SelectField
        label={t(texts.channel)}
        placeholder={t(texts.all)}
        clearable
        data={CHANNELS.map((value) => ({ value, label: channelWords(t, value) }))}
        value={filter.channel ?? null}
        onChange={(value) => onChange({ channel: CHANNELS.find((one) => one === value) })}
      />
    </search>
  )
}

function OnlyOne({ name, onShowAll }: { name: string | undefined; onShowAll: () => void }) {
  const t = useT()
  return (
    <p className={css.only}>
      {name && t(texts.onlyOne, { name })}
      <Button variant="subtle" size="xs" onClick={onShowAll}>
        {t(texts.showAll)}
      </Button>
    </p>
  )
}

function columns(t: ReturnType<typeof useT>, format: Format): Column<MessageLine>[] {
  return [
    {
      id: 'person',
      head: t(texts.person),
      cell: (message) => <PersonName name={message.personName} />,
      opens: true,
      phone: 'title',
    },
    {
      id: 'what',
      head: t(texts.what),
      cell: (message) => <span className={css.what}>{message.subject || message.words}</span>,
      phone: 'line',
    },
    {
      id: 'channel',
      head: t(texts.channel),
      cell: (message) => <span className="nw">{channelWords(t, message.channel)}</span>,
      phone: 'line',
    },
    {
      id: 'state',
      head: t(texts.state),
      cell: (message) => <MessageState message={message} />,
      phone: 'side',
    },
    {
      id: 'when',
      head: t(texts.when),
      align: 'right',
      cell: ({ goesAt, at, state }) => (
        <span className="nw" title={format.exact(at)}>
          {format.dayTime(state === 'held' && goesAt ? goesAt : at)}
        </span>
      ),
      phone: 'line',
    },
  ]
}
