import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Chart } from '../../../web/ui/Chart.tsx'
import { lines } from '../../../web/ui/chart-options.ts'
import type { CohortsReport } from '../contract.ts'
import { texts } from '../reports.texts.ts'

/** Two years of months. */
const SHOWN = 25

/** All cohorts together: the share that orders so many months after the first order. */
export function CohortCurve({ curve }: { curve: CohortsReport['curve'] }) {
  const t = useT()
  const format = useFormat()
  const points = curve.slice(1, SHOWN).filter(({ rate }) => rate !== null)
  const finding = points.find(({ age }) => age === 3) ?? points.at(-1)
  const heads = [t(texts.monthHead), t(texts.people), t(texts.shareHead)]
  return (
    <Chart
      title={
        finding
          ? t(texts.curveTitle, { count: finding.age, rate: format.percent(finding.rate) })
          : t(texts.curveEmpty)
      }
      note={t(texts.curveNote)}
      option={lines({
        x: points.map(({ age }) => t(texts.monthsAfter, { count: age })),
        series: [{ name: t(texts.everybody), values: points.map(({ rate }) => rate) }],
        format: (value) => format.percent(value, 0),
        min: 0,
      })}
      table={{
        heads,
        rows: points.map(({ age, base, active, rate }) => ({
          head: t(texts.monthsAfter, { count: age }),
          cells: [`${format.number(active)} / ${format.number(base)}`, format.percent(rate)],
        })),
      }}
    />
  )
}
