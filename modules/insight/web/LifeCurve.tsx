import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Chart } from '../../../web/ui/Chart.tsx'
import { lines } from '../../../web/ui/chart-options.ts'
import { usePeopleSheet } from '../../../web/ui/PeopleSheet.tsx'
import type { SubscriptionChurnReport } from '../contract.ts'
import { texts } from '../staying.texts.ts'
import { type Question, usePeopleOf } from './people.tsx'

type Life = SubscriptionChurnReport['life']

/** The share of subscriptions still running after each month of life. */
export function LifeCurve({ life, scope }: { life: Life; scope: Question }) {
  const t = useT()
  const format = useFormat()
  const openPeople = usePeopleSheet()
  const people = usePeopleOf('subscription-churn', scope)
  const finding = life.findLast(({ month, surviving }) => month <= 12 && surviving !== null)
  const ended = ({ month }: Life[number]) =>
    people(`died:${month}`, {
      title: `${t(texts.lifeMonth, { count: month })}・${t(texts.ended)}`,
      rule: t(texts.endedRule, { count: month }),
    })
  const entered = ({ month }: Life[number]) =>
    people(`life:${month}`, {
      title: `${t(texts.lifeMonth, { count: month })}・${t(texts.atRisk)}`,
      rule: t(texts.atRiskRule, { count: month }),
    })
  return (
    <Chart
      title={
        finding
          ? t(texts.lifeTitle, { count: finding.month, rate: format.percent(finding.surviving, 0) })
          : t(texts.subscriptionsTitle)
      }
      note={t(texts.lifeNote)}
      verdict={t(texts.lifeHow)}
      option={lines({
        x: life.map(({ month }) => t(texts.lifeMonth, { count: month })),
        series: [{ name: t(texts.surviving), values: life.map(({ surviving }) => surviving) }],
        format: (value) => format.percent(value, 0),
        min: 0,
        max: 1,
      })}
      onPoint={({ at }) => {
        const point = life[at]
        const opens = point && point.cancelled > 0 ? ended(point) : null
        if (opens && 'people' in opens) openPeople(opens.people)
      }}
      table={{
        heads: [
          t(texts.lifeHead),
          t(texts.atRisk),
          t(texts.ended),
          t(texts.share),
          t(texts.surviving),
        ],
        rows: life.map((row) => ({
          head: t(texts.lifeMonth, { count: row.month }),
          cells: [
            { text: format.number(row.atRisk), opens: entered(row) },
            row.cancelled > 0
              ? { text: format.number(row.cancelled), opens: ended(row) }
              : format.number(0),
            format.percent(row.rate),
            format.percent(row.surviving),
          ],
        })),
      }}
    />
  )
}
