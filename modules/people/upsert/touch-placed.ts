import type { Ctx } from '../../../kernel/context.ts'
import { touch } from '../touch.ts'
import type { Touched } from '../touched.queries.ts'
import type { Plan, Slot } from './plan.ts'

export type Changed = {
  /** Whose fields, phones or mails changed. */
  persons: ReadonlySet<string>
  consents: ReadonlySet<string>
  traits: ReadonlySet<string>
}

/** Touches whom a batch made or changed; who was only looked up is left alone. */
export async function touchPlaced(ctx: Ctx, plan: Plan, changed: Changed): Promise<void> {
  const persons = new Set(changed.persons)
  for (const { slot } of plan.added) persons.add(slot.personId)
  const touched = plan.slots.flatMap((slot): Touched[] => {
    const { personId, drafts, isErased, isNew } = slot
    // A visitor of this very batch who turned out to be somebody was never written.
    if (isErased || drafts.length === 0) return []
    const bulk = sourceOf(slot)
    const isMade = isNew || persons.has(personId)
    return [
      ...(isMade ? [{ personId, name: '#person', bulk }] : []),
      ...(!isMade && changed.traits.has(personId) ? [{ personId, name: '#trait', bulk }] : []),
      ...(changed.consents.has(personId) ? [{ personId, name: '#consent', bulk }] : []),
    ]
  })
  await touch(ctx, touched)
}

/** The import that alone tells of somebody; null if anything of it is news. */
function sourceOf({ drafts: [first, ...others] }: Slot): string | null {
  const importId = first?.importId ?? null
  if (importId === null || others.some((draft) => draft.importId !== importId)) return null
  return `import:${importId}`
}
