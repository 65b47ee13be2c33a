import type { Ctx } from '../../../kernel/context.ts'
import {
  createPerson,
  knownBy,
  normalIdentity,
  type PersonInput,
  upsertPeople,
} from '../../people/index.ts'

/**
 * The person whom these identities name, or a new one. Somebody whose record was erased and who writes
 * again is a new person: they ask for an answer. Null where no identity can stand for one person.
 */
export async function findOrMake(ctx: Ctx, person: PersonInput): Promise<string | null> {
  const usable = person.identities.filter((identity) => !normalIdentity(identity).refused)
  if (usable.length === 0) return null
  const [known] = await knownBy(ctx, [usable])
  if (known) return known
  const [placed] = await upsertPeople(ctx, [person])
  if (placed && placed.outcome !== 'erased') return placed.personId
  return (await createPerson(ctx, { ...person, returning: true })).personId
}
