import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { getImport, type ImportReport } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { CheckedImport } from './CheckedImport.tsx'
import { FailedImport } from './FailedImport.tsx'
import { useFreshImport } from './ImportWork.tsx'
import { MapImport } from './MapImport.tsx'
import { ReportPage } from './ReportPage.tsx'
import { StoppedImport } from './StoppedImport.tsx'
import { UndoneImport } from './UndoneImport.tsx'
import { WorkingImport } from './WorkingImport.tsx'

/** One import from the file to its check report: what stands here follows its state. */
export default function ImportPage() {
  const t = useT()
  const { importId = '' } = useParams({ strict: false })
  const found = useQuery(queryOf(getImport, { params: { importId } }))
  if (found.data) return <ByState row={found.data} />
  return (
    <Page title={t(texts.imports)} crumbs={[{ label: t(texts.imports), to: '/imports' }]}>
      {found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Loading lines={6} />
      )}
    </Page>
  )
}

function ByState({ row }: { row: ImportReport }) {
  const [mapping, setMapping] = useState(false)
  useFreshImport(row)
  const isOpen = row.state === 'checked' || (row.state === 'failed' && row.rows.taken === 0)
  if (row.state === 'new' || (isOpen && mapping))
    return <MapImport row={row} onStarted={() => setMapping(false)} />
  switch (row.state) {
    case 'checked':
      return <CheckedImport row={row} onMapping={() => setMapping(true)} />
    case 'failed':
      return <FailedImport row={row} onMapping={() => setMapping(true)} />
    case 'stopped':
      return <StoppedImport row={row} />
    case 'done':
      return <ReportPage row={row} />
    case 'undone':
      return <UndoneImport row={row} />
    default:
      return <WorkingImport row={row} />
  }
}
