import type { Ctx } from '../../kernel/context.ts'
import { personCards } from '../people/index.ts'

/** Looks up the names of people who spoke, in the reader's language; '' where none is known. */
export async function namesOf(ctx: Ctx, people: readonly { personId: string }[]) {
  const cards = await personCards(
    ctx,
    people.map(({ personId }) => personId),
  )
  const names = new Map(cards.map(({ personId, name }) => [personId, name]))
  return (personId: string) => names.get(personId) ?? ''
}
