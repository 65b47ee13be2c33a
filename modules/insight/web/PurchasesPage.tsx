import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { urlOf } from '../../../web/api.ts'
import { queryOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { getPurchases, reportTableCsv } from '../contract.ts'
import { texts } from '../staying.texts.ts'
import { PurchaseGaps } from './PurchaseGaps.tsx'
import { PurchaseMonths } from './PurchaseMonths.tsx'
import { PurchaseSteps } from './PurchaseSteps.tsx'
import { ReportPage } from './ReportPage.tsx'
import { useScope } from './scope.ts'

const view = z.object({ within: z.enum(['any', '30', '60', '90', '180', '365']).default('any') })

export default function PurchasesPage() {
  const t = useT()
  const [scope] = useScope()
  const [{ within }, setView] = useSearchState(view)
  const question = { ...scope, within: within === 'any' ? undefined : Number(within) }
  const report = useQuery(queryOf(getPurchases, { query: question }))
  const params = { report: 'purchases' as const, table: 'months' }
  return (
    <ReportPage
      title={t(texts.purchasesTitle)}
      lead={t(texts.purchasesLead)}
      report={report}
      actions={<CsvButton url={urlOf(reportTableCsv, { params, query: question })} />}
      isEmpty={({ total }) => total.first === 0}
      people={({ total }) => total.first}
    >
      {(purchases) => (
        <>
          <PurchaseSteps report={purchases} question={question}>
            <Segmented
              label={t(texts.within)}
              value={within}
              onChange={(next) => setView({ within: next })}
              options={[
                { value: 'any', label: t(texts.whenever) },
                ...(['30', '60', '90', '180', '365'] as const).map((value) => ({
                  value,
                  label: t(texts.days, { count: Number(value) }),
                })),
              ]}
            />
          </PurchaseSteps>
          <Sheet>
            <PurchaseGaps report={purchases} question={question} />
          </Sheet>
          <Sheet flush>
            <PurchaseMonths report={purchases} question={question} />
          </Sheet>
        </>
      )}
    </ReportPage>
  )
}
