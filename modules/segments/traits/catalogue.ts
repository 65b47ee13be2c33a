import type { Ctx } from '../../../kernel/context.ts'
import type { Host } from '../../../kernel/host.ts'
import type { CatalogueField } from '../contract/catalogue.ts'
import { traitColumn } from '../traits.rules.ts'
import { findTraits, type TraitRow } from './traits.queries.ts'

/** What the shop itself tells of people, as fields beside those of the modules. */
export async function traitFields(ctx: Ctx): Promise<CatalogueField[]> {
  const rows = await lately(ctx)
  return rows.map((row) => ({
    ...traitColumn(row.key, typeOf(row)),
    trait: { people: row.people, values: row.values },
  }))
}

const typeOf = ({ isNumber, isFlag }: TraitRow) => (isFlag ? 'flag' : isNumber ? 'number' : 'text')

// Of five million traits the census takes 3.5 seconds, and hardly changes while somebody builds a rule.
const QUICK = 200
const WORTH = 50
const taken = new WeakMap<Host, { rows: TraitRow[]; until: number }>()

/** A census that took long is good for fifty times as long; in a small shop each is new. */
async function lately({ host, tx }: Ctx): Promise<TraitRow[]> {
  const last = taken.get(host)
  const began = Date.now()
  if (last && last.until > began) return last.rows
  const rows = await findTraits(tx)
  const took = Date.now() - began
  if (took > QUICK) taken.set(host, { rows, until: began + took * WORTH })
  return rows
}
