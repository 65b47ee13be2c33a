import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ResponseOf } from '../../../kernel/endpoint.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { listFailedJobs, retryFailedJob } from '../contract.ts'
import { texts as rooms } from '../rooms.texts.ts'
import { texts } from '../settings.texts.ts'
import css from './settings.module.css'
import { useSettingsCrumbs } from './settings-crumbs.ts'

type Job = ResponseOf<typeof listFailedJobs>['items'][number]

export default function FailedJobsPage() {
  const t = useT()
  const { data, error, isPending, refetch } = useQuery(queryOf(listFailedJobs))
  const retry = useMutationOf(retryFailedJob, { onSuccess: () => toast(t(texts.retried)) })
  const columns = useColumns(
    (job) => retry.mutate({ params: { jobId: job.id } }),
    retry.isPending ? retry.variables.params.jobId : null,
  )
  return (
    <Page title={t(rooms.work)} lead={t(texts.workLead)} crumbs={useSettingsCrumbs()}>
      {retry.error && <ErrorState error={retry.error} />}
      <DataTable
        label={t(rooms.work)}
        rows={data?.items}
        loading={isPending}
        error={error}
        retry={() => void refetch()}
        rowKey={(job) => job.id}
        columns={columns}
        empty={<EmptyState>{t(texts.noFailed)}</EmptyState>}
      />
    </Page>
  )
}

function useColumns(onRetry: (job: Job) => void, retrying: string | null): Column<Job>[] {
  const t = useT()
  const format = useFormat()
  return [
    { id: 'job', head: t(texts.job), phone: 'title', cell: (job) => job.name },
    {
      id: 'reason',
      head: t(texts.reason),
      phone: 'line',
      cell: (job) => (
        <span className={css.reason} title={job.lastError ?? undefined}>
          {job.lastError}
        </span>
      ),
    },
    {
      id: 'tries',
      head: t(texts.tries),
      align: 'right',
      phone: 'hide',
      cell: (job) => format.count(job.attempts, 'times'),
    },
    {
      id: 'last',
      head: t(texts.lastTried),
      align: 'right',
      phone: 'side',
      cell: (job) => format.ago(job.lastTriedAt),
    },
    {
      id: 'retry',
      head: '',
      align: 'right',
      phone: 'line',
      cell: (job) => (
        <Button
          variant="default"
          size="compact-sm"
          loading={retrying === job.id}
          onClick={() => onRetry(job)}
        >
          {t(texts.retry)}
        </Button>
      ),
    },
  ]
}
