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
import { useAudienceWords } from './words.ts'

const SHOWN = 10

/** What each run did; of the last one, whom it held back. */
export function Runs({ sync, destination }: { sync: SyncLine; destination: Destination }) {
  const t = useT()
  const format = useFormat()
  const words = useAudienceWords()
  const lists = usePeopleLists()
  const runs = usePages(listSyncRuns, {
    params: { syncId: sync.syncId },
    query: { limit: SHOWN },
  })
  const last = sync.lastRun
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
    {
      id: 'by',
      head: t(texts.runBy),
      cell: (run) => (
        <>
          <By run={run} />
          <span className={css.sum}>
            {t(texts.runSum, {
              entered: run.entered,
              changed: run.changed,
              left: run.left,
              held: run.held,
            })}
          </span>
        </>
      ),
      phone: 'line',
    },
    figure('entered'),
    figure('changed'),
    figure('left'),
    figure('unchanged'),
    {
      id: 'held',
      head: t(texts.held),
      align: 'right',
      cell: ({ runId, held }) =>
        last?.runId === runId && last.held > 0 ? (
          <Stitch people={lists.held(sync, runId, last.held)}>{format.number(last.held)}</Stitch>
        ) : (
          format.number(held)
        ),
      phone: 'hide',
    },
    {
      id: 'state',
      head: t(texts.headState),
      cell: (run) => (
        <span title={run.error ? words.fault(run.error) : undefined}>
          <RunState run={run} />
        </span>
      ),
      phone: 'side',
    },
  ]
  if (destination.kind === 'file')
    columns.push({
      id: 'file',
      head: t(texts.file),
      cell: (run) => <RunFile run={run} />,
      phone: 'line',
    })
  return (
    <DataTable
      {...runs}
      dense
      label={t(texts.runs)}
      columns={columns}
      rowKey={({ runId }) => runId}
      empty={<EmptyState>{t(texts.noRuns)}</EmptyState>}
    />
  )
}

function By({ run: { beganBy, beganByName } }: { run: SyncRun }) {
  const t = useT()
  if (beganByName) return beganByName
  return t(beganBy.startsWith('key:') ? texts.byKey : texts.bySchedule)
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
