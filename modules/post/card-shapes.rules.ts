/** What a card is made of; all lengths are millimetres, all type sizes points. */

export const KINDS = ['postcard', 'letter'] as const
export type CardKind = (typeof KINDS)[number]

export const DIRECTIONS = ['vertical', 'horizontal'] as const
export const FACES = ['mincho', 'hand'] as const
export const ORNAMENTS = ['none', 'persimmon', 'plum', 'leaf', 'wave'] as const
export const NUMBERS = ['kanji', 'figures'] as const

/** How the words stand on the paper and what is printed around them. */
export interface CardDesign {
  direction: (typeof DIRECTIONS)[number]
  face: (typeof FACES)[number]
  size: number
  greeting: string
  closing: string
  ornament: (typeof ORNAMENTS)[number]
  signature: boolean
  /** The code by which the receiver can write back. */
  code: boolean
  /** The frames of the postal code; none where the paper has them already. */
  boxes: boolean
  /** How numbers are written in a vertical address. */
  numbers: (typeof NUMBERS)[number]
  /** 料金別納郵便 in the corner of the stamp, with the post office it is handed in at; empty for a stamp. */
  mark: string
  sender: { name: string; postalCode: string; address: string; phone: string }
}

export interface Place {
  postalCode: string | null
  prefecture: string | null
  city: string | null
  street: string | null
  building: string | null
}

/** To whom, as the address side says it. */
export interface Receiver extends Place {
  familyName: string | null
  givenName: string | null
  companyName: string | null
}

/** One card, ready to be set. */
export interface CardFace {
  greeting: string
  words: string
  closing: string
  writer: string
  shop: string
  receiver: Receiver | null
  /** Where the code leads to, the code as it is typed, and its picture as SVG. */
  code: { url: string; shown: string; qr: string | null } | null
}

export interface PrintSettings {
  sides: 'both' | 'words' | 'address'
  paper: 'single' | 'a4'
  offsetX: number
  offsetY: number
}

export const PAPER: Record<CardKind, { width: number; height: number }> = {
  postcard: { width: 100, height: 148 },
  letter: { width: 210, height: 297 },
}

/** A letter goes in a long envelope No. 3, which has its address side for itself. */
export const ENVELOPE = { width: 120, height: 235 }

export const A4 = { width: 210, height: 297 }

/** No printer reaches closer to the edge of a card. */
export const BORDER = 5

/** Below this nobody reads it with ease; it is said to be too long instead. */
export const SMALLEST = 9
export const SIZES = { least: SMALLEST, most: 18 }

/** A letter takes another sheet before its type gets more than this much smaller than was chosen. */
export const LETTER_SHRINKS = 1

/** With its envelope still a letter of ordinary size for the post, below 50 g. */
export const MOST_SHEETS = 8

/** One point in millimetres. */
export const POINT = 25.4 / 72

/**
 * Frames of the postal code as Japan Post prescribes them for cards and envelopes: 5.7 × 8.0, twelve from
 * the upper edge, eight from the right one, 47.7 wide in all.
 */
export const BOXES = {
  width: 5.7,
  height: 8,
  top: 12,
  right: 8,
  /** Left edge of each frame from the left edge of the first. */
  at: [0, 7, 14, 21.6, 28.4, 35.2, 42],
  total: 47.7,
}

/** The sender's own frames, lower left. */
export const SENDER_BOXES = { width: 4, height: 6.2, left: 7, bottom: 9, pitch: 4.5, gap: 1.2 }

/** Where the words stand on the words side; the foot is that of the last sheet. */
export function wordsBox(kind: CardKind, design: CardDesign, isLast = true) {
  const paper = PAPER[kind]
  const margin = kind === 'letter' ? 22 : 9
  const hasFoot = isLast && (design.code || design.ornament !== 'none')
  const foot = hasFoot ? (kind === 'letter' ? 28 : 21) : 0
  return { margin, foot, width: paper.width - 2 * margin, height: paper.height - 2 * margin - foot }
}
