import { malformed } from '../../kernel/errors.ts'
import { texts } from '../../kernel/kernel.texts.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Lists of people are keyed by person: the cursor is the last one seen. */
export function decodeCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  if (!UUID.test(cursor)) throw malformed(texts.badCursor)
  return cursor
}
