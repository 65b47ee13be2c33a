import { isZone } from '../../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid } from '../../../kernel/errors.ts'
import { isCurrency } from '../accounts.rules.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import {
  adoptDefaults,
  type Company,
  type CompanyPatch,
  findCompany,
  findSampleMade,
  lockCompany,
  type SampleMade,
  setSample,
  setSampleMade,
  updateCompany,
} from './company.queries.ts'

/** The shop: name, language, currency, zone. Before set-up it answers the defaults. */
export async function readCompany(ctx: Pick<Ctx, 'tx' | 'locale'>): Promise<Company> {
  const company = await findCompany(ctx.tx)
  return (
    company ?? {
      name: '',
      locale: ctx.locale,
      currency: 'JPY',
      zone: 'Asia/Tokyo',
      sample: false,
      setUpAt: null,
    }
  )
}

/** Changes what a person chose for the shop. Throws `invalid` for a currency or zone that isn't one. */
export async function chooseCompany(ctx: Ctx, patch: CompanyPatch): Promise<Company> {
  requirePermission(ctx, 'accounts.manage')
  checkPatch(patch)
  return inTransaction(ctx, async (ctx) => {
    await lockCompany(ctx.tx, ctx.locale)
    const before = await readCompany(ctx)
    await updateCompany(ctx.tx, patch)
    await audit(ctx, { action: 'accounts.company_changed', detail: { before, patch } })
    return readCompany(ctx)
  })
}

/**
 * Takes over the currency and zone that an import found, as far as nobody chose them.
 * The caller sees to it that there is no order yet: amounts are stored in one currency.
 */
export async function adoptCompanyDefaults(
  ctx: Ctx,
  found: { currency?: string; zone?: string },
): Promise<Company> {
  requirePermission(ctx, 'imports.run')
  checkPatch(found)
  return inTransaction(ctx, async (ctx) => {
    await lockCompany(ctx.tx, ctx.locale)
    const before = await readCompany(ctx)
    await adoptDefaults(ctx.tx, found)
    const after = await readCompany(ctx)
    if (before.currency !== after.currency || before.zone !== after.zone) {
      const { currency, zone } = after
      await audit(ctx, { action: 'accounts.company_defaults', detail: { currency, zone } })
    }
    return after
  })
}

/** Says whether the sample shop is loaded; the badge and the button of its removal follow. */
export async function markSample(ctx: Ctx, on: boolean): Promise<void> {
  requirePermission(ctx, 'sample.manage')
  await inTransaction(ctx, async (ctx) => {
    await lockCompany(ctx.tx, ctx.locale)
    await setSample(ctx.tx, on)
    await audit(ctx, { action: on ? 'sample.loaded' : 'sample.removed' })
  })
}

/** Remembers what the sample shop made besides people and orders, in place of what was remembered. */
export async function noteSampleMade(ctx: Ctx, made: readonly SampleMade[]): Promise<void> {
  requirePermission(ctx, 'sample.manage')
  await setSampleMade(ctx.tx, made)
}

export async function readSampleMade(ctx: Ctx): Promise<SampleMade[]> {
  requirePermission(ctx, 'sample.manage')
  return findSampleMade(ctx.tx)
}

/** Throws `invalid` for a currency or a zone that there isn't. */
export function checkPatch({ currency, zone }: { currency?: string; zone?: string }) {
  if (currency !== undefined && !isCurrency(currency))
    throw invalid(texts.badCurrency, { currency })
  if (zone !== undefined && !isZone(zone)) throw invalid(texts.badZone, { zone })
}
