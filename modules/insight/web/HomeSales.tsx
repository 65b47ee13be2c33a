import type { ReactNode } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { Strip } from '../../../web/ui/Sheet.tsx'
import type { HomeReport } from '../contract.ts'
import { texts } from '../home.texts.ts'
import css from './home.module.css'
import { monthWords } from './months.ts'
import { Figure, usePeopleOf } from './people.tsx'

const SALES = { month: texts.salesMonth, quarter: texts.salesQuarter, year: texts.salesYear }

/** Sales stand last, and small. */
export function HomeSales({ home }: { home: HomeReport }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const people = usePeopleOf('home', { period: home.period })
  const { sales, frame } = home
  const from = monthWords(sales.from, locale)
  // Before the first order there is nothing to say, and a row of noughts would say something.
  const empty = home.ltv.customers === 0
  const open = (figure: string, title: string, rule: string, count: number) =>
    empty ? (
      '—'
    ) : (
      <Figure count={count} opens={people(figure, { title, rule, count })}>
        {format.count(count, 'people')}
      </Figure>
    )
  return (
    <Strip>
      <Cell label={t(SALES[home.period])}>
        {format.money(empty ? null : sales.revenue.minor, frame.currency)}
      </Cell>
      <Cell label={t(texts.orders)}>{format.count(empty ? null : sales.orders, 'orders')}</Cell>
      <Cell label={t(texts.buyers)}>
        {open('buyers', t(texts.buyers), t(texts.buyersRule, { from }), sales.buyers)}
      </Cell>
      <Cell label={t(texts.newPeople)}>
        {open('new', t(texts.newPeople), t(texts.newRule, { from }), sales.newPeople)}
      </Cell>
      <Cell label={t(texts.subscribers)}>
        {open('subscribers', t(texts.subscribers), t(texts.subscribersRule), sales.subscribers)}
      </Cell>
    </Strip>
  )
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.cell}>
      <span className="note">{label}</span>
      <strong className="num">{children}</strong>
    </div>
  )
}
