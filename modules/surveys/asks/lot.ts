import { createHash } from 'node:crypto'

/** A person's lot in one draw, 0 to under 100: the same however often it is drawn. */
export function lotOf(personId: string, drawId: string): number {
  const bytes = createHash('sha256').update(`${drawId} ${personId}`).digest()
  return (bytes.readUInt32BE(0) / 0x1_0000_0000) * 100
}

export const isDrawn = (personId: string, drawId: string, share: number): boolean =>
  lotOf(personId, drawId) < share
