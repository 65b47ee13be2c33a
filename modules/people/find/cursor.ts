import type { Position } from './find.queries.ts'

/** Where a page ended, as an opaque text. */
export function encodeCursor({ key, personId }: Position): string {
  return Buffer.from(JSON.stringify([key, personId])).toString('base64url')
}

/** Null for the first page, and for a text that is no cursor of ours. */
export function decodeCursor(cursor: string | undefined): Position | null {
  if (!cursor) return null
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(read)) return null
    const [key, personId] = read as unknown[]
    const isId = typeof personId === 'string' && /^[0-9a-f-]{36}$/.test(personId)
    return typeof key === 'string' && isId ? { key, personId } : null
  } catch {
    return null
  }
}
