import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Chart } from '../../../web/ui/Chart.tsx'
import { lines } from '../../../web/ui/chart-options.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { Results, Survey } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import css from './surveys.module.css'
import { useSurveyWords } from './words.ts'

type Result = Results['scores'][number]
type Slice = 'channel' | 'segment' | 'stage' | 'step' | 'product' | 'staff' | 'version'

interface Props {
  survey: Survey
  result: Result
  by: Slice
  slices: readonly Slice[]
  onBy: (slice: string) => void
}

/** One measure: its months with the range about them, and its parts side by side. */
export function ScoreSheet({ result, by, slices, onBy }: Props) {
  const t = useT()
  return (
    <Sheet>
      {result.trend.length > 1 && <Trend result={result} />}
      <div className={result.trend.length > 1 ? css.sub : undefined}>
        <div className={css.narrow}>
          <SelectField
            label={t(texts.compare)}
            data={slices.map((one) => ({ value: one, label: t(texts[`slice_${one}`]) }))}
            value={by}
            allowDeselect={false}
            onChange={(next) => next && onBy(next)}
          />
        </div>
        <Slices result={result} by={by} />
      </div>
    </Sheet>
  )
}

/** No line goes where no score can be. */
const BOUNDS = { nps: { max: 100 }, csat: { max: 100 }, ces: { max: 7 } }

function Trend({ result: { metric, trend } }: { result: Result }) {
  const t = useT()
  const format = useFormat()
  const words = useSurveyWords()
  const figure = (value: number) => words.figure(metric, value)
  const name = t(texts[`metric_${metric}`])
  const values = (
    pick: (score: NonNullable<(typeof trend)[number]['score']>) => number | undefined,
  ) => trend.map(({ score }) => (score ? (pick(score) ?? null) : null))
  return (
    <Chart
      title={t(texts.trend, { metric: name })}
      note={t(texts.trendNote)}
      option={lines({
        x: trend.map(({ slice }) => format.month(slice)),
        format: figure,
        ...BOUNDS[metric],
        series: [
          { name, values: trend.map(({ score }) => score?.value ?? null) },
          {
            name: t(texts.trendFrom),
            kind: 'before',
            values: values(({ interval }) => interval?.lo),
          },
          {
            name: t(texts.trendTo),
            kind: 'before',
            values: values(({ interval }) => interval?.hi),
          },
        ],
      })}
      table={{
        heads: [t(texts.month), t(texts.score), t(texts.range), t(texts.people)],
        rows: trend.map(({ slice, score }) => ({
          head: format.month(slice),
          cells: [
            words.figure(metric, score?.value),
            score ? words.range(score) : '—',
            format.number(score?.n),
          ],
        })),
      }}
    />
  )
}

function Slices({ result: { metric, slices }, by }: { result: Result; by: Slice }) {
  const t = useT()
  const format = useFormat()
  const words = useSurveyWords()
  const sorted = slices.toSorted((a, b) => (a.score?.value ?? 0) - (b.score?.value ?? 0))
  const [hardest] = sorted.filter(({ slice }) => slice !== '')
  const score = hardest?.score
  return (
    <>
      {metric === 'ces' && by === 'step' && hardest && score && (
        <p className={css.warn}>
          {t(texts.hardest, {
            step: words.slice(by, hardest.slice),
            score: words.figure(metric, score.value),
            n: format.number(score.n),
          })}
        </p>
      )}
      <DataTable
        dense
        fixed
        label={t(texts[`slice_${by}`])}
        rows={sorted}
        rowKey={({ slice }) => slice || '-'}
        columns={[
          {
            id: 'slice',
            head: t(texts[`slice_${by}`]),
            cell: ({ slice }) => words.slice(by, slice),
          },
          {
            id: 'score',
            head: t(texts[`metric_${metric}`]),
            cell: ({ score }) => words.figure(metric, score?.value),
            align: 'right',
            phone: 'side',
          },
          {
            id: 'range',
            head: t(texts.range),
            cell: ({ score }) => (score && words.range(score)) || '—',
            phone: 'line',
          },
          {
            id: 'n',
            head: t(texts.people),
            cell: ({ score }) => format.number(score?.n),
            align: 'right',
            phone: 'hide',
          },
        ]}
      />
    </>
  )
}
