import type { Ctx } from '../../kernel/context.ts'
import { preconditionFailed } from '../../kernel/errors.ts'
import { getPerson } from '../people/index.ts'
import { texts } from './activity.texts.ts'

/** The person as they are now: the survivor, if they were merged. Throws when there is nobody to write of. */
export async function livingPerson(ctx: Ctx, personId: string): Promise<string> {
  const person = await getPerson(ctx, { personId })
  if (person.status === 'erased') throw preconditionFailed(texts.erased)
  return person.personId
}
