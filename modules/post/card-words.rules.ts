import { piecesOf } from './card-address.rules.ts'
import { fitWords } from './card-fit.rules.ts'
import { ornamentOf } from './card-ornaments.rules.ts'
import { type CardDesign, type CardFace, type CardKind, wordsBox } from './card-shapes.rules.ts'
import { escapeHtml } from './escape.rules.ts'

/** The side with the words: greeting, what was written, closing, who wrote it, and the way to write back. */
export function wordsSide(kind: CardKind, design: CardDesign, face: CardFace): string {
  const fit = fitWords(kind, design, face)
  if (!fit) return '<p class="refused">文が長すぎて、1枚におさまりません。</p>'
  const box = wordsBox(kind, design)
  const isVertical = design.direction === 'vertical'
  const style = [
    `left:${box.margin}mm;top:${box.margin}mm;width:${box.width}mm;height:${box.height}mm`,
    `font-size:${fit.size}pt;line-height:${fit.leading}`,
  ].join(';')
  return `<div class="words ${design.face}${isVertical ? ' v' : ''}" style="${style}">${said(design, face)}</div>
${foot(kind, design, face)}`
}

function said(design: CardDesign, face: CardFace): string {
  const isVertical = design.direction === 'vertical'
  const line = (text: string, name = '') =>
    `<p${name && ` class="${name}"`}>${isVertical ? upright(text) : escapeHtml(text)}</p>`
  const writer = [face.shop, face.writer].filter(Boolean).join('　')
  return [
    face.greeting.trim() && line(face.greeting),
    ...face.words
      .trim()
      .split(/\r?\n/)
      .map((text) => line(text)),
    face.closing.trim() && line(face.closing, 'closing'),
    design.signature && writer && line(writer, 'writer'),
  ]
    .filter(Boolean)
    .join('')
}

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
