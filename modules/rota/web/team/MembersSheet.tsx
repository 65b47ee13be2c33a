import { Button } from '@mantine/core'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { type Column, DataTable } from '../../../../web/ui/DataTable.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import type { RotaMember } from '../../contract.ts'
import { sharesTexts as texts } from '../../team.texts.ts'
import { nameColumn, useFigures } from './columns.tsx'
import css from './team.module.css'

/** Everybody's share this month: what they had, what would be fair, who waits for them. */
export function MembersSheet({
  members,
  month,
  onEdit,
}: {
  members: RotaMember[]
  month: string
  onEdit: ((member: RotaMember) => void) | undefined
}) {
  const t = useT()
  const format = useFormat()
  const figure = useFigures()
  const columns: Column<RotaMember>[] = [
    nameColumn(t(texts.name)),
    {
      id: 'share',
      head: t(texts.share),
      cell: (member) => <ShareWords member={member} />,
      sort: ({ shareOn, weight }) => (shareOn ? weight : 0),
      phone: 'line',
    },
    figure({ id: 'days', head: t(texts.days), of: ({ workingDays }) => workingDays }),
    figure({
      id: 'given',
      head: t(texts.given),
      of: ({ given }) => given,
      phone: onEdit ? 'hide' : 'side',
    }),
    figure({ id: 'fair', head: t(texts.fair), of: ({ fair }) => fair, digits: 1 }),
    figure({ id: 'waiting', head: t(texts.waiting), of: ({ waiting }) => waiting }),
  ]
  if (onEdit) {
    columns.push({
      id: 'edit',
      head: <span className="visually-hidden">{t(texts.edit)}</span>,
      cell: (member) => (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t(texts.editTitle, { name: member.name })}
          onClick={() => onEdit(member)}
        >
          {t(texts.edit)}
        </Button>
      ),
      align: 'right',
      phone: 'side',
    })
  }
  return (
    <Sheet title={t(texts.team)} note={format.month(month)} flush>
      <DataTable
        label={t(texts.team)}
        columns={columns}
        rows={members}
        rowKey={({ staffId }) => staffId}
        unit="people"
        foot={<span className="note">{t(texts.leaveNote)}</span>}
      />
    </Sheet>
  )
}

function ShareWords({ member }: { member: RotaMember }) {
  const t = useT()
  const { shareOn, weight, monthlyLimit, isReader, isAway, needsReader, unread } = member
  const size = weight === 1 ? t(texts.whole) : t(texts.part, { share: weight })
  const limit = monthlyLimit === null ? null : t(texts.upTo, { limit: monthlyLimit })
  return (
    <span className={css.marks}>
      <span>{shareOn ? [size, limit].filter(Boolean).join('・') : t(texts.out)}</span>
      {isAway && <Badge tone="yama">{t(texts.away)}</Badge>}
      {isReader && <Badge tone="ai">{t(texts.reader)}</Badge>}
      {shareOn && needsReader && <Badge tone="fuji">{t(texts.looked)}</Badge>}
      {shareOn && !needsReader && unread > 0 && <Badge>{t(texts.unread, { count: unread })}</Badge>}
    </span>
  )
}
