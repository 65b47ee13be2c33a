import { useQuery } from '@tanstack/react-query'
import { renderSVG } from 'uqr'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { aroundWords } from '../../card-opening.rules.ts'
import { cardPageTexts } from '../../card-pages.texts.ts'
import type { CardDesign, CardFace, CardKind } from '../../card-shapes.rules.ts'
import { type Card, type CardLayout, listCardLayouts } from '../../contract.ts'

/** What is set on the paper, of a card as it is stored or as it is being changed. */
export function usePaper(
  card: Card,
): { kind: CardKind; design: CardDesign; face: CardFace } | null {
  const t = useT()
  const { company } = useMe()
  const { data } = useQuery(queryOf(listCardLayouts))
  if (!data) return null
  const design = card.state === 'ready' ? layoutOf(data.items, card)?.design : card.design
  if (!design) return null
  const own = design.sender.name || design.sender.address ? design.sender : data.shop
  return {
    kind: card.kind,
    design: { ...design, sender: own },
    face: {
      ...aroundWords(card, design, card.receiver),
      words: card.words,
      writer: card.writer,
      shop: company.name,
      receiver: card.receiver,
      code: codeOf(card, t(cardPageTexts.example)),
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

/** Before a card has its code, its place is kept and says that it is an example: nobody shall scan it. */
export function codeOf(
  { code, codeUrl }: Pick<Card, 'code' | 'codeUrl'>,
  example: string,
): CardFace['code'] {
  if (code === null) return { url: codeUrl, shown: example, qr: emptyCode(example) }
  const qr = renderSVG(`${codeUrl}/${code.replaceAll('-', '')}`, { ecc: 'M', border: 1 })
  return { url: codeUrl, shown: code, qr }
}

const emptyCode = (example: string) =>
  `<svg viewBox="0 0 40 40"><rect x="1" y="1" width="38" height="38" fill="none" stroke="#999" stroke-dasharray="3 2"/><text x="20" y="23" font-size="8" text-anchor="middle" fill="#777">${example}</text></svg>`
