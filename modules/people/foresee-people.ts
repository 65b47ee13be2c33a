import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'
import type { PersonInput } from './person-input.ts'
import { draftOf } from './upsert/draft.ts'
import { lookUp } from './upsert/place.ts'
import { planPeople } from './upsert/plan.ts'

export interface ForeseenPerson {
  /** Null for somebody who would be made. */
  personId: string | null
  isErased: boolean
}

/** Whom `upsertPeople` would answer for each of these people. Nothing is written. */
export async function foreseePeople(ctx: Ctx, people: PersonInput[]): Promise<ForeseenPerson[]> {
  requirePermission(ctx, 'people.read')
  const drafts = people.map(draftOf)
  const known = await lookUp(ctx, drafts)
  return planPeople(drafts, known, newId).placed.map(({ personId, isNew, isErased }) => {
    return { personId: isNew ? null : personId, isErased }
  })
}
