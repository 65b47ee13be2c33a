import { type Ctx, may } from '../../kernel/context.ts'
import { personCards } from '../people/index.ts'

export interface Card {
  personId: string
  name: string | null
  kana: string | null
  number: string | null
}

/** Puts names to people, for whoever may read people; others see ids alone. */
export async function withPerson<T extends { personId: string }>(
  ctx: Ctx,
  rows: readonly T[],
): Promise<(T & { person: Card })[]> {
  const ids = [...new Set(rows.map((row) => row.personId))]
  const known = may(ctx, 'people.read') ? await personCards(ctx, ids) : []
  const cards = new Map(known.map((card) => [card.personId, card]))
  return rows.map((row) => {
    const card = cards.get(row.personId)
    const { name = null, kana = null, number = null } = card ?? {}
    return { ...row, person: { personId: row.personId, name, kana, number } }
  })
}
