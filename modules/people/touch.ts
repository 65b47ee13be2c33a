import type { Ctx } from '../../kernel/context.ts'
import { findHouseholds } from './person/write.queries.ts'
import { insertTouched, type Touched } from './touched.queries.ts'

const PAIRS_A_ROW = 500

/**
 * Notes, in the transaction of a change, with whom it was and what it was: the name of a fact,
 * `#person` (a trait, a state, an identity, the household; made or become known), `#consent`, or `*`
 * for anything at all. Whoever keeps something live by people looks at them again. `bulk` names a
 * source of history, e.g. `import:<id>`, whose people are looked at once it is silent, so that it does
 * not hold up what happens now. Called by verbs that have checked who asks.
 */
export async function touch(
  ctx: Ctx,
  touched: readonly Touched[],
  { bulk = null }: { bulk?: string | null } = {},
): Promise<void> {
  const pairs = new Map(touched.map((pair) => [`${pair.personId} ${pair.name}`, pair]))
  const distinct = [...pairs.values()]
  const parts: Touched[][] = []
  for (let from = 0; from < distinct.length; from += PAIRS_A_ROW) {
    parts.push(distinct.slice(from, from + PAIRS_A_ROW))
  }
  if (parts.length > 0) await insertTouched(ctx.tx, parts, bulk)
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
  name: '#person' | '#consent' | '*',
  options?: { bulk?: string | null },
): Promise<void> {
  await touch(
    ctx,
    personIds.map((personId) => ({ personId, name })),
    options,
  )
}
