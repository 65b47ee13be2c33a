import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { translator } from '../../kernel/i18n.ts'
import { besideColumns, readBeside } from './beside.ts'
import { type FindPeople, type FoundPeople, findPeople } from './find-people.ts'
import type { PersonCard } from './person-card.ts'

export interface ListedPerson extends PersonCard {
  beside: { key: string; head: string; value: number | Date | null }[]
}

/** A page of people with what other modules say of each, e.g. their orders. */
export async function listPeople(
  ctx: Ctx,
  input: FindPeople,
): Promise<Omit<FoundPeople, 'items'> & { items: ListedPerson[] }> {
  requirePermission(ctx, 'people.read')
  const t = translator(ctx.locale)
  const found = await findPeople(ctx, input)
  const columns = besideColumns(ctx).map(({ key, head }) => ({ key, head: t(head) }))
  const beside = await readBeside(
    ctx,
    found.items.map(({ personId }) => personId),
  )
  const items = found.items.map((card) => {
    const cells = beside(card.personId)
    return {
      ...card,
      beside: columns.map((column) => ({ ...column, value: cells[column.key] ?? null })),
    }
  })
  return { ...found, items }
}
