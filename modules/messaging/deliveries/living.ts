import { asJob, type Ctx } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { personCards } from '../../people/index.ts'
import { gateTexts } from '../gate.texts.ts'

/**
 * Who the person is now, the survivor of a merge. Asked as the house: whoever may answer somebody may
 * not therefore read their record. Throws `not_found` for nobody and for the erased.
 */
export async function livingOf(ctx: Ctx, personId: string): Promise<string> {
  const [card] = await personCards(asHouse(ctx), [personId])
  if (!card || card.status === 'erased') throw notFound(gateTexts.noSuchPerson)
  return card.personId
}

/** The same context as the machine itself. */
export const asHouse = (ctx: Ctx): Ctx => asJob(ctx, 'messaging')
