import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import type { Column } from '../../../../web/ui/DataTable.tsx'
import { PersonName } from '../../../../web/ui/PersonLink.tsx'
import { cardPageTexts as texts } from '../../card-pages.texts.ts'
import type { CardLine } from '../../contract.ts'
import css from './cards.module.css'

/** A card in a line: to whom, in which words, by whom, and whether it can go. */
export function useCardColumns(state: CardLine['state']): Column<CardLine>[] {
  const t = useT()
  const format = useFormat()
  const isOut = state === 'posted' || state === 'returned'
  return [
    {
      id: 'to',
      head: t(texts.to),
      cell: ({ personName }) => <PersonName name={personName} />,
      width: '20%',
    },
    {
      id: 'words',
      head: t(texts.words),
      cell: ({ words }) => <span className={css.clamp}>{words}</span>,
      phone: 'line',
      width: '38%',
    },
    { id: 'kind', head: t(texts.kind), cell: ({ kind }) => t(texts[kind]), phone: 'hide' },
    { id: 'writer', head: t(texts.writer), cell: ({ writer }) => writer, phone: 'hide' },
    isOut
      ? {
          id: 'on',
          head: t(texts.postedOn),
          cell: ({ postedOn }) => (postedOn ? format.day(postedOn) : ''),
          align: 'right',
          phone: 'hide',
        }
      : {
          id: 'at',
          head: t(texts.wroteOn),
          cell: ({ createdAt }) => format.day(createdAt),
          align: 'right',
          phone: 'hide',
        },
    { id: 'state', head: t(texts.state), cell: (card) => <CardBadge card={card} />, phone: 'side' },
  ]
}

export function CardBadge({ card: { problem, warnings, state, byHand } }: { card: CardLine }) {
  const t = useT()
  if (problem)
    return (
      <Badge tone="yama" icon="warning">
        {t(texts[problem])}
      </Badge>
    )
  if (state === 'returned')
    return (
      <Badge tone="enji" icon="undo">
        {t(texts.returned)}
      </Badge>
    )
  if (state === 'cancelled') return <Badge icon="close">{t(texts.cancelled)}</Badge>
  if (state === 'posted')
    return (
      <Badge tone="matsu" icon="check">
        {t(texts.posted)}
      </Badge>
    )
  if (byHand) return <Badge icon="pencil">{t(texts.byHand)}</Badge>
  if (state === 'printed') return <Badge icon="print">{t(texts.printed)}</Badge>
  if (warnings.includes('no_sender'))
    return (
      <Badge tone="yama" icon="warning">
        {t(texts.no_sender)}
      </Badge>
    )
  return <Badge icon="check">{t(texts.canPrint)}</Badge>
}
