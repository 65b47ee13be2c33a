import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { type Column, DataTable } from '../../../../web/ui/DataTable.tsx'
import { Due } from '../../../../web/ui/Due.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { type DebtLine, readDebt } from '../../contract.ts'
import { debtTexts as texts } from '../../team.texts.ts'
import { useChannelWord } from '../words.ts'
import { RotaNav } from './RotaNav.tsx'
import { TakeButton } from './TakeButton.tsx'
import css from './team.module.css'

const STATES = ['all', 'over', 'near', 'fine'] as const
const filter = z.object({ state: z.enum(STATES).default('all') })
const EMPTY = { all: texts.none, fine: texts.none, over: texts.noneOver, near: texts.noneNear }

/** Everybody who waits, by the day their reply is due: amber the day before, red the day after. */
export default function DebtPage() {
  const t = useT()
  const format = useFormat()
  const channel = useChannelWord()
  const [{ state }, setFilter] = useSearchState(filter)
  const { data, error, refetch } = useQuery(queryOf(readDebt, { query: { state } }))
  const counts = data?.counts ?? { over: 0, near: 0, fine: 0, nobody: 0 }
  const all = counts.over + counts.near + counts.fine
  const columns: Column<DebtLine>[] = [
    {
      id: 'who',
      head: t(texts.who),
      cell: (line) => (
        <PersonLink id={line.personId} name={line.name} detail={channel(line.channel)} />
      ),
      width: 170,
    },
    {
      id: 'words',
      head: t(texts.words),
      cell: (line) => <span className={css.words}>{line.words}</span>,
      phone: 'line',
    },
    {
      id: 'due',
      head: t(texts.due),
      cell: ({ dueOn }) => dueOn && <Due on={dueOn} />,
      width: 130,
      phone: 'side',
    },
    {
      id: 'holder',
      head: t(texts.holder),
      cell: (line) => <Holder line={line} />,
      width: 240,
      phone: 'line',
    },
    {
      id: 'take',
      head: <span className="visually-hidden">{t(texts.take)}</span>,
      cell: (line) => <TakeButton conversationId={line.conversationId} name={line.name} />,
      width: 170,
      align: 'right',
      phone: 'hide',
    },
  ]
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      <RotaNav />
      <Stack gap={12}>
        <div className={css.scroll}>
          <Segmented
            label={t(texts.show)}
            value={state}
            onChange={(next) => setFilter({ state: next })}
            options={STATES.map((one) => ({
              value: one,
              label: t(texts[one], { count: format.number(one === 'all' ? all : counts[one]) }),
            }))}
          />
        </div>
        {counts.nobody > 0 && <p className="quiet">{t(texts.nobody, { count: counts.nobody })}</p>}
        <Sheet flush>
          <DataTable
            label={t(texts.title)}
            columns={columns}
            rows={data?.items}
            rowKey={({ conversationId }) => conversationId}
            unit="people"
            error={error}
            retry={() => void refetch()}
            empty={<EmptyState>{t(EMPTY[state])}</EmptyState>}
          />
        </Sheet>
      </Stack>
    </Page>
  )
}

function Holder({ line }: { line: DebtLine }) {
  const t = useT()
  if (!line.holder) return <span className="small quiet">{line.nobodyBecause}</span>
  return (
    <>
      {line.holder} {line.isHolderAway && <Badge tone="yama">{t(texts.away)}</Badge>}
    </>
  )
}
