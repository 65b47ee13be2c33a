import { z } from 'zod'
import { malformed } from './errors.ts'
import { texts } from './kernel.texts.ts'

/** Where a page ended, as the caller carries it back to us. */
function toCursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** Reads a cursor that we gave out; null for the first page. One that we did not is refused with 400. */
export function fromCursor<S extends z.ZodType>(
  place: S,
  cursor: string | undefined,
): z.output<S> | null {
  if (cursor === undefined) return null
  const read = place.safeParse(placeIn(cursor))
  if (!read.success) throw malformed(texts.badCursor)
  return read.data
}

function placeIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}

/** One more than asked for was read, to know whether there is more. */
export function pageFrom<T>(
  rows: readonly T[],
  limit: number,
  placeOf: (row: T) => readonly unknown[],
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? toCursor(placeOf(last)) : null }
}

// PostgreSQL must be able to read whatever passes here: a cursor may be anybody's invention.

/** A text to go on from. */
export const placeText = z.string().refine((text) => !text.includes('\0'))

/** A day to go on from. */
export const placeDay = z.iso.date().refine(hasYear)

/** A moment to go on from, to the millisecond. */
export const placeTime = z.iso.datetime().refine(hasYear)

/** A moment and an id. */
export const placeInTime = z.tuple([placeTime, z.uuid()])

/** The same to the microsecond, as PostgreSQL writes it. */
export const placeMoment = z.string().refine((text) => {
  const [, year, month, day, bc] = MOMENT.exec(text) ?? []
  if (Number(year) < 1 || Number(year) > (bc ? 4000 : 200_000)) return false
  // 2000 to 2399 have every kind of year.
  const date = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
})

const MOMENT =
  /^(\d{4,6})-(\d\d)-(\d\d) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?[-+](?:0\d|1[0-4])(?::[0-5]\d)?( BC)?$/

function hasYear(text: string): boolean {
  return !text.startsWith('0000')
}
