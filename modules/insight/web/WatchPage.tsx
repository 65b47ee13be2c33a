import { z } from 'zod'
import { urlOf } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { usePages } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { Why } from '../../../web/ui/Why.tsx'
import { texts } from '../character-pages.texts.ts'
import { listWatched, reportPeopleCsv, type WatchedPerson } from '../contract.ts'
import { texts as rooms } from '../rooms.texts.ts'
import { Filled } from './filled.tsx'
import { Figure, usePeopleOf } from './people.tsx'
import { WatchCare } from './WatchCare.tsx'
import css from './watch.module.css'

const view = z.object({ show: z.enum(['now', 'paused']).default('now') })

/** Who is silent against their own rhythm, why, and who looks after them. */
export default function WatchPage() {
  const t = useT()
  const { may } = useMe()
  const [{ show }, setView] = useSearchState(view)
  const list = usePages(listWatched, { query: { show, limit: 50 } })
  const params = { report: 'character' as const }
  const query = { figure: show === 'paused' ? 'watch:paused' : 'watch:now' }
  const title = t(texts.watchTitle)
  return (
    <Page
      title={title}
      lead={<Finding show={show} total={list.total} />}
      crumbs={[{ label: t(rooms.room), to: '/reports' }, { label: title }]}
      actions={
        <>
          <Segmented
            label={t(texts.which)}
            value={show}
            onChange={(next) => setView({ show: next })}
            options={[
              { value: 'now', label: t(texts.toContact) },
              { value: 'paused', label: t(texts.paused) },
            ]}
          />
          {may('people.export') && <CsvButton url={urlOf(reportPeopleCsv, { params, query })} />}
        </>
      }
    >
      <DataTable
        {...list}
        label={title}
        unit="people"
        rowKey={({ personId }) => personId}
        columns={useColumns()}
        empty={
          <EmptyState>{t(show === 'paused' ? texts.pausedEmpty : texts.watchEmpty)}</EmptyState>
        }
      />
    </Page>
  )
}

/** How many there are; the figure opens them. */
function Finding({ show, total }: { show: 'now' | 'paused'; total: number | null | undefined }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('character')
  if (!total) return t(texts.watchLead)
  const paused = show === 'paused'
  const title = t(paused ? texts.paused : texts.watchTitle)
  const rule = t(paused ? texts.pausedRule : texts.watchLead)
  return (
    <Filled
      text={paused ? texts.findPaused : texts.findWatch}
      parts={{
        figure: (
          <Figure count={total} opens={people(`watch:${show}`, { title, rule, count: total })}>
            {format.count(total, 'people')}
          </Figure>
        ),
      }}
    />
  )
}

/** The most telling one in sight, the others behind it. The last is the silence, which has a column. */
function Reasons({ reasons }: Pick<WatchedPerson, 'reasons'>) {
  const t = useT()
  const [first = '', ...others] = reasons
  const behind = others.slice(0, -1)
  return (
    <span className={css.reasons}>
      <span data-telling={others.length > 0 || undefined}>{first}</span>
      {behind.length > 0 && (
        <Why label={t(texts.moreReasons, { count: behind.length })}>
          <ul className={css.behind}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Why>
      )}
    </span>
  )
}

function useColumns(): Column<WatchedPerson>[] {
  const t = useT()
  const format = useFormat()
  return [
    {
      id: 'person',
      head: t(texts.person),
      width: 170,
      cell: ({ personId, name, number }) => (
        <PersonLink id={personId} name={name} detail={number ?? undefined} />
      ),
    },
    {
      id: 'reason',
      head: t(texts.reason),
      phone: 'line',
      cell: ({ reasons }) => <Reasons reasons={reasons} />,
    },
    {
      id: 'days',
      head: t(texts.silence),
      align: 'right',
      phone: 'line',
      width: 130,
      cell: ({ days, usualDays }) => (
        <span className={css.silence}>
          {format.count(days, 'days')}
          <small>{t(texts.usualIs, { days: format.number(Math.round(usualDays)) })}</small>
        </span>
      ),
    },
    {
      id: 'spent',
      head: t(texts.spent),
      align: 'right',
      phone: 'side',
      width: 110,
      cell: ({ money }) => format.money(money.minor, money.currency),
    },
    {
      id: 'owner',
      head: t(texts.owner),
      width: 300,
      phone: 'line',
      cell: (row) => <WatchCare row={row} />,
    },
  ]
}
