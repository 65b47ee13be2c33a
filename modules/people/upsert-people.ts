import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { noteConflicts, seekCandidates } from './candidates/note-conflicts.ts'
import { absorbVisitors } from './merge/absorb-visitors.ts'
import type { PersonInput, UpsertedPerson } from './person-input.ts'
import { refreshFound } from './refresh-found.ts'
import { type Draft, draftOf } from './upsert/draft.ts'
import { fillPeople } from './upsert/fill.ts'
import { placePeople } from './upsert/place.ts'
import type { Plan } from './upsert/plan.ts'
import { storeAttachments, storeNewPeople } from './upsert/store.ts'
import { storeTraits } from './upsert/store-traits.ts'
import { touchPlaced } from './upsert/touch-placed.ts'

/**
 * Finds or makes these people, in the order given, in a few statements for all of them (meant for 500
 * to 1,000 at a time). The same verified identity is the same person; empty fields are filled and full
 * ones left alone, of a trait the newest word holds; an identity that leads to two people makes a candidate for a human to decide.
 */
export async function upsertPeople(ctx: Ctx, people: PersonInput[]): Promise<UpsertedPerson[]> {
  requirePermission(ctx, 'people.write')
  return inTransaction(ctx, (ctx) => storeDrafts(ctx, people.map(draftOf)))
}

/** Of callers that have checked who asks. */
export async function storeDrafts(ctx: Ctx, drafts: Draft[]): Promise<UpsertedPerson[]> {
  const plan = await placePeople(ctx, drafts)
  const fresh = plan.slots.filter((slot) => slot.isNew && slot.drafts.length > 0)
  const old = plan.slots.filter((slot) => !slot.isNew && !slot.isErased)
  await storeNewPeople(ctx, fresh)
  await absorbVisitors(ctx, plan.joins)
  const filled = await fillPeople(ctx, old)
  const telling = [...fresh, ...old].filter((slot) => slot.drafts.length > 0)
  const { reachable, consenting } = await storeAttachments(ctx, telling)
  const traits = await storeTraits(ctx, telling)
  const persons = new Set([...filled, ...reachable])
  await refreshChanged(ctx, plan, persons)
  await touchPlaced(ctx, plan, { persons, consents: new Set(consenting), traits })
  await noteConflicts(ctx, plan.conflicts)
  await seekCandidates(ctx, plan, filled)
  return plan.placed.map((slot, index) => {
    const first = slot.isNew && slot.drafts[0] === drafts[index]
    return {
      personId: slot.personId,
      outcome: slot.isErased
        ? 'erased'
        : first
          ? 'created'
          : filled.has(slot.personId) || traits.has(slot.personId)
            ? 'filled'
            : 'matched',
      remarks: [
        ...(drafts[index]?.remarks ?? []),
        ...(slot.isErased ? [{ code: 'erased' as const }] : []),
      ],
    }
  })
}

async function refreshChanged(ctx: Ctx, plan: Plan, persons: ReadonlySet<string>) {
  const fresh = new Set(plan.slots.filter((slot) => slot.isNew).map((slot) => slot.personId))
  const changed = new Set(persons)
  for (const { slot, identity } of plan.added) {
    if (identity.kind !== 'anonymous') changed.add(slot.personId)
  }
  await refreshFound(
    ctx,
    [...changed].filter((personId) => !fresh.has(personId)),
  )
}
