import type { ReactNode } from 'react'
import type { Text } from '../../../kernel/i18n.ts'
import { type Unit, useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { texts } from '../character-pages.texts.ts'
import css from './bars.module.css'
import { Figure, usePeopleOf } from './people.tsx'

export interface Count {
  figure: string
  name: Text
  count: number
  /** Aside from the others: not to be compared with them. */
  quiet?: boolean
  /** In place of the bar where there is nobody: what would count. */
  none?: ReactNode
}

/** A few names, each with its bar and its figure; each figure opens its people. */
export function CountBars({ rows, unit = 'people' }: { rows: Count[]; unit?: Unit }) {
  const most = Math.max(...rows.map(({ count }) => count), 1)
  return (
    <ul>
      {rows.map((row) => (
        <Line key={row.figure} row={row} most={most} unit={unit} />
      ))}
    </ul>
  )
}

function Line({ row, most, unit }: { row: Count; most: number; unit: Unit }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('character')
  const { figure, count, quiet, none } = row
  const name = t(row.name)
  if (count === 0) {
    return (
      <li className={css.count} data-empty>
        <span>{name}</span>
        <span className={css.words}>{none ?? t(texts.nobody)}</span>
      </li>
    )
  }
  const opens = people(figure, { title: name, rule: t(texts.patternRule, { name }), count })
  return (
    <li className={css.count} data-quiet={quiet || undefined}>
      <span>{name}</span>
      <span className={`${css.bar} ${css.stack}`} aria-hidden="true">
        <span
          className={css.part}
          data-tone={quiet ? 'quiet' : 'plain'}
          style={{ flexGrow: count }}
        />
        {count < most && <span className={css.rest} style={{ flexGrow: most - count }} />}
      </span>
      <span>
        <Figure count={count} opens={opens}>
          {format.count(count, unit)}
        </Figure>
      </span>
    </li>
  )
}
