import type { Pairing } from '../scans.rules.ts'

export interface Taken {
  pictureId: string
  /** Null where the file gave no picture. */
  key: string | null
}

export interface PairedCard {
  front: string
  back: string | null
  failed: boolean
}

/**
 * Pictures in the order in which they came, as cards. A picture that failed keeps its place and stands
 * alone, so that what comes after it is paired as on the table.
 */
export function pairPictures(pictures: readonly Taken[], pairing: Pairing): PairedCard[] {
  const alone = ({ pictureId, key }: Taken): PairedCard => ({
    front: pictureId,
    back: null,
    failed: key === null,
  })
  if (pairing === 'single') return pictures.map(alone)
  const cards: PairedCard[] = []
  for (let at = 0; at < pictures.length; at += 2) {
    const [front, back] = [pictures[at], pictures[at + 1]]
    if (!front) continue
    if (!back) cards.push(alone(front))
    else if (front.key && back.key)
      cards.push({ front: front.pictureId, back: back.pictureId, failed: false })
    else cards.push(alone(front), alone(back))
  }
  return cards
}
