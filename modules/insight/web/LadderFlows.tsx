import { Select } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { LadderReport } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import { monthWords } from './months.ts'
import { Figure, type Question, usePeopleOf } from './people.tsx'
import { STAGES } from './stages.ts'

type Month = LadderReport['months'][number]
type Row = Month['stages'][number]

/** One month's steps: opening + in − out = closing, and from where to where. */
export function LadderFlows({ ladder, scope }: { ladder: LadderReport; scope: Question }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const people = usePeopleOf('ladder', scope)
  const newest = ladder.months.at(-1)?.month ?? ''
  const [chosen, setChosen] = useState<string | null>(null)
  const month = ladder.months.find((one) => one.month === (chosen ?? newest))
  if (!month) return null
  const words = monthWords(month.month, locale)
  const flow = (row: Row, way: 'in' | 'out') => {
    const stage = t(STAGES[row.stage])
    const title = `${words}・${stage}・${t(way === 'in' ? texts.inFlow : texts.outFlow)}`
    const rule = t(way === 'in' ? texts.inRule : texts.outRule, { month: words, stage })
    const count = row[way]
    return (
      <Figure
        count={count}
        opens={people(`${way}:${month.month}:${row.stage}`, { title, rule, count })}
      >
        {format.number(count)}
      </Figure>
    )
  }
  return (
    <>
      <Sheet
        flush
        title={t(texts.flowsTitle)}
        note={t(texts.flowsSum)}
        actions={
          <Select
            aria-label={t(texts.month)}
            w={160}
            data={ladder.months.toReversed().map((one) => ({
              value: one.month,
              label: monthWords(one.month, locale),
            }))}
            value={month.month}
            allowDeselect={false}
            onChange={setChosen}
          />
        }
      >
        <DataTable
          dense
          fixed
          label={t(texts.flowsTitle)}
          rows={month.stages}
          rowKey={({ stage }) => stage}
          columns={[
            { id: 'stage', head: t(texts.stage), cell: ({ stage }) => t(STAGES[stage]) },
            {
              id: 'opening',
              head: t(texts.opening),
              align: 'right',
              cell: ({ opening }) => format.number(opening),
            },
            { id: 'in', head: t(texts.inFlow), align: 'right', cell: (row) => flow(row, 'in') },
            { id: 'out', head: t(texts.outFlow), align: 'right', cell: (row) => flow(row, 'out') },
            {
              id: 'closing',
              head: t(texts.closing),
              align: 'right',
              phone: 'side',
              cell: ({ closing }) => format.number(closing),
            },
          ]}
        />
      </Sheet>
      <Moves month={month} />
    </>
  )
}

function Moves({ month }: { month: Month }) {
  const t = useT()
  const format = useFormat()
  if (month.moves.length === 0) return null
  return (
    <Sheet flush title={t(texts.moves)}>
      <DataTable
        dense
        fixed
        label={t(texts.moves)}
        rows={month.moves}
        rowKey={({ from, to }) => `${from} ${to}`}
        columns={[
          {
            id: 'from',
            head: t(texts.moveFrom),
            cell: ({ from }) => t(from ? STAGES[from] : texts.fromNew),
          },
          { id: 'to', head: t(texts.moveTo), cell: ({ to }) => t(STAGES[to]) },
          {
            id: 'people',
            head: t(texts.movedPeople),
            align: 'right',
            phone: 'side',
            cell: ({ people }) => format.number(people),
          },
        ]}
      />
    </Sheet>
  )
}
