import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { PredictionOutcome, PredictionRun } from '../contract.ts'
import { texts } from '../outlook.texts.ts'
import { Fold } from './Fold.tsx'

type Fit = Pick<
  PredictionOutcome['models'][number],
  'words' | 'fits' | 'parameters' | 'logLikelihood' | 'seconds'
>
type Name = 'bg_nbd' | 'mbg_nbd' | 'pareto_nbd' | 'gamma_gamma'

/** The verdict in words, and each model with its parameters or the reason why it has none. */
export function OutlookModels({ run: { outcome, verdict } }: { run: PredictionRun }) {
  const t = useT()
  const format = useFormat()
  if (!outcome) return null
  const rows: (Fit & { name: Name })[] = [
    ...outcome.models.map((fit) => ({ ...fit, name: fit.model })),
    ...(outcome.spend ? [{ ...outcome.spend, name: 'gamma_gamma' as const }] : []),
  ]
  return (
    <Sheet title={t(texts.models)}>
      <p className="prose">{verdict}</p>
      <Fold label={t(texts.modelsInside)}>
        <DataTable
          fixed
          label={t(texts.models)}
          rows={rows}
          rowKey={({ name }) => name}
          columns={[
            {
              id: 'model',
              head: t(texts.modelHead),
              cell: ({ name }) => (
                <span className="nw">
                  {t(texts[name])}{' '}
                  {name === outcome.chosen && <Badge tone="ai">{t(texts.chosen)}</Badge>}
                </span>
              ),
            },
            { id: 'says', head: t(texts.saysHead), cell: ({ words }) => words ?? '' },
            {
              id: 'parameters',
              head: t(texts.parametersHead),
              phone: 'hide',
              cell: ({ fits, parameters }) =>
                fits
                  ? Object.entries(parameters)
                      .map(([name, value]) => `${name} ${format.number(value, 3)}`)
                      .join('　')
                  : '',
            },
            {
              id: 'likelihood',
              head: t(texts.likelihoodHead),
              align: 'right',
              phone: 'hide',
              cell: ({ logLikelihood }) =>
                logLikelihood === null ? '' : format.number(logLikelihood, 1),
            },
            {
              id: 'seconds',
              head: t(texts.secondsHead),
              align: 'right',
              phone: 'hide',
              cell: ({ seconds }) => format.number(seconds, 1),
            },
          ]}
        />
      </Fold>
    </Sheet>
  )
}
