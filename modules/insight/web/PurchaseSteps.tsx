import type { ReactNode } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { BigFigure } from '../../../web/ui/NumberTile.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { PurchasesReport } from '../contract.ts'
import { texts } from '../staying.texts.ts'
import { Figure, type Question, usePeopleOf } from './people.tsx'
import css from './reports.module.css'

/** First, second and third order as three steps, the share that takes each between them. */
export function PurchaseSteps({
  report,
  question,
  children,
}: {
  report: PurchasesReport
  question: Question
  children: ReactNode
}) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('purchases', question)
  const { total, within } = report
  const suffix = within ? ` ${t(texts.withinRule, { count: within })}` : ''
  const steps = [
    { name: 'first', title: texts.first, rule: texts.firstRuleAll, count: total.first },
    { name: 'second', title: texts.second, rule: texts.secondRuleAll, count: total.second },
    { name: 'third', title: texts.third, rule: texts.thirdRuleAll, count: total.third },
  ]
  const rates = [null, total.secondRate, total.thirdRate]
  const waiting = total.first - total.second
  return (
    <Sheet actions={children}>
      <ol className={css.funnel}>
        {steps.map(({ name, title, rule, count }, at) => (
          <li key={name}>
            {at > 0 && (
              <span className={css.passage}>
                <strong className="num">{format.percent(rates[at])}</strong>
                <span aria-hidden="true">→</span>
              </span>
            )}
            <span className={css.step}>
              <span className="note">{t(title)}</span>
              <BigFigure
                figure={format.figure(count, 'people')}
                opens={
                  count > 0
                    ? people(name, { title: t(title), rule: t(rule) + suffix, count })
                    : undefined
                }
              />
            </span>
          </li>
        ))}
      </ol>
      <p className="small quiet">
        {t(texts.notSecond)}{' '}
        <Figure
          count={waiting}
          opens={people('not-second', {
            title: t(texts.notSecond),
            rule: t(texts.notSecondRule) + suffix,
            count: waiting,
          })}
        >
          {format.count(waiting, 'people')}
        </Figure>
      </p>
    </Sheet>
  )
}
