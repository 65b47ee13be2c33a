import { confidenceOf, type Hand, judge, type Line, type Span, wordsOf } from './judge.rules.ts'
import type { Direction } from './lines.rules.ts'
import { preparePicture } from './prepare-picture.ts'
import { MissingReader, readFigures, readJapanese } from './reader.ts'

export interface Reading {
  hand: Hand | 'unavailable'
  direction: Direction
  /** 0 to 100, of what was read. */
  confidence: number
  /** Proposed only where it is printed. */
  words: string
  doubts: Span[]
  /** All that was read, to find who wrote it by numbers; never shown as their words. */
  seen: string
}

const PLAIN = 88

/** Of a picture that nothing here could read. */
export const UNREAD: Reading = {
  hand: 'unavailable',
  direction: 'horizontal',
  confidence: 0,
  words: '',
  doubts: [],
  seen: '',
}

/**
 * Reads one side of a card offline. Handwriting is not guessed at: then there are no words, only what
 * figures could be made out.
 */
export async function readPicture(picture: Buffer): Promise<Reading> {
  const { image, direction } = await preparePicture(picture)
  try {
    const read = await readBest(image, direction)
    const hand = judge(read.lines)
    const { words, doubts } = wordsOf(read.lines)
    const seen = hand === 'printed' ? words : `${words}\n${wordsOf(await readFigures(image)).words}`
    const proposed = hand === 'printed' ? { words, doubts } : { words: '', doubts: [] }
    return { hand, direction: read.direction, confidence: read.confidence, ...proposed, seen }
  } catch (error) {
    if (!(error instanceof MissingReader)) throw error
    return { ...UNREAD, direction }
  }
}

/** As the lines seem to lie; the other way too where that was not read plainly. */
async function readBest(image: Buffer, likely: Direction) {
  const first = await readAlong(image, likely)
  if (first.confidence >= PLAIN) return first
  const second = await readAlong(image, likely === 'horizontal' ? 'vertical' : 'horizontal')
  return second.confidence > first.confidence ? second : first
}

async function readAlong(image: Buffer, direction: Direction) {
  const lines: Line[] = await readJapanese(image, direction)
  return { lines, direction, confidence: confidenceOf(lines) }
}
