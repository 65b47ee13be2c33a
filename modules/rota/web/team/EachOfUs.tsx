import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { type Column, DataTable } from '../../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import type { TeamMember } from '../../contract.ts'
import { teamTexts as texts } from '../../team.texts.ts'
import { nameColumn, useFigures } from './columns.tsx'

/** The same figures for each; warmth stands before speed. */
export function EachOfUs({ members }: { members: TeamMember[] }) {
  const t = useT()
  const format = useFormat()
  const figure = useFigures()
  const ofCount = ({ of, kept }: { of: number; kept: number }) =>
    of === 0 ? '' : t(texts.ofCount, { of, kept })
  const columns: Column<TeamMember>[] = [
    nameColumn(t(texts.name)),
    figure({
      id: 'again',
      head: t(texts.headAgain),
      of: ({ wroteAgain }) => wroteAgain,
      phone: 'line',
    }),
    figure({
      id: 'thanks',
      head: t(texts.headThanks),
      of: ({ thanked }) => thanked,
      phone: 'line',
    }),
    {
      id: 'promises',
      head: t(texts.headPromises),
      cell: ({ promises }) => ofCount(promises),
      align: 'right',
      phone: 'hide',
    },
    {
      id: 'warmth',
      head: t(texts.headWarmth),
      cell: ({ warmth }) => (warmth.of === 0 ? '' : format.number(warmth.mean, 1)),
      sort: ({ warmth }) => warmth.mean,
      align: 'right',
      phone: 'hide',
    },
    figure({
      id: 'replies',
      head: t(texts.headReplies),
      of: ({ replies }) => replies,
      phone: 'side',
    }),
    {
      id: 'days',
      head: t(texts.headDays),
      cell: ({ days }) =>
        days === null ? '' : format.number(days, Number.isInteger(days) ? 0 : 1),
      sort: ({ days }) => days,
      align: 'right',
      phone: 'hide',
    },
    {
      id: 'inTime',
      head: t(texts.headInTime),
      cell: ({ inTime }) => ofCount(inTime),
      align: 'right',
      phone: 'hide',
    },
  ]
  return (
    <Sheet title={t(texts.each)} flush>
      <DataTable
        label={t(texts.each)}
        columns={columns}
        rows={members}
        rowKey={({ staffId }) => staffId}
        unit="people"
        empty={<EmptyState>{t(texts.noMembers)}</EmptyState>}
      />
    </Sheet>
  )
}
