import type { Passage } from './passages.rules.ts'
import { KINDS, type VoiceKind } from './voices.rules.ts'

/** The second of the two keys; 1 to 6 do the same. */
const LETTERS: Record<string, VoiceKind> = {
  i: 'impression',
  t: 'thanks',
  q: 'question',
  c: 'complaint',
  w: 'wish',
  y: 'worry',
}

export const keyOfKind = (kind: VoiceKind): string =>
  Object.keys(LETTERS).find((letter) => LETTERS[letter] === kind) ?? ''

export const kindOfKey = (key: string): VoiceKind | undefined =>
  LETTERS[key.toLowerCase()] ?? KINDS[Number(key) - 1]

/** A run of words that all stand in the same passages. */
export interface Piece<P> {
  at: number
  text: string
  /** What is kept there, before what is only proposed; of several the one that begins first. */
  passage: P | undefined
  /** Whether it is being asked about. */
  isAsked: boolean
  /** Whether its passage ends here. */
  isLast: boolean
}

/** The words cut where passages begin and end; joined again they are the words, without blanks around them. */
export function piecesOf<P extends Passage & { state: string }>(
  words: string,
  passages: readonly P[],
  asked: Passage | null,
): Piece<P>[] {
  const first = words.length - words.trimStart().length
  const last = words.trimEnd().length
  const cuts = new Set([first, last])
  for (const { starts, ends } of asked ? [...passages, asked] : passages)
    for (const cut of [starts, ends]) if (cut > first && cut < last) cuts.add(cut)
  const order = [...cuts].sort((a, b) => a - b)
  const ranked = passages.toSorted(
    (a, b) => Number(b.state === 'kept') - Number(a.state === 'kept') || a.starts - b.starts,
  )
  const covers = (passage: Passage, at: number) => passage.starts <= at && at < passage.ends
  return order.slice(0, -1).map((at, index) => {
    const ends = order[index + 1] ?? last
    const passage = ranked.find((one) => covers(one, at))
    return {
      at,
      text: words.slice(at, ends),
      passage,
      isAsked: asked !== null && covers(asked, at),
      isLast: passage !== undefined && (passage.ends <= ends || ends === last),
    }
  })
}
