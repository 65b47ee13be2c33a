import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { type CsvPerson, csvRows } from './privacy/csv.queries.ts'

/** What is known of a person, in plain values, as it may be carried outside. */
export type PersonProfile = CsvPerson

/**
 * The profiles of living people by their ids; an unknown id has none. Whoever passes them on asks for
 * consent first (`pub_consents`, `pub_distance`) and writes down that they did.
 */
export async function readProfiles(
  ctx: Ctx,
  personIds: readonly string[],
): Promise<Map<string, PersonProfile>> {
  requirePermission(ctx, 'people.export')
  if (personIds.length === 0) return new Map()
  const rows = await csvRows(ctx.tx, personIds)
  return new Map(rows.map((row) => [row.personId, row]))
}
