import {
  A4,
  type CardDesign,
  type CardFace,
  type CardKind,
  ENVELOPE,
  PAPER,
  type PrintSettings,
} from './card-shapes.rules.ts'
import { addressSide } from './card-sides.rules.ts'
import { cardStyle, sheetSize } from './card-style.rules.ts'
import { wordsSides } from './card-words.rules.ts'
import { escapeHtml } from './escape.rules.ts'

export interface SetCard {
  design: CardDesign
  face: CardFace
}

interface Options {
  kind: CardKind
  settings: PrintSettings
  title: string
  lang?: string
  /** The stylesheet with the faces that come with the house. */
  fonts: string
}

type Side = 'words' | 'address'

/** Whole cards as one page of HTML, in the order in which they leave the printer. */
export function cardsHtml(cards: readonly SetCard[], options: Options): string {
  return htmlPage(cardSheets(cards, options), options)
}

/** The sheets alone, for a page that brings the style itself. */
export function cardSheets(
  cards: readonly SetCard[],
  { kind, settings }: Pick<Options, 'kind' | 'settings'>,
): string {
  const isFour = kind === 'postcard' && settings.paper === 'a4'
  return (isFour ? fourUp(cards, settings) : oneByOne(cards, kind, settings)).join('')
}

/** A page with the faces and the style of the paper. */
export function htmlPage(
  body: string,
  { kind, settings, title, fonts, lang = 'ja' }: Options,
): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(fonts)}"><style>${cardStyle(kind, settings)}</style></head>
<body>${body}</body></html>`
}

function sidesOf(settings: PrintSettings): Side[] {
  if (settings.sides === 'both') return ['address', 'words']
  return [settings.sides]
}

/** Address and words one after the other, so that a printer with two sides lays them back to back. */
function oneByOne(cards: readonly SetCard[], kind: CardKind, settings: PrintSettings): string[] {
  const sheet = sheetSize(kind, settings)
  return cards.flatMap((card) =>
    sidesOf(settings).flatMap((side) => {
      const size = side === 'address' && kind === 'letter' ? ENVELOPE : PAPER[kind]
      const open = `<section class="sheet" data-side="${side}" style="width:${sheet.width}mm;height:${sheet.height}mm">`
      return inside(side, kind, card).map(
        (inner) => `${open}${placed(inner, { left: 0, top: 0, ...size })}</section>`,
      )
    }),
  )
}

/** Four on A4; on the back left and right change places, for paper turned over its long edge. */
function fourUp(cards: readonly SetCard[], settings: PrintSettings): string[] {
  const { width, height } = PAPER.postcard
  const [edgeX, edgeY] = [(A4.width - 2 * width) / 2, (A4.height - 2 * height) / 2]
  const sheets: string[] = []
  for (let from = 0; from < cards.length; from += 4) {
    const some = cards.slice(from, from + 4)
    for (const side of sidesOf(settings)) {
      const isBack = side === 'words' && settings.sides === 'both'
      const set = some.map((card, at) => {
        const column = isBack ? 1 - (at % 2) : at % 2
        const [left, top] = [edgeX + column * width, edgeY + Math.floor(at / 2) * height]
        return placed(inside(side, 'postcard', card).join(''), { left, top, width, height })
      })
      sheets.push(
        `<section class="sheet" data-side="${side}">${set.join('')}${cuts(edgeX)}</section>`,
      )
    }
  }
  return sheets
}

function cuts(edgeX: number): string {
  const marks = [
    { left: A4.width / 2 - 0.05, top: 0, width: 0.1, height: 3 },
    { left: A4.width / 2 - 0.05, top: A4.height - 3, width: 0.1, height: 3 },
    { left: 0, top: A4.height / 2 - 0.05, width: edgeX - 1, height: 0.1 },
    { left: A4.width - edgeX + 1, top: A4.height / 2 - 0.05, width: edgeX - 1, height: 0.1 },
  ]
  return marks.map((mark) => `<i class="cut" style="${box(mark)}"></i>`).join('')
}

interface Rect {
  left: number
  top: number
  width: number
  height: number
}

const box = ({ left, top, width, height }: Rect) =>
  `left:${left}mm;top:${top}mm;width:${width}mm;height:${height}mm`

const placed = (inner: string, rect: Rect) =>
  `<article class="card" style="${box(rect)}"><div class="in">${inner}</div></article>`

function inside(side: Side, kind: CardKind, { design, face }: SetCard): string[] {
  return side === 'words' ? wordsSides(kind, design, face) : [addressSide(kind, design, face)]
}
