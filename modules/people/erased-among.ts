import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'
import type { PersonInput } from './person-input.ts'
import { draftOf } from './upsert/draft.ts'
import { lookUp } from './upsert/place.ts'
import { planPeople } from './upsert/plan.ts'
import { anyoneErased } from './upsert/upsert.queries.ts'

/** For each of these people, whether `upsertPeople` would answer `erased`. Nothing is written. */
export async function erasedAmong(ctx: Ctx, people: PersonInput[]): Promise<boolean[]> {
  requirePermission(ctx, 'people.read')
  if (!(await anyoneErased(ctx.tx))) return people.map(() => false)
  const drafts = people.map(draftOf)
  const known = await lookUp(ctx, drafts)
  return planPeople(drafts, known, newId).placed.map((slot) => slot.isErased)
}
