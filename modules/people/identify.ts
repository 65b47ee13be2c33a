import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import type { PersonInput, UpsertedPerson } from './person-input.ts'
import { draftOf } from './upsert/draft.ts'
import { storeDrafts } from './upsert-people.ts'

/**
 * Says who somebody is: `personId`, or whoever the identities lead to, gets the other identities, and
 * what an anonymous visitor among them did before becomes theirs. Nobody who is known is ever merged.
 */
export async function identify(
  ctx: Ctx,
  { personId, ...person }: PersonInput & { personId?: string },
): Promise<UpsertedPerson> {
  requirePermission(ctx, 'people.resolve')
  return inTransaction(ctx, async (ctx) => {
    const draft = draftOf(person)
    const [placed] = await storeDrafts(ctx, [personId ? { ...draft, personId } : draft])
    if (!placed) throw new Error('Somebody was asked for and nobody was answered')
    return placed
  })
}
