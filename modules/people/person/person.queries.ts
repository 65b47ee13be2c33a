import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Dial, Sex } from '../people.rules.ts'
import type { Wishes } from '../wishes.rules.ts'

export type PersonCore = {
  personId: string
  status: 'visitor' | 'known' | 'erased'
  familyName: string | null
  givenName: string | null
  familyKana: string | null
  givenKana: string | null
  companyName: string | null
  birthday: string | null
  sex: Sex | null
  language: string | null
  note: string | null
  memberSince: Date | null
  dial: Dial
  dialSetBy: string | null
  dialSetAt: Date | null
  wishes: Wishes | null
  householdId: string | null
  importId: string | null
  createdAt: Date
  updatedAt: Date
}

/** Follows a merge to who the person is now. */
export async function findPersonCore(tx: Tx, personId: string): Promise<PersonCore | undefined> {
  const { rows } = await sql<PersonCore>`
    select p.person_id as "personId", p.status, p.family_name as "familyName",
      p.given_name as "givenName", p.family_kana as "familyKana", p.given_kana as "givenKana",
      p.company_name as "companyName", p.birthday, p.sex, p.language, p.note,
      p.member_since as "memberSince", p.dial, p.dial_set_by as "dialSetBy",
      p.dial_set_at as "dialSetAt", p.wishes, p.household_id as "householdId",
      p.import_id as "importId", p.created_at as "createdAt", p.updated_at as "updatedAt"
    from people.persons asked
    join people.persons p on p.person_id = coalesce(asked.merged_into, asked.person_id)
    where asked.person_id = ${personId}::uuid`.execute(tx)
  return rows[0]
}

export type PersonIdentity = {
  kind: string
  issuer: string
  value: string
  shown: string
  verified: boolean
  createdAt: Date
}

export async function findIdentities(tx: Tx, personId: string): Promise<PersonIdentity[]> {
  const { rows } = await sql<PersonIdentity>`
    select kind, issuer, value, shown, verified, created_at as "createdAt" from people.identities
    where person_id = ${personId} and kind not like '~%'
    order by array_position(array['customer_number', 'user_id', 'card', 'line', 'email', 'phone'], kind),
      created_at, value limit 300`.execute(tx)
  return rows
}

export type ContactPoint = {
  kind: string
  value: string
  shown: string
  refused: string | null
  createdAt: Date
}

export async function findPoints(tx: Tx, personId: string): Promise<ContactPoint[]> {
  const { rows } = await sql<ContactPoint>`
    select kind, value, shown, refused, created_at as "createdAt" from people.contact_points
    where person_id = ${personId} order by kind desc, refused nulls first, created_at, value`.execute(
    tx,
  )
  return rows
}

export type PersonAddress = {
  addressId: string
  label: string
  postalCode: string | null
  prefecture: string | null
  city: string | null
  street: string | null
  building: string | null
}

export async function findAddresses(tx: Tx, personId: string): Promise<PersonAddress[]> {
  const { rows } = await sql<PersonAddress>`
    select address_id as "addressId", label, postal_code as "postalCode", prefecture, city, street,
      building from people.addresses where person_id = ${personId}
    order by label <> 'home', created_at, address_id`.execute(tx)
  return rows
}

export type PersonConsent = {
  consentId: string
  channel: string
  purpose: string
  granted: boolean
  wording: string
  source: string
  givenAt: Date
  recordedBy: string
  recordedAt: Date
}

/** The whole history, newest first; the first of each channel and purpose is what holds. */
export async function findConsents(tx: Tx, personId: string): Promise<PersonConsent[]> {
  const { rows } = await sql<PersonConsent>`
    select consent_id as "consentId", channel, purpose, granted, wording, source,
      given_at as "givenAt", recorded_by as "recordedBy", recorded_at as "recordedAt"
    from people.consents where person_id = ${personId}
    order by given_at desc, recorded_at desc, consent_id desc limit 500`.execute(tx)
  return rows
}

export type PersonMerge = {
  mergeId: string
  personId: string
  name: string
  reason: string
  mergedBy: string
  mergedAt: Date
}

/** Merges that make this person what they are and can be undone. */
export async function findMerges(tx: Tx, personId: string): Promise<PersonMerge[]> {
  const { rows } = await sql<PersonMerge>`
    select m.merge_id as "mergeId", m.person_id as "personId",
      concat_ws(' ', p.family_name, p.given_name) as name, m.reason, m.merged_by as "mergedBy",
      m.merged_at as "mergedAt"
    from people.persons p join people.merges m on m.person_id = p.person_id and m.undone_at is null
    where p.merged_into = ${personId} order by m.merged_at desc, m.merge_id desc limit 100`.execute(
    tx,
  )
  return rows
}

/** One line about a person, as the database has it; `cardOf` writes the name out. */
export type CardRow = {
  personId: string
  familyName: string | null
  givenName: string | null
  familyKana: string | null
  givenKana: string | null
  companyName: string | null
  sex: Sex | null
  status: 'visitor' | 'known' | 'erased'
  number: string | null
  since: Date
  dial: Dial
  isMember: boolean
  prefecture: string | null
  city: string | null
}

export const cardColumns = sql`p.person_id as "personId", p.family_name as "familyName",
  p.given_name as "givenName", p.family_kana as "familyKana", p.given_kana as "givenKana",
  p.company_name as "companyName", p.sex, p.status, p.created_at as since, p.dial,
  p.member_since is not null as "isMember",
  (select i.shown from people.identities i where i.person_id = p.person_id
    and i.kind = 'customer_number' order by i.created_at, i.value limit 1) as number,
  (select a.prefecture from people.addresses a where a.person_id = p.person_id
    order by a.created_at limit 1) as prefecture,
  (select a.city from people.addresses a where a.person_id = p.person_id
    order by a.created_at limit 1) as city`

/** Who these are now, in the order asked for; an unknown id has no row. */
export async function findCards(tx: Tx, personIds: readonly string[]): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    select ${cardColumns} from unnest(${personIds}::uuid[]) with ordinality w(id, n)
    join people.persons asked on asked.person_id = w.id
    join people.persons p on p.person_id = coalesce(asked.merged_into, asked.person_id)
    order by w.n`.execute(tx)
  return rows
}

export async function findHouseholdMembers(
  tx: Tx,
  householdId: string,
  but: string,
): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`select ${cardColumns} from people.persons p
    where p.household_id = ${householdId} and p.person_id <> ${but}
      and p.merged_into is null and p.status = 'known'
    order by p.sort_name collate "C" limit 50`.execute(tx)
  return rows
}

/** Names of staff by the labels under which rows remember them, `staff:<id>`. */
export async function findStaffNames(
  tx: Tx,
  labels: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ label: string; name: string }>`
    select 'staff:' || staff_id as label, name from accounts.pub_staff
    where 'staff:' || staff_id = any(${labels}::text[])`.execute(tx)
  return new Map(rows.map((row) => [row.label, row.name]))
}
