import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Chart } from '../../../../web/ui/Chart.tsx'
import { bars } from '../../../../web/ui/chart-options.ts'
import { type Column, DataTable } from '../../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import type { Trial } from '../../contract.ts'
import { trialPageTexts as texts } from '../../trial.texts.ts'
import { useFigures } from './columns.tsx'
import css from './team.module.css'

type Tried = Trial['writers'][number]

const FOLDED = 10

/** What the month came to: in sentences, as bars, and name by name. */
export function TrialResult({ trial }: { trial: Trial }) {
  const t = useT()
  const format = useFormat()
  const { writers, month } = trial
  if (writers.length === 0)
    return (
      <Sheet>
        <EmptyState>{t(texts.nobody)}</EmptyState>
      </Sheet>
    )
  const names = writers.map(({ name }) => name)
  return (
    <>
      <Sheet>
        <Sentences trial={trial} />
      </Sheet>
      <Sheet>
        <Chart
          heading="h2"
          title={t(texts.chartTitle)}
          note={t(texts.chartNote, { month: format.month(month) })}
          height={260}
          option={bars({
            x: names,
            series: [
              { name: t(texts.given), values: writers.map(({ given }) => given) },
              {
                name: t(texts.fair),
                values: writers.map(({ fair }) => Math.round(fair * 10) / 10),
              },
            ],
            format: (value) => format.number(value, Number.isInteger(value) ? 0 : 1),
          })}
          table={{
            heads: [t(texts.name), t(texts.given), t(texts.fair)],
            rows: writers.map(({ name, given, fair }) => ({
              head: name,
              cells: [format.number(given), format.number(fair, 1)],
            })),
          }}
        />
      </Sheet>
      <Sheet flush>
        <WritersTable writers={writers} />
      </Sheet>
    </>
  )
}

function Sentences({ trial }: { trial: Trial }) {
  const t = useT()
  const format = useFormat()
  const given = trial.writers.map((writer) => writer.given)
  const full = trial.writers.filter(({ fullOn }) => fullOn !== null).length
  const share = trial.known === 0 ? null : trial.toEarlier / trial.known
  return (
    <div className={`${css.said} prose`}>
      <p>
        {t(texts.even, {
          cards: format.number(trial.cards),
          people: format.number(trial.writers.length),
          low: format.number(Math.min(...given)),
          high: format.number(Math.max(...given)),
          furthest: format.number(trial.furthest, 1),
        })}
      </p>
      {trial.known > 0 && (
        <p>
          {t(texts.earlier, {
            known: format.number(trial.known),
            toEarlier: format.number(trial.toEarlier),
            share: format.percent(share, 0),
          })}
        </p>
      )}
      {trial.waited > 0 && <p>{t(texts.waited, { waited: format.number(trial.waited) })}</p>}
      {full > 0 && <p>{t(texts.full, { count: full })}</p>}
      {trial.left > 0 && <p>{t(texts.left, { left: format.number(trial.left) })}</p>}
    </div>
  )
}

/** A list of sixty is opened on purpose; only whole it is put in another order. */
function WritersTable({ writers }: { writers: Tried[] }) {
  const t = useT()
  const [isWhole, setWhole] = useState(writers.length <= FOLDED + 2)
  const columns = useColumns()
  const rest = writers.length - FOLDED
  return (
    <>
      <DataTable
        label={t(texts.chartTitle)}
        columns={isWhole ? columns : columns.map(({ sort: _, ...column }) => column)}
        rows={isWhole ? writers : writers.slice(0, FOLDED)}
        rowKey={({ name }) => name}
        unit="people"
        dense
      />
      {!isWhole && (
        <Button variant="subtle" fullWidth onClick={() => setWhole(true)}>
          {t(texts.others, { count: rest })}
        </Button>
      )}
    </>
  )
}

function useColumns(): Column<Tried>[] {
  const t = useT()
  const format = useFormat()
  const figure = useFigures()
  return [
    { id: 'name', head: t(texts.name), cell: ({ name }) => name },
    figure({
      id: 'days',
      head: t(texts.days),
      of: ({ workingDays }) => workingDays,
      phone: 'line',
    }),
    figure({ id: 'given', head: t(texts.given), of: ({ given }) => given, phone: 'side' }),
    figure({ id: 'fair', head: t(texts.fair), of: ({ fair }) => fair, digits: 1 }),
    figure({ id: 'known', head: t(texts.fromKnown), of: ({ fromKnown }) => fromKnown }),
    {
      id: 'limit',
      head: t(texts.limit),
      cell: ({ limit }) => (limit === null ? '' : format.number(limit)),
      align: 'right',
      phone: 'hide',
    },
    {
      id: 'full',
      head: t(texts.fullOn),
      cell: ({ fullOn }) => fullOn && format.day(fullOn),
      align: 'right',
      phone: 'hide',
    },
  ]
}
