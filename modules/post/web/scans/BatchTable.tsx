import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { usePages } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { DataTable } from '../../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import { type BatchLine, listBatches } from '../../contract.ts'
import { pageTexts as texts } from '../../scan-pages.texts.ts'
import type { ScanState } from '../../scans.rules.ts'
import { batchPath, newBatchPath } from './paths.ts'

/** Batches with their cards by state: what came in is accounted for. */
export function BatchTable() {
  const t = useT()
  const { may } = useMe()
  const format = useFormat()
  const batches = usePages(listBatches, { query: {} })
  const bring = may('post.write') && (
    <Button component={Link} to={newBatchPath}>
      {t(texts.bring)}
    </Button>
  )
  return (
    <DataTable
      {...batches}
      label={t(texts.batches)}
      rowKey={({ batchId }) => batchId}
      to={({ batchId }) => batchPath(batchId)}
      empty={<EmptyState action={bring}>{t(texts.noBatches)}</EmptyState>}
      columns={[
        {
          id: 'day',
          head: t(texts.batches),
          cell: ({ arrivedOn, createdAt }) => (
            <>
              {t(texts.batchOf, { day: format.day(arrivedOn) })}
              <br />
              <small className="quiet num">
                {t(texts.broughtAt, { at: format.dayTime(createdAt) })}
              </small>
            </>
          ),
        },
        { id: 'by', head: t(texts.by), cell: ({ createdByName }) => createdByName, phone: 'line' },
        {
          id: 'cards',
          head: t(texts.cards),
          cell: (batch) => <Cards batch={batch} />,
          align: 'right',
          phone: 'side',
        },
        ...(['ready', 'typed', 'filed', 'no_reply', 'failed'] as const).map((state) => ({
          id: state,
          head: t(HEADS[state]),
          cell: (batch: BatchLine) => <Count batch={batch} state={state} />,
          align: 'right' as const,
          phone: 'line' as const,
        })),
      ]}
    />
  )
}

const HEADS = {
  ready: texts.todo,
  typed: texts.second,
  filed: texts.filed,
  no_reply: texts.noReply,
  failed: texts.failed,
} as const

function Cards({ batch: { state, cards, files } }: { batch: BatchLine }) {
  const t = useT()
  const format = useFormat()
  if (state === 'receiving') return <Badge icon="upload">{t(texts.files, { count: files })}</Badge>
  if (state === 'splitting') return <Badge icon="clock">{t(texts.splitting)}</Badge>
  return format.number(cards)
}

/** Cards that are still read count as those to be typed. */
function Count({ batch, state }: { batch: BatchLine; state: Exclude<ScanState, 'reading'> }) {
  const t = useT()
  const format = useFormat()
  const count = batch.counts[state] + (state === 'ready' ? batch.counts.reading : 0)
  if (count === 0) return null
  return (
    <Stitch to={`${batchPath(batch.batchId)}?show=${state}`} label={`${t(HEADS[state])} ${count}`}>
      {format.number(count)}
    </Stitch>
  )
}
