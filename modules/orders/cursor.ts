import { z } from 'zod'
import { invalid } from '../../kernel/errors.ts'
import { texts } from './orders.texts.ts'

/** Where a page ended, as the caller carries it back to us. */
export function toCursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** Reads a cursor that we gave out. Throws `invalid` for one that we did not. */
export function fromCursor<S extends z.ZodType>(schema: S, cursor: string | undefined) {
  if (cursor === undefined) return null
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    throw invalid(texts.badCursor)
  }
}

/** A moment and an id. */
export const placeInTime = z.tuple([z.iso.datetime(), z.uuid()])

/** One more than asked for was read, to know whether there is more. */
export function pageFrom<T>(rows: T[], limit: number, placeOf: (row: T) => readonly unknown[]) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? toCursor(placeOf(last)) : null }
}
