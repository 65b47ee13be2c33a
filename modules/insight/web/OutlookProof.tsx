import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Chart } from '../../../web/ui/Chart.tsx'
import { bars } from '../../../web/ui/chart-options.ts'
import { NumberTile } from '../../../web/ui/NumberTile.tsx'
import { Columns, Sheet } from '../../../web/ui/Sheet.tsx'
import type { PredictionOutcome, PredictionRun } from '../contract.ts'
import { texts } from '../outlook.texts.ts'

type Proof = NonNullable<PredictionOutcome['proof']>

/** What was foreseen from a day in the past, beside what came; before any promise. */
export function OutlookProof({ run }: { run: PredictionRun }) {
  const t = useT()
  const proof = run.outcome?.proof
  if (!proof) {
    return (
      <Sheet title={t(texts.proof)}>
        <p className="prose">{t(texts.proofNone)}</p>
      </Sheet>
    )
  }
  return (
    <Columns>
      <Sheet title={t(texts.proof)}>
        <Groups proof={proof} />
      </Sheet>
      <Sheet>
        <Hits proof={proof} />
      </Sheet>
    </Columns>
  )
}

/** Beyond this the difference is worth a word. */
const NEAR = 0.03

function Groups({ proof }: { proof: Proof }) {
  const t = useT()
  const format = useFormat()
  const { groups, predicted, actual } = proof.calibration
  const off = actual > 0 ? predicted / actual - 1 : 0
  const share = format.percent(Math.abs(off), 0)
  const last = groups.at(-1)?.x
  const name = (x: number) =>
    t(x === last && groups.length > 7 ? texts.groupOver : texts.groupTimes, { count: x + 1 })
  return (
    <Chart
      title={
        Math.abs(off) < NEAR
          ? t(texts.proofNear)
          : t(off > 0 ? texts.proofOver : texts.proofUnder, { share })
      }
      note={t(texts.proofNote, { from: format.day(proof.from), to: format.day(proof.to) })}
      height={240}
      option={bars({
        x: groups.map(({ x }) => name(x)),
        series: [
          { name: t(texts.predicted), values: groups.map(({ predicted }) => predicted) },
          { name: t(texts.actual), values: groups.map(({ actual }) => actual) },
        ],
        format: (value) => format.number(value, 1),
      })}
      table={{
        heads: [t(texts.group), t(texts.people), t(texts.predicted), t(texts.actual)],
        rows: groups.map(({ x, people, predicted, actual }) => ({
          head: name(x),
          cells: [
            format.count(people, 'people'),
            format.number(predicted, 2),
            format.number(actual, 2),
          ],
        })),
      }}
    />
  )
}

function Hits({ proof: { hits } }: { proof: Proof }) {
  const t = useT()
  const format = useFormat()
  const people = (count: number) => format.count(Math.round(count), 'people')
  return (
    <NumberTile
      label={t(texts.hitRate, { count: hits.days })}
      figure={format.percentFigure(hits.rate, 0)}
      unknown={hits.rate === null ? t(texts.hitNone) : undefined}
    >
      <p className="prose">
        {t(texts.hitWords, {
          expected: people(hits.expected),
          came: people(hits.came),
          buyers: people(hits.buyersPredicted),
          actual: people(hits.buyers),
        })}
      </p>
    </NumberTile>
  )
}
