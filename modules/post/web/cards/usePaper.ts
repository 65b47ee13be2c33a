import { useQuery } from '@tanstack/react-query'
import { renderSVG } from 'uqr'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import type { CardDesign, CardFace, CardKind } from '../../card-shapes.rules.ts'
import { type Card, type CardLayout, listCardLayouts } from '../../contract.ts'

/** What is set on the paper, of a card as it is stored or as it is being changed. */
export function usePaper(
  card: Card,
): { kind: CardKind; design: CardDesign; face: CardFace } | null {
  const { company } = useMe()
  const { data } = useQuery(queryOf(listCardLayouts))
  if (!data) return null
  const layout = layoutOf(data.items, card)
  if (!layout) return null
  const { design } = layout
  const own = design.sender.name || design.sender.address ? design.sender : data.shop
  return {
    kind: card.kind,
    design: { ...design, sender: own },
    face: {
      greeting: card.greeting ?? design.greeting,
      words: card.words,
      closing: card.closing ?? design.closing,
      writer: card.writer,
      shop: company.name,
      receiver: card.receiver,
      code: codeOf(card),
    },
  }
}

/** The one chosen, or the default of the paper when it is for other paper. */
export function layoutOf(layouts: readonly CardLayout[], card: Pick<Card, 'kind' | 'layoutId'>) {
  const ofKind = layouts.filter(({ kind }) => kind === card.kind)
  return (
    ofKind.find(({ layoutId }) => layoutId === card.layoutId) ??
    ofKind.find(({ isDefault }) => isDefault) ??
    ofKind[0]
  )
}

const EXAMPLE = '7K3MQ-X9T2-HBWR'

/** Before a card has its code, one that looks like it stands in its place. */
export function codeOf({ code, codeUrl }: Pick<Card, 'code' | 'codeUrl'>): CardFace['code'] {
  const shown = code ?? EXAMPLE
  const qr = renderSVG(`${codeUrl}/${shown.replaceAll('-', '')}`, { ecc: 'M', border: 1 })
  return { url: codeUrl, shown, qr }
}
