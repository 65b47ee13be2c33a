import { type Actor, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/i18n.ts'
import { newId } from '../../../kernel/ids.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import { emailKey } from '../accounts.rules.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import { lockCompany, markSetUp, updateCompany } from '../company/company.queries.ts'
import { checkPatch, readCompany } from '../company/company.ts'
import { SAMPLE_QUEUE, sampleJobs } from '../sample.ts'
import { hashChosenPassword } from '../staff/password-choice.ts'
import { insertStaff } from '../staff/staff.queries.ts'

export interface SetUpInput {
  email: string
  password: string
  name?: string
  shopName?: string
  locale: Locale
  currency?: string
  zone?: string
  /** Loads the sample shop afterwards, as a job. */
  sample?: boolean
}

export interface Founder {
  staffId: string
  name: string
  email: string
  passwordHash: string | null
}

/** Whether the shop has its owner. */
export async function isSetUp(ctx: Ctx): Promise<boolean> {
  return (await readCompany(ctx)).setUpAt !== null
}

/** Set-up from the command line. Throws `conflict` once an owner exists. */
export async function setUpCompany(ctx: Ctx, input: SetUpInput): Promise<{ staffId: string }> {
  requirePermission(ctx, 'accounts.manage')
  const { email, password } = input
  const name = input.name ?? email.split('@')[0] ?? email
  const passwordHash = await hashChosenPassword(password, { name, email })
  const shop = { ...input, shopName: input.shopName ?? name }
  return foundShop(ctx, shop, { staffId: newId(), name, email, passwordHash })
}

/**
 * Makes the shop and its first owner, once: the row of the shop is locked, so of two who set up
 * at the same moment one is told that it is done.
 */
export async function foundShop(
  ctx: Ctx,
  shop: Omit<SetUpInput, 'email' | 'password' | 'name'> & { shopName: string },
  founder: Founder,
): Promise<{ staffId: string }> {
  checkPatch(shop)
  return inTransaction(ctx, async (ctx) => {
    await lockCompany(ctx.tx, shop.locale)
    if (await isSetUp(ctx)) throw conflict(texts.setupDone)
    const { shopName: name, locale, currency, zone } = shop
    await updateCompany(ctx.tx, { name, locale, currency, zone })
    await markSetUp(ctx.tx, ctx.now)
    const { staffId } = founder
    const added = await insertStaff(ctx.tx, {
      ...founder,
      emailKey: emailKey(founder.email),
      role: 'owner',
      departmentId: null,
      locale,
      createdAt: ctx.now,
    })
    if (!added) throw invalid(texts.emailTaken)
    const actor = ownerActor(staffId, founder.name)
    await audit({ ...ctx, actor }, { action: 'accounts.set_up', detail: { name, locale } })
    const sample = shop.sample ? sampleJobs(ctx.host.modules) : undefined
    if (sample) await enqueue(ctx, sample.load, {}, { key: sample.load.name, queue: SAMPLE_QUEUE })
    return { staffId }
  })
}

function ownerActor(staffId: string, name: string): Actor {
  return { kind: 'staff', staffId, name, role: 'owner', sessionId: null, permissions: new Set() }
}
