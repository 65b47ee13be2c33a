import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import type { IdentityInput } from './identity.rules.ts'
import { bareDraft } from './upsert/draft.ts'
import { storeDrafts } from './upsert-people.ts'

/**
 * The person behind each set of identities, made as a visitor (or known, once there is more than an
 * anonymous id) where there is none. One statement when all are known already. An anonymous visitor
 * who turns out to be somebody is joined with them; somebody else's browser is left alone. Null for a
 * set in which no value can stand for one person, such as `guest`.
 */
export async function resolvePeople(ctx: Ctx, sets: IdentityInput[][]): Promise<(string | null)[]> {
  requirePermission(ctx, 'people.resolve')
  return inTransaction(ctx, async (ctx) => {
    const drafts = sets.map(bareDraft)
    const usable = drafts.filter((draft) => draft.ids.length > 0)
    const placed = (await storeDrafts(ctx, usable)).values()
    return drafts.map((draft) =>
      draft.ids.length > 0 ? (placed.next().value?.personId ?? null) : null,
    )
  })
}
