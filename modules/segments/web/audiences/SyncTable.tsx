import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { DataTable } from '../../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import type { Destination } from '../../contract.ts'
import { destinationPath } from './paths.ts'
import { SyncState } from './SyncState.tsx'
import { useAudienceWords } from './words.ts'

/** Everything that is handed over, with when and how it went. */
export function SyncTable({ destinations }: { destinations: Destination[] }) {
  const t = useT()
  const format = useFormat()
  const words = useAudienceWords()
  const rows = destinations.flatMap(({ name, syncs }) =>
    syncs.map((sync) => ({ ...sync, destinationName: name })),
  )
  return (
    <DataTable
      label={t(texts.syncs)}
      rows={rows}
      rowKey={({ syncId }) => syncId}
      to={({ destinationId }) => destinationPath(destinationId)}
      columns={[
        { id: 'audience', head: t(texts.headAudience), cell: ({ segmentName }) => segmentName },
        {
          id: 'destination',
          head: t(texts.headDestination),
          cell: ({ destinationName }) => destinationName,
          phone: 'line',
        },
        {
          id: 'when',
          head: t(texts.headWhen),
          cell: ({ schedule }) => words.when(schedule),
          phone: 'line',
        },
        {
          id: 'last',
          head: t(texts.headLast),
          cell: ({ lastRun }) =>
            lastRun ? (
              <span className="num">{format.dayTime(lastRun.beganAt)}</span>
            ) : (
              <span className="quiet">{t(texts.never)}</span>
            ),
          phone: 'line',
        },
        {
          id: 'entered',
          head: t(texts.entered),
          align: 'right',
          cell: ({ lastRun }) => lastRun && format.number(lastRun.entered),
          phone: 'hide',
        },
        {
          id: 'left',
          head: t(texts.left),
          align: 'right',
          cell: ({ lastRun }) => lastRun && format.number(lastRun.left),
          phone: 'hide',
        },
        {
          id: 'held',
          head: t(texts.held),
          align: 'right',
          cell: ({ lastRun }) => lastRun && format.number(lastRun.held),
          phone: 'hide',
        },
        {
          id: 'state',
          head: t(texts.headState),
          cell: (sync) => <SyncState sync={sync} />,
          phone: 'side',
        },
      ]}
      empty={<EmptyState>{t(texts.noAudiences)}</EmptyState>}
    />
  )
}
