import type { Ctx } from '../../../kernel/context.ts'
import type { CatalogueField } from '../contract/catalogue.ts'
import { traitColumn } from '../traits.rules.ts'
import { findTraits, type TraitRow } from './traits.queries.ts'

/** What the shop itself tells of people, as fields beside those of the modules. */
export async function traitFields(ctx: Ctx): Promise<CatalogueField[]> {
  const rows = await findTraits(ctx.tx)
  return rows.map((row) => ({
    ...traitColumn(row.key, typeOf(row)),
    trait: { people: row.people, values: row.values },
  }))
}

const typeOf = ({ isNumber, isFlag }: TraitRow) => (isFlag ? 'flag' : isNumber ? 'number' : 'text')
