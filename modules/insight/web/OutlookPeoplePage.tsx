import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { urlOf } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf, usePages } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import {
  getLatestPrediction,
  listPredictedPeople,
  type NamedPrediction,
  type PredictionRun,
  predictedPeopleCsv,
} from '../contract.ts'
import { texts } from '../outlook.texts.ts'
import { OutlookWhy } from './OutlookWhy.tsx'

const SORTS = ['worth', 'orders', 'alive', 'next'] as const
const view = z.object({ sort: z.enum(SORTS).default('worth') })
const LABELS = {
  worth: texts.sortWorth,
  orders: texts.sortOrders,
  alive: texts.sortAlive,
  next: texts.sortNext,
}

/** What is expected of each person, each with what it rests on. */
export default function OutlookPeoplePage() {
  const t = useT()
  const { may } = useMe()
  const [{ sort }, change] = useSearchState(view)
  const latest = useQuery(queryOf(getLatestPrediction))
  const run = latest.data?.run
  return (
    <Page
      title={t(texts.peopleTitle)}
      lead={t(texts.peopleLead)}
      crumbs={[{ label: t(texts.title), to: '/predictions' }, { label: t(texts.peopleTitle) }]}
      actions={
        <>
          <Segmented
            label={t(texts.sortBy)}
            value={sort}
            onChange={(sort) => change({ sort })}
            options={SORTS.map((value) => ({ value, label: t(LABELS[value]) }))}
          />
          {run && may('people.export') && (
            <CsvButton
              url={urlOf(predictedPeopleCsv, { params: { runId: run.runId }, query: { sort } })}
            />
          )}
        </>
      }
    >
      <Sheet flush>
        {run ? (
          <People run={run} sort={sort} />
        ) : latest.isPending ? (
          <Loading lines={8} />
        ) : (
          <EmptyState>{t(texts.none)}</EmptyState>
        )}
      </Sheet>
    </Page>
  )
}

function People({ run, sort }: { run: PredictionRun; sort: (typeof SORTS)[number] }) {
  const t = useT()
  const format = useFormat()
  const { runId, question } = run
  const people = usePages(listPredictedPeople, { params: { runId }, query: { sort } })
  return (
    <DataTable<NamedPrediction>
      {...people}
      label={t(texts.peopleTitle)}
      rowKey={({ personId }) => personId}
      empty={<EmptyState>{t(texts.none)}</EmptyState>}
      columns={[
        {
          id: 'person',
          head: t(texts.personHead),
          cell: ({ personId, name, number }) => (
            <PersonLink
              id={personId}
              name={name || t(texts.noName)}
              {...(number && { detail: number })}
            />
          ),
        },
        {
          id: 'next',
          head: t(texts.nextHead),
          cell: (person) => (
            <>
              {person.words} <OutlookWhy prediction={person} />
            </>
          ),
        },
        {
          id: 'orders',
          head: t(texts.ordersHead, { count: question.horizonDays }),
          align: 'right',
          phone: 'hide',
          cell: ({ expectedOrders }) => format.number(expectedOrders, 1),
        },
        {
          id: 'alive',
          head: t(texts.aliveHead),
          align: 'right',
          phone: 'hide',
          cell: ({ alive }) => format.percent(alive, 0),
        },
        {
          id: 'worth',
          head: t(texts.worthHead),
          align: 'right',
          phone: 'side',
          cell: ({ expectedWorth }) => format.money(expectedWorth.minor, expectedWorth.currency),
        },
      ]}
    />
  )
}
