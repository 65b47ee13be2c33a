import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Chart } from '../../../web/ui/Chart.tsx'
import { lines } from '../../../web/ui/chart-options.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { channelWord } from '../channel-word.rules.ts'
import type { PredictionRun, SurvivalAnswer } from '../contract.ts'
import { texts } from '../outlook.texts.ts'
import css from './reports.module.css'

const MONTH = 365 / 12
const DAYS = { day: 1, week: 7, month: MONTH } as const

type Term = SurvivalAnswer['cox']['terms'][number]

/** Kaplan–Meier with its interval, and the hazards of what is known. */
export function OutlookSurvival({ run }: { run: PredictionRun }) {
  const t = useT()
  const survival = run.outcome?.survival
  if (!survival) return null
  return (
    <>
      <Sheet title={t(texts.survival)}>
        <Curve survival={survival} />
      </Sheet>
      <Sheet flush title={t(texts.hazards)} note={t(texts.hazardsNote)}>
        <Hazards survival={survival} currency={run.question.currency} />
      </Sheet>
    </>
  )
}

function Curve({ survival: { all, unit } }: { survival: SurvivalAnswer }) {
  const t = useT()
  const format = useFormat()
  const unitWords = t(texts[`unit_${unit}`])
  const { steps, median, subscriptions, cancelled } = all
  const shown = (time: number) => format.number(time)
  const lasted = (time: number) => t(texts.lasted, { time: shown(time), unit: unitWords })
  const long = (time: number) => {
    const months = (time * DAYS[unit]) / MONTH
    if (unit === 'month' ? months < 24 : months < 2) return ''
    return months < 24
      ? t(texts.aboutMonths, { months: format.number(months, 0) })
      : t(texts.aboutYears, { years: format.number(months / 12, 1) })
  }
  return (
    <Chart
      title={
        median === null
          ? t(texts.survivalStays)
          : t(texts.survivalTitle, { count: shown(median), unit: unitWords }) + long(median)
      }
      note={t(texts.survivalNote)}
      verdict={t(texts.survivalVerdict, { count: subscriptions, cancelled })}
      option={lines({
        x: steps.map(({ time }) => lasted(time)),
        series: [
          { name: t(texts.running), values: steps.map(({ surviving }) => surviving) },
          { name: t(texts.high), kind: 'before', values: steps.map(({ high }) => high) },
          { name: t(texts.low), kind: 'before', values: steps.map(({ low }) => low) },
        ],
        format: (value) => format.percent(value, 0),
        min: 0,
        max: 1,
      })}
      table={{
        heads: [t(texts.time), t(texts.atRisk), t(texts.running), t(texts.low), t(texts.high)],
        rows: steps.map(({ time, atRisk, surviving, low, high }) => ({
          head: lasted(time),
          cells: [
            format.number(atRisk),
            format.percent(surviving),
            format.percent(low),
            format.percent(high),
          ],
        })),
      }}
    />
  )
}

function Hazards({ survival: { cox }, currency }: { survival: SurvivalAnswer; currency: string }) {
  const t = useT()
  const format = useFormat()
  const words = ({ of, value, against }: Term) => {
    if (of === 'price') return t(texts.price, { currency })
    if (of === 'cycle') return t(texts.cycle)
    const word = (one: string) => (of === 'channel' ? channelWord(t, one) : one)
    return t(texts.against, { value: word(value), against: word(against) })
  }
  if (!cox.fits) return <p className={`prose ${css.verdict}`}>{t(texts.hazardsNone)}</p>
  return (
    <DataTable
      dense
      fixed
      label={t(texts.hazards)}
      rows={cox.terms}
      rowKey={({ of, value }) => `${of} ${value}`}
      foot={
        cox.without.length > 0 &&
        t(texts.hazardsWithout, { products: cox.without.join(t(texts.comma)) })
      }
      columns={[
        { id: 'what', head: t(texts.hazardHead), cell: words },
        {
          id: 'ratio',
          head: t(texts.ratioHead),
          align: 'right',
          phone: 'side',
          cell: ({ hazardRatio }) => format.number(hazardRatio, 3),
        },
        {
          id: 'range',
          head: t(texts.rangeHead),
          align: 'right',
          cell: ({ low, high }) =>
            t(texts.range, { low: format.number(low, 3), high: format.number(high, 3) }),
        },
      ]}
    />
  )
}
