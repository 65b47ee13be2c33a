import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Locale } from '../../../kernel/i18n.ts'

export interface Company {
  name: string
  locale: Locale
  currency: string
  zone: string
  /** True while the sample shop is loaded. */
  sample: boolean
  setUpAt: Date | null
}

export async function findCompany(tx: Tx): Promise<Company | undefined> {
  const { rows } = await sql<Company>`
    select name, locale, currency, zone, sample, set_up_at as "setUpAt"
    from accounts.company`.execute(tx)
  return rows[0]
}

/** The row, made if need be, locked until the transaction ends. */
export async function lockCompany(tx: Tx, locale: Locale): Promise<void> {
  await sql`insert into accounts.company (locale) values (${locale}) on conflict do nothing`.execute(
    tx,
  )
  await sql`select from accounts.company for update`.execute(tx)
}

export interface CompanyPatch {
  name?: string
  locale?: Locale
  currency?: string
  zone?: string
}

/** Writes what is given; a currency or zone given here counts as chosen by a person. */
export async function updateCompany(tx: Tx, patch: CompanyPatch): Promise<void> {
  const { name = null, locale = null, currency = null, zone = null } = patch
  await sql`update accounts.company set
    name = coalesce(${name}, name), locale = coalesce(${locale}, locale),
    currency = coalesce(${currency}, currency), zone = coalesce(${zone}, zone),
    currency_chosen = currency_chosen or ${currency}::text is not null,
    zone_chosen = zone_chosen or ${zone}::text is not null`.execute(tx)
}

/** Writes only what nobody chose yet. */
export async function adoptDefaults(
  tx: Tx,
  { currency = null, zone = null }: { currency?: string | null; zone?: string | null },
): Promise<void> {
  await sql`update accounts.company set
    currency = case when currency_chosen then currency else coalesce(${currency}, currency) end,
    zone = case when zone_chosen then zone else coalesce(${zone}, zone) end`.execute(tx)
}

export async function setSample(tx: Tx, on: boolean): Promise<void> {
  await sql`update accounts.company set sample = ${on}`.execute(tx)
}

/** Something that the sample shop made, by its kind and id. */
export interface SampleMade {
  kind: string
  id: string
}

export async function setSampleMade(tx: Tx, made: readonly SampleMade[]): Promise<void> {
  await sql`update accounts.company set sample_made = ${JSON.stringify(made)}::jsonb`.execute(tx)
}

export async function findSampleMade(tx: Tx): Promise<SampleMade[]> {
  const { rows } = await sql<{ made: SampleMade[] }>`
    select sample_made as made from accounts.company`.execute(tx)
  return rows[0]?.made ?? []
}

export async function markSetUp(tx: Tx, now: Date): Promise<void> {
  await sql`update accounts.company set set_up_at = ${now}`.execute(tx)
}
