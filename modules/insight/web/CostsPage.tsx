import { useQuery } from '@tanstack/react-query'
import { urlOf } from '../../../web/api.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { getCosts, reportTableCsv } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import { CostChannels } from './CostChannels.tsx'
import { CostEntries } from './CostEntries.tsx'
import { CostRatio } from './CostRatio.tsx'
import { ReportPage } from './ReportPage.tsx'
import { useScope } from './scope.ts'

export default function CostsPage() {
  const t = useT()
  const [scope] = useScope()
  const report = useQuery(queryOf(getCosts, { query: scope }))
  const params = { report: 'costs' as const, table: 'channels' }
  return (
    <ReportPage
      title={t(texts.costsTitle)}
      lead={t(texts.costsLead)}
      report={report}
      actions={<CsvButton url={urlOf(reportTableCsv, { params, query: scope })} />}
      people={({ acquisition, keeping }) => Math.min(acquisition.people, keeping.people)}
    >
      {(costs) => (
        <>
          <CostRatio costs={costs} scope={scope} />
          {costs.channels.length > 0 && <CostChannels costs={costs} scope={scope} />}
          <CostEntries costs={costs} />
        </>
      )}
    </ReportPage>
  )
}
