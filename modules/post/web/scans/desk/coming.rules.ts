import type { BatchCard } from '../../../contract.ts'

/** A card that may be taken to be typed, as it stands: read to its end and with nobody. */
const canBeTaken = ({ state, with: colleague }: BatchCard) =>
  colleague === null && (state === 'ready' || state === 'typed' || state === 'failed')

const idOf = ({ scanId, state }: BatchCard) => `${scanId} ${state}`

/** What stood to be taken when the next card was asked for. */
export const idsOf = (items: readonly BatchCard[]): ReadonlySet<string> =>
  new Set(items.filter(canBeTaken).map(idOf))

/**
 * What has become free to be taken since then. A card that was there before was refused or left for later:
 * it does not come back by itself.
 */
export const comingOf = (items: readonly BatchCard[], known: ReadonlySet<string>): BatchCard[] =>
  items.filter((card) => canBeTaken(card) && !known.has(idOf(card)))
