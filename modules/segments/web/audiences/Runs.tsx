import { Button } from '@mantine/core'
import { download, urlOf } from '../../../../web/api.ts'
import { useFormat } from '../../../../web/format.ts'
import { usePages } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { type Column, DataTable } from '../../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import {
  type Destination,
  downloadRunFile,
  listSyncRuns,
  type SyncLine,
  type SyncRun,
} from '../../contract.ts'
import css from './audiences.module.css'
import { usePeopleLists } from './people.ts'
import { RunState } from './SyncState.tsx'

const SHOWN = 10

interface RunsProps {
  sync: SyncLine
  destination: Destination
}

/** What each run did; of the last one, whom it held back. */
export function Runs({ sync, destination }: RunsProps) {
  const t = useT()
  const params = { syncId: sync.syncId }
  const runs = usePages(listSyncRuns, { params, query: { limit: SHOWN } })
  return (
    <DataTable
      {...runs}
      dense
      label={t(texts.runs)}
      columns={useColumns({ sync, destination })}
      rowKey={({ runId }) => runId}
      empty={<EmptyState>{t(texts.noRuns)}</EmptyState>}
    />
  )
}

function useColumns({ sync, destination }: RunsProps): Column<SyncRun>[] {
  const t = useT()
  const format = useFormat()
  const figure = (id: 'entered' | 'changed' | 'left' | 'unchanged'): Column<SyncRun> => ({
    id,
    head: t(texts[id]),
    align: 'right',
    cell: (run) => format.number(run[id]),
    phone: 'hide',
  })
  const columns: Column<SyncRun>[] = [
    {
      id: 'began',
      head: t(texts.runBegan),
      cell: ({ beganAt }) => <span title={format.exact(beganAt)}>{format.dayTime(beganAt)}</span>,
    },
    { id: 'by', head: t(texts.runBy), cell: (run) => <By run={run} />, phone: 'line' },
    figure('entered'),
    figure('changed'),
    figure('left'),
    figure('unchanged'),
    {
      id: 'held',
      head: t(texts.held),
      align: 'right',
      cell: (run) => <Held sync={sync} run={run} />,
      phone: 'hide',
    },
    { id: 'state', head: t(texts.headState), cell: (run) => <RunState run={run} />, phone: 'side' },
  ]
  if (destination.kind !== 'file') return columns
  const file = { id: 'file', head: t(texts.file), phone: 'line' as const }
  return [...columns, { ...file, cell: (run) => <RunFile run={run} /> }]
}

/** Of the last run the figure opens whom it held back; of earlier ones they are not kept. */
function Held({ sync, run }: { sync: SyncLine; run: SyncRun }) {
  const format = useFormat()
  const lists = usePeopleLists()
  const { lastRun } = sync
  if (lastRun?.runId !== run.runId || lastRun.held === 0) return format.number(run.held)
  const people = lists.held(sync, run.runId, lastRun.held)
  return <Stitch people={people}>{format.number(lastRun.held)}</Stitch>
}

/** Who began it; on the phone, which has no room for columns, the figures too. */
function By({ run }: { run: SyncRun }) {
  const t = useT()
  const { beganBy, beganByName, entered, changed, left, held } = run
  return (
    <>
      {beganByName ?? t(beganBy.startsWith('key:') ? texts.byKey : texts.bySchedule)}
      <span className={css.sum}>{t(texts.runSum, { entered, changed, left, held })}</span>
    </>
  )
}

function RunFile({ run: { runId, fileUntil, fileGone, state } }: { run: SyncRun }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  if (fileGone)
    return (
      <span className="small quiet">
        {t(fileGone === 'erased' ? texts.fileErased : texts.fileExpired)}
      </span>
    )
  if (state !== 'done' || !fileUntil) return null
  const mayNot = may('people.export') ? undefined : t(texts.mayNotExport)
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon name="download" />}
      disabled={mayNot !== undefined}
      title={mayNot ?? t(texts.fileUntil, { day: format.day(fileUntil) })}
      onClick={() => download(urlOf(downloadRunFile, { params: { runId } }))}
    >
      {t(texts.takeFile)}
    </Button>
  )
}
