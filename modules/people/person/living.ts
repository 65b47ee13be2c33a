import type { Ctx } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { lockPersons, type MergeSide } from '../merge/merge.queries.ts'
import { texts } from '../people.texts.ts'
import { findPersonCore } from './person.queries.ts'

/**
 * The person as they are now, held until the transaction ends: the survivor if they were merged.
 * Throws `not_found`, or `conflict` for somebody whose record was erased.
 */
export async function holdPerson(ctx: Ctx, personId: string): Promise<MergeSide> {
  const core = await findPersonCore(ctx.tx, personId)
  if (!core) throw notFound(texts.noSuchPerson)
  const [side] = await lockPersons(ctx.tx, [core.personId])
  // Merged between the two statements: once more, from where it is now.
  if (side?.mergedInto) return holdPerson(ctx, side.mergedInto)
  if (!side || side.status === 'erased') throw conflict(texts.erasedPerson)
  return side
}
