import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { urlOf } from '../../../web/api.ts'
import { queryOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { getSimulation, reportTableCsv } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import { ReportPage } from './ReportPage.tsx'
import { SimulationInputs } from './SimulationInputs.tsx'
import { SimulationResult } from './SimulationResult.tsx'
import { useScope } from './scope.ts'

/** Figures typed instead of the shop's own; they live in the address, so a case can be shared. */
export const caseState = z.object({
  points: z.number().default(5),
  years: z.number().default(5),
  retention: z.number().optional(),
  customers: z.number().optional(),
  newPerYear: z.number().optional(),
  profitPerYear: z.number().optional(),
})
export type Case = z.output<typeof caseState>

export default function SimulationPage() {
  const t = useT()
  const [scope] = useScope()
  const [wanted, setWanted] = useSearchState(caseState)
  const question = { ...scope, ...wanted }
  const report = useQuery({
    ...queryOf(getSimulation, { query: question }),
    placeholderData: (before) => before,
  })
  const params = { report: 'simulation' as const, table: 'years' }
  return (
    <ReportPage
      title={t(texts.simulationTitle)}
      lead={t(texts.simulationLead)}
      report={report}
      actions={<CsvButton url={urlOf(reportTableCsv, { params, query: question })} />}
      people={({ own }) => own.customers}
    >
      {(simulation) => (
        <>
          <Sheet>
            <SimulationResult simulation={simulation} />
          </Sheet>
          <Sheet>
            <SimulationInputs
              simulation={simulation}
              wanted={wanted}
              onChange={setWanted}
              scope={scope}
            />
          </Sheet>
        </>
      )}
    </ReportPage>
  )
}
