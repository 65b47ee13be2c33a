import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type Format, useFormat } from '../../../../web/format.ts'
import { usePages } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { type Column, DataTable } from '../../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { batchPageTexts as texts } from '../../batch-pages.texts.ts'
import { batchRoomTexts } from '../../batch-rooms.texts.ts'
import { type BatchLine, listBatches } from '../../contract.ts'
import { channelWords } from '../deliveries/words.ts'
import { BatchState } from './BatchState.tsx'
import { batchPath, newBatchPath } from './paths.ts'
import { useBatchesLive } from './useBatchesLive.ts'

/** Letters to many, the newest first, each with how far it is. */
export default function BatchesPage() {
  const t = useT()
  const format = useFormat()
  useBatchesLive()
  const batches = usePages(listBatches, { query: {} })
  return (
    <Page title={t(batchRoomTexts.batches)} lead={t(texts.lead)} actions={<Prepare />}>
      <DataTable
        {...batches}
        label={t(batchRoomTexts.batches)}
        rowKey={(batch) => batch.batchId}
        to={(batch) => batchPath(batch.batchId)}
        columns={columns(t, format)}
        empty={<EmptyState action={<Prepare />}>{t(texts.empty)}</EmptyState>}
      />
    </Page>
  )
}

function Prepare() {
  const t = useT()
  const { may } = useMe()
  if (!may('batches.write'))
    return (
      <Button disabled title={t(texts.noRight)}>
        {t(batchRoomTexts.write)}
      </Button>
    )
  return (
    <Button component={Link} to={newBatchPath}>
      {t(batchRoomTexts.write)}
    </Button>
  )
}

function columns(t: ReturnType<typeof useT>, format: Format): Column<BatchLine>[] {
  return [
    { id: 'name', head: t(texts.name), cell: ({ name }) => name, opens: true, phone: 'title' },
    {
      id: 'segment',
      head: t(texts.segment),
      cell: ({ segmentName }) => segmentName,
      phone: 'line',
    },
    {
      id: 'channel',
      head: t(texts.channel),
      cell: ({ channel }) => <span className="nw">{channelWords(t, channel)}</span>,
      phone: 'line',
    },
    {
      id: 'state',
      head: t(texts.state),
      cell: ({ state }) => <BatchState state={state} />,
      phone: 'side',
    },
    {
      id: 'people',
      head: t(texts.people),
      align: 'right',
      cell: ({ done, total }) => (total === null ? '' : format.count(done, 'people')),
      phone: 'line',
    },
    {
      id: 'made',
      head: t(texts.made),
      align: 'right',
      cell: ({ createdAt }) => <span className="nw">{format.day(createdAt)}</span>,
      phone: 'line',
    },
  ]
}
