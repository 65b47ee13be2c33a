import type { Ctx } from '../../kernel/context.ts'
import { findHouseholds } from './person/write.queries.ts'
import { insertTouched, type Touched, type TouchedPart } from './touched.queries.ts'

const PAIRS_A_ROW = 500

/**
 * Notes, in the transaction of a change, with whom it was and what it was: the name of a fact,
 * `#person` (a field, a state, an identity, the household; made or become known), `#trait` (of the shop's
 * own, `traits/`), `#consent`, or `*` for anything at all. Whoever keeps something live by people looks at them again. `bulk` (of one or of
 * all) names a source of history, e.g. `import:<id>`, whose people are looked at once it is silent, so
 * that it does not hold up what happens now. One statement. Called by verbs that have checked who asks.
 */
export async function touch(
  ctx: Ctx,
  touched: readonly Touched[],
  options: { bulk?: string | null } = {},
): Promise<void> {
  const parts = new Map<string | null, Map<string, Touched>>()
  for (const pair of touched) {
    const bulk = pair.bulk ?? options.bulk ?? null
    const pairs = parts.get(bulk) ?? new Map<string, Touched>()
    parts.set(bulk, pairs.set(`${pair.personId} ${pair.name}`, pair))
  }
  const rows = [...parts].flatMap(([bulk, pairs]) => rowsOf(bulk, [...pairs.values()]))
  if (rows.length > 0) await insertTouched(ctx.tx, rows)
}

function rowsOf(bulk: string | null, pairs: Touched[]): TouchedPart[] {
  const rows: TouchedPart[] = []
  for (let from = 0; from < pairs.length; from += PAIRS_A_ROW) {
    rows.push({ bulk, pairs: pairs.slice(from, from + PAIRS_A_ROW) })
  }
  return rows
}

/** Everybody who lives in one of these households, because who else does has changed. */
export async function touchHouseholds(
  ctx: Ctx,
  householdIds: readonly (string | null)[],
): Promise<void> {
  const ids = householdIds.filter((id) => id !== null)
  if (ids.length === 0) return
  const members = await findHouseholds(ctx.tx, ids)
  await touch(
    ctx,
    members.map((personId) => ({ personId, name: '#person' })),
  )
}

/** One change of one or a few people. */
export async function touchAll(
  ctx: Ctx,
  personIds: readonly string[],
  name: '#person' | '#trait' | '#consent' | '*',
  options?: { bulk?: string | null },
): Promise<void> {
  await touch(
    ctx,
    personIds.map((personId) => ({ personId, name })),
    options,
  )
}
