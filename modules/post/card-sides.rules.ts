import {
  addressLines,
  calledOn,
  hasAddress,
  inKanji,
  isForeign,
  postalFigures,
} from './card-address.rules.ts'
import { fitAddress, fitLine } from './card-fit.rules.ts'
import {
  BOXES,
  type CardDesign,
  type CardFace,
  type CardKind,
  ENVELOPE,
  PAPER,
  POINT,
  type Receiver,
  SENDER_BOXES,
} from './card-shapes.rules.ts'
import { emsOf } from './card-sheets.rules.ts'
import { upright } from './card-words.rules.ts'
import { escapeHtml } from './escape.rules.ts'

const HYPHEN_AFTER = 3
/** The building stands a little lower than the street. */
const BUILDING_LOWER = 8

/** The side with the address, each thing at its own millimetres. */
export function addressSide(kind: CardKind, design: CardDesign, face: CardFace): string {
  const { receiver } = face
  if (!receiver || !hasAddress(receiver)) return refused('ご住所がありません。')
  const paper = kind === 'letter' ? ENVELOPE : PAPER.postcard
  if (isForeign(receiver))
    return `${stamp(design)}${abroad(receiver)}${senderAbroad(design, face.shop)}`
  const to = home(design, receiver, paper)
  if (to === null) return refused('ご住所かお名前が長すぎて、おさまりません。')
  return `${stamp(design)}${to}${sender(design, face.shop, paper)}`
}

const refused = (words: string) => `<p class="refused">${words}</p>`

/** Whether name and address find room; the words of the refusal stand where they are shown. */
export function fitsAddress(kind: CardKind, design: CardDesign, receiver: Receiver): boolean {
  const paper = kind === 'letter' ? ENVELOPE : PAPER.postcard
  return isForeign(receiver) || home(design, receiver, paper) !== null
}

interface Paper {
  width: number
  height: number
}

function home(design: CardDesign, receiver: Receiver, paper: Paper): string | null {
  const address = receiverAddress(design, receiver, paper)
  const name = receiverName(receiver, paper)
  if (address === null || name === null) return null
  return `<div class="mincho">${boxes(design, receiver.postalCode, paper)}${address}${name}</div>`
}

function boxes(design: CardDesign, code: string | null, paper: Paper): string {
  const figures = postalFigures(code) ?? ''
  const left = paper.width - BOXES.right - BOXES.total
  const frames = BOXES.at.map((at, n) => `<i style="left:${at}mm">${figures[n] ?? ''}</i>`)
  const joint = design.boxes ? '<u></u>' : ''
  return `<div class="boxes${design.boxes ? ' drawn' : ''}" style="position:absolute;left:${left}mm;top:${BOXES.top}mm">${frames.join('')}${joint}</div>`
}

function receiverAddress(design: CardDesign, receiver: Receiver, paper: Paper): string | null {
  const lines = addressLines(receiver).map((line) =>
    design.numbers === 'kanji' ? inKanji(line) : line,
  )
  const top = 25
  const along = paper.height * 0.62
  const room = { along: along - BUILDING_LOWER, columns: 4 }
  const fitted = fitAddress(lines, room, { most: 14, least: 8 })
  if (!fitted) return null
  const { size } = fitted
  const pitch = size * POINT * 1.5
  const right = paper.width / 10 - 1
  return fitted.lines
    .map(({ text, of, goesOn }, at) => {
      const lower = of > 0 ? BUILDING_LOWER : goesOn ? BUILDING_LOWER / 2 : 0
      const style = `right:${right + at * pitch}mm;top:${top + lower}mm;font-size:${size}pt;line-height:1.5`
      return `<p class="line v" style="${style}">${upright(text, 3)}</p>`
    })
    .join('')
}

function receiverName(receiver: Receiver, paper: Paper): string | null {
  const { company, family, given, honorific } = calledOn(receiver)
  const gap = given ? 0.4 : 0
  const ems = emsOf(`${family}${given}${honorific}`, true) + gap + 0.5
  const [top, room] = [34, paper.height * 0.62]
  const size = fitLine(ems, room, 24, 11)
  if (size === null) return null
  const left = paper.width / 2 - (size * POINT) / 2 - 2
  const style = (x: number, y: number, pt: number) =>
    `left:${x}mm;top:${y}mm;font-size:${pt}pt;line-height:1`
  const name = `<p class="line v" data-name style="${style(left, top, size)}">${escapeHtml(family)}${
    given &&
    `<span style="margin-inline-start:${gap}em;display:inline-block">${escapeHtml(given)}</span>`
  }<span style="display:inline-block;margin-inline-start:.5em">${honorific}</span></p>`
  if (!company) return name
  const small = fitLine(emsOf(company, true), room, 13, 8)
  if (small === null) return null
  const beside = left + size * POINT + 1.2
  return `<p class="line v" style="${style(beside, top - 4, small)}">${upright(company)}</p>${name}`
}

/** As it is written where it goes to, from left to right, the receiver first. */
function abroad(receiver: Receiver): string {
  const { family, given, company } = calledOn(receiver)
  const { street, building, city, prefecture, postalCode } = receiver
  const town = [city, prefecture, postalCode].filter(Boolean).join(', ')
  const lines = [company, building, street, town].filter((line) => line?.trim())
  const name = [given, family].filter(Boolean).join(' ')
  return `<div class="abroad" lang="en"><b data-name>${escapeHtml(name)}</b>${lines
    .map((line) => `<p>${escapeHtml(line ?? '')}</p>`)
    .join('')}</div>`
}

function senderAbroad({ sender: from }: CardDesign, shop: string): string {
  const lines = [
    from.name || shop,
    from.address,
    from.postalCode && `〒${from.postalCode}`,
    'JAPAN',
  ]
  return `<p class="airmail">AIR MAIL</p><div class="from">${lines
    .filter(Boolean)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')}</div>`
}

function stamp(design: CardDesign): string {
  if (!design.mark) return ''
  return `<div class="mark">${escapeHtml(design.mark)}<b>料金別納<br>郵便</b></div>`
}

function sender({ sender: from, boxes }: CardDesign, shop: string, paper: Paper): string {
  const name = from.name || shop
  const figures = postalFigures(from.postalCode)
  const bottom = SENDER_BOXES.bottom + SENDER_BOXES.height + 3
  const room = paper.height * 0.4
  const fitted = fitAddress(
    [from.address, from.phone].filter(Boolean).map(inKanji),
    { along: room, columns: 4 },
    { most: 9, least: 7 },
  )
  const title = fitLine(emsOf(name, true), room, 12, 8) ?? 8
  const lines = fitted?.lines ?? []
  const pitch = (fitted?.size ?? 9) * POINT * 1.5
  const at = (x: number, size: number) =>
    `left:${x}mm;bottom:${bottom}mm;height:${room}mm;font-size:${size}pt;line-height:1.5`
  const columns = lines.map(({ text }, n) => {
    const x = SENDER_BOXES.left + 8 + (lines.length - 1 - n) * pitch
    return `<p class="line v" style="${at(x, fitted?.size ?? 9)}">${upright(text, 3)}</p>`
  })
  const written = `<p class="line v" style="${at(SENDER_BOXES.left, title)};text-align:end">${upright(name)}</p>`
  return `<div class="mincho">${columns.join('')}${written}${figures ? mine(figures, boxes) : ''}</div>`
}

function mine(figures: string, isDrawn: boolean): string {
  const { pitch, gap, left, bottom, height } = SENDER_BOXES
  const frames = [...figures].map((figure, n) => {
    const x = n * pitch + (n >= HYPHEN_AFTER ? gap : 0)
    return `<i style="left:${x}mm">${figure}</i>`
  })
  return `<div class="mine${isDrawn ? ' drawn' : ''}" style="position:absolute;left:${left}mm;bottom:${bottom + height}mm">${frames.join('')}</div>`
}
