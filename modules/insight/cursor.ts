import { invalid } from '../../kernel/errors.ts'
import { texts } from './insight.texts.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Lists of people are keyed by person: the cursor is the last one seen. Throws `invalid` for others. */
export function decodeCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  if (!UUID.test(cursor)) throw invalid(texts.badCursor)
  return cursor
}
