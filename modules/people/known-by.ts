import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { type IdentityInput, identityKey, strengthOf } from './identity.rules.ts'
import { bareDraft } from './upsert/draft.ts'
import { findOwners } from './upsert/upsert.queries.ts'

/** To whom each set of identities leads, the strongest of them first; nobody is made. */
export async function knownBy(ctx: Ctx, sets: IdentityInput[][]): Promise<(string | null)[]> {
  requirePermission(ctx, 'people.read')
  const ids = sets.map((set) =>
    bareDraft(set).ids.sort((a, b) => strengthOf(a.kind) - strengthOf(b.kind)),
  )
  const wanted = ids.flat()
  if (wanted.length === 0) return sets.map(() => null)
  const found = await findOwners(ctx.tx, wanted)
  const owners = new Map(found.map((row) => [identityKey(row), row.personId]))
  return ids.map((set) => {
    const owned = set.find((id) => owners.has(identityKey(id)))
    return owned ? (owners.get(identityKey(owned)) ?? null) : null
  })
}
