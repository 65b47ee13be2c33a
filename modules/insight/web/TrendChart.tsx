import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { Chart } from '../../../web/ui/Chart.tsx'
import { lines } from '../../../web/ui/chart-options.ts'
import type { TrendsReport } from '../contract.ts'
import { texts as sharedTexts } from '../reports.texts.ts'
import { texts } from '../staying.texts.ts'
import { monthWords } from './months.ts'

type Row = TrendsReport['rows'][number]
const NAMES = {
  spend: texts.trendsSpend,
  averageOrder: texts.trendsAov,
  frequency: texts.trendsFrequency,
}

const SEGMENTS = {
  all: sharedTexts.all,
  members: sharedTexts.members,
  subscribers: sharedTexts.subscribers,
}

/** One of the three trends. */
export function TrendChart({ trends, of }: { trends: TrendsReport; of: keyof typeof NAMES }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const name = t(NAMES[of])
  const figureOf = (row: Row) => (of === 'frequency' ? row.frequency : (row[of]?.minor ?? null))
  const write = (value: number | null) =>
    of === 'frequency'
      ? format.count(value, 'times', 2)
      : format.money(value, trends.frame.currency)
  const last = trends.rows.at(-1)
  return (
    <Chart
      title={t(texts.trendsFound, { name, value: write(last ? figureOf(last) : null) })}
      note={t(texts.trendsNote, {
        span: t(trends.by === 'year' ? texts.trendsYear : texts.trendsMonth),
      })}
      height={160}
      option={lines({
        x: trends.rows.map(({ period }) => monthWords(period, locale)),
        series: [{ name: t(SEGMENTS[trends.frame.segment]), values: trends.rows.map(figureOf) }],
        format: (value) => write(value),
      })}
      table={{
        heads: [t(texts.periodHead), name],
        rows: trends.rows.map((row) => ({
          head: monthWords(row.period, locale),
          cells: [write(figureOf(row))],
        })),
      }}
    />
  )
}
