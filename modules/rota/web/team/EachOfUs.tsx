import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { type Column, DataTable } from '../../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import type { TeamMember } from '../../contract.ts'
import { teamTexts as texts } from '../../team.texts.ts'

/** The same figures for each; warmth stands before speed. */
export function EachOfUs({ members }: { members: TeamMember[] }) {
  const t = useT()
  const format = useFormat()
  const ofCount = ({ of, kept }: { of: number; kept: number }) =>
    of === 0 ? '' : t(texts.ofCount, { of, kept })
  const columns: Column<TeamMember>[] = [
    {
      id: 'name',
      head: t(texts.name),
      cell: ({ name, department }) => (
        <>
          {name} {department && <small className="note">{department}</small>}
        </>
      ),
      sort: ({ name }) => name,
    },
    {
      id: 'again',
      head: t(texts.headAgain),
      cell: ({ wroteAgain }) => format.number(wroteAgain),
      sort: ({ wroteAgain }) => wroteAgain,
      align: 'right',
      phone: 'line',
    },
    {
      id: 'thanks',
      head: t(texts.headThanks),
      cell: ({ thanked }) => format.number(thanked),
      sort: ({ thanked }) => thanked,
      align: 'right',
      phone: 'line',
    },
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
    {
      id: 'replies',
      head: t(texts.headReplies),
      cell: ({ replies }) => format.number(replies),
      sort: ({ replies }) => replies,
      align: 'right',
      phone: 'side',
    },
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
