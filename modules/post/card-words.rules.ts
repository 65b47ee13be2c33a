import { piecesOf } from './card-address.rules.ts'
import { fitWords } from './card-fit.rules.ts'
import { ornamentOf } from './card-ornaments.rules.ts'
import { type CardDesign, type CardFace, type CardKind, wordsBox } from './card-shapes.rules.ts'
import type { Paragraph } from './card-sheets.rules.ts'
import { escapeHtml } from './escape.rules.ts'

/**
 * The side with the words, sheet by sheet: greeting, what was written, closing, who wrote it, and on the last
 * one the way to write back.
 */
export function wordsSides(kind: CardKind, design: CardDesign, face: CardFace): string[] {
  const fit = fitWords(kind, design, face)
  if (!fit) return ['<p class="refused">文が長すぎて、おさまりません。</p>']
  const isVertical = design.direction === 'vertical'
  const { sheets } = fit
  return sheets.map((paragraphs, at) => {
    const isLast = at === sheets.length - 1
    const box = wordsBox(kind, design, isLast)
    const style = [
      `left:${box.margin}mm;top:${box.margin}mm;width:${box.width}mm;height:${box.height}mm`,
      `font-size:${fit.size}pt;line-height:${fit.leading}`,
    ].join(';')
    const said = paragraphs.map((paragraph) => line(paragraph, isVertical)).join('')
    return `<div class="words ${design.face}${isVertical ? ' v' : ''}" style="${style}">${said}</div>
${isLast ? foot(kind, design, face) : ''}${sheets.length > 1 ? `<p class="folio">${at + 1} / ${sheets.length}</p>` : ''}`
  })
}

const line = ({ text, name }: Paragraph, isVertical: boolean) =>
  `<p${name && ` class="${name}"`}>${isVertical ? upright(text) : escapeHtml(text)}</p>`

/** Vertical words with short numbers side by side. */
export function upright(text: string, longest = 2): string {
  return piecesOf(text, longest)
    .map(({ text: piece, turned }) =>
      turned ? `<span class="tcy">${escapeHtml(piece)}</span>` : escapeHtml(piece),
    )
    .join('')
}

function foot(kind: CardKind, design: CardDesign, face: CardFace): string {
  const box = wordsBox(kind, design)
  if (box.foot === 0) return ''
  const style = `left:${box.margin}mm;right:${box.margin}mm;bottom:${box.margin}mm;height:${box.foot - 3}mm`
  return `<div class="foot" style="${style}">${ornamentOf(design.ornament)}${design.code ? wayBack(face) : ''}</div>`
}

function wayBack({ code }: CardFace): string {
  if (!code) return ''
  const address = code.url.replace(/^https?:\/\//, '')
  return `<div class="back"><span>このはがきへのお返事は<br>${escapeHtml(address)}<br><b>${escapeHtml(code.shown)}</b></span>${code.qr ?? ''}</div>`
}
