import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { PredictionRun } from '../contract.ts'
import { texts } from '../outlook.texts.ts'

/** All that was worked out, side by side. */
export function OutlookRuns({ runs }: { runs: PredictionRun[] }) {
  const t = useT()
  const format = useFormat()
  const finished = runs.filter(({ state }) => state === 'done' || state === 'failed')
  const fitted = ({ outcome, purpose }: PredictionRun) => {
    if (!outcome) return t(texts.notDone)
    if (!outcome.chosen) return ''
    const model = t(texts[outcome.chosen])
    return purpose === 'trial' ? t(texts.trial, { model }) : model
  }
  return (
    <Sheet flush title={t(texts.runs)}>
      <DataTable
        dense
        label={t(texts.runs)}
        rows={finished}
        rowKey={({ runId }) => runId}
        columns={[
          { id: 'asked', head: t(texts.askedHead), cell: ({ askedAt }) => format.dayTime(askedAt) },
          {
            id: 'end',
            head: t(texts.endHead),
            cell: ({ outcome }) => (outcome ? format.day(outcome.calibrationEnd) : ''),
          },
          { id: 'fit', head: t(texts.fitHead), cell: fitted },
          {
            id: 'people',
            head: t(texts.people),
            align: 'right',
            phone: 'hide',
            cell: ({ outcome }) => (outcome ? format.number(outcome.people) : ''),
          },
          {
            id: 'error',
            head: t(texts.errorHead),
            align: 'right',
            cell: ({ outcome }) => {
              const calibration = outcome?.proof?.calibration
              if (!calibration) return ''
              return t(texts.beside, {
                predicted: format.number(calibration.predicted),
                actual: format.number(calibration.actual),
              })
            },
          },
          {
            id: 'hit',
            head: t(texts.hitHead),
            align: 'right',
            phone: 'side',
            cell: ({ outcome }) =>
              outcome?.proof ? format.percent(outcome.proof.hits.rate, 0) : '',
          },
          {
            id: 'seconds',
            head: t(texts.secondsHead),
            align: 'right',
            phone: 'hide',
            cell: ({ seconds }) => (seconds === null ? '' : format.number(seconds, 1)),
          },
        ]}
      />
    </Sheet>
  )
}
