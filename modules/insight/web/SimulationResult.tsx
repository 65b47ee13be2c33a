import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Chart } from '../../../web/ui/Chart.tsx'
import { lines } from '../../../web/ui/chart-options.ts'
import type { SimulationReport } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import { MISSING } from './missing.ts'
import css from './reports.module.css'

/** Own profit change, year by year, and what is assumed. */
export function SimulationResult({ simulation }: { simulation: SimulationReport }) {
  const t = useT()
  const format = useFormat()
  const { result, used, missing, frame } = simulation
  if (!result || !used) {
    return (
      <>
        <p className="prose">{missing && t(MISSING[missing])}</p>
        <p className="prose quiet">{t(texts.simulationNeeds)}</p>
      </>
    )
  }
  const money = (minor: number) => format.money(minor, frame.currency)
  const share = result.gainShare === null ? '—' : format.percent(Math.abs(result.gainShare))
  const found = result.gain.minor < 0 ? texts.simulationLess : texts.simulationMore
  const years = result.years.map(({ year }) => t(texts.yearNth, { count: year }))
  return (
    <>
      <Chart
        title={t(found, {
          points: format.number(used.points, Number.isInteger(used.points) ? 0 : 1),
          count: used.years,
          gain: money(Math.abs(result.gain.minor)),
          share,
        })}
        note={t(texts.simulationNote)}
        option={lines({
          x: years,
          series: [
            {
              name: t(texts.raised),
              kind: 'forecast',
              values: result.years.map(({ profitRaised }) => profitRaised.minor),
            },
            {
              name: t(texts.asNow),
              kind: 'before',
              values: result.years.map(({ profit }) => profit.minor),
            },
          ],
          format: money,
          // From zero, so that a small gain does not look like a leap.
          min: Math.min(
            0,
            ...result.years.flatMap((year) => [year.profit.minor, year.profitRaised.minor]),
          ),
        })}
        table={{
          heads: [
            t(texts.yearHead),
            `${t(texts.peopleHead)}・${t(texts.asNow)}`,
            `${t(texts.peopleHead)}・${t(texts.raised)}`,
            t(texts.asNow),
            t(texts.raised),
          ],
          rows: result.years.map((row, at) => ({
            head: years[at],
            cells: [
              format.number(row.customers),
              format.number(row.customersRaised),
              money(row.profit.minor),
              money(row.profitRaised.minor),
            ],
          })),
        }}
      />
      <h3 className="small">{t(texts.assumptions)}</h3>
      <ul className={`${css.list} small quiet`}>
        <li>{t(texts.assume1)}</li>
        <li>{t(texts.assume2)}</li>
        <li>{t(texts.assume3)}</li>
        <li>{t(texts.assume4)}</li>
      </ul>
    </>
  )
}
