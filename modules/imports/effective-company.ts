import { type Ctx, inTransaction } from '../../kernel/context.ts'
import { adoptCompanyDefaults, type Company, readCompany } from '../accounts/index.ts'
import type { Mapping } from './mapping.rules.ts'
import { anyOrder } from './outside.queries.ts'

class Undo extends Error {
  readonly company: Company

  constructor(company: Company) {
    super('rolled back on purpose')
    this.company = company
  }
}

/**
 * The currency and zone in which a file is read: the shop's. A first import into a place where
 * nobody chose them brings its own; with `adopt: false` this only says what they would be.
 */
export async function effectiveCompany(
  ctx: Ctx,
  mapping: Mapping,
  adopt: boolean,
): Promise<Company> {
  const { currency, zone } = mapping
  if ((!currency && !zone) || (await anyOrder(ctx.tx))) return readCompany(ctx)
  const found = { ...(currency && { currency }), ...(zone && { zone }) }
  if (adopt) return adoptCompanyDefaults(ctx, found)
  try {
    return await inTransaction(ctx, async (ctx) => {
      throw new Undo(await adoptCompanyDefaults(ctx, found))
    })
  } catch (error) {
    if (error instanceof Undo) return error.company
    throw error
  }
}
