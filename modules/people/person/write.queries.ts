import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { keepHeadcount } from '../headcount.queries.ts'
import type { Dial } from '../people.rules.ts'
import type { Wishes } from '../wishes.rules.ts'

export async function saveDial(
  tx: Tx,
  personId: string,
  { dial, by, at }: { dial: Dial; by: string; at: Date },
): Promise<void> {
  await sql`update people.persons set dial = ${dial}, dial_set_by = ${by}, dial_set_at = ${at},
    updated_at = ${at} where person_id = ${personId}`.execute(tx)
}

export async function saveWishes(
  tx: Tx,
  personId: string,
  wishes: Wishes | null,
  at: Date,
): Promise<void> {
  const value = wishes === null ? null : JSON.stringify(wishes)
  await sql`update people.persons set wishes = ${value}::jsonb, updated_at = ${at}
    where person_id = ${personId}`.execute(tx)
}

/** False if there already is an earlier day. */
export async function saveMemberSince(tx: Tx, personId: string, at: Date): Promise<boolean> {
  const write = sql`update people.persons set member_since = ${at}, status = 'known'
    where person_id = ${personId} and (member_since is null or member_since > ${at})
    returning 1`
  const { rows } = await keepHeadcount(tx, [personId], () => write.execute(tx))
  return rows.length > 0
}

export async function saveHousehold(
  tx: Tx,
  personIds: readonly string[],
  householdId: string | null,
  at: Date,
): Promise<void> {
  await sql`update people.persons set household_id = ${householdId}::uuid, updated_at = ${at}
    where person_id = any(${personIds}::uuid[])`.execute(tx)
}

export async function insertHousehold(tx: Tx, householdId: string, at: Date): Promise<void> {
  await sql`insert into people.households (household_id, created_at)
    values (${householdId}, ${at})`.execute(tx)
}

/** Who lives in these households. */
export async function findHouseholds(tx: Tx, householdIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from people.persons
    where household_id = any(${householdIds}::uuid[]) and merged_into is null`.execute(tx)
  return rows.map((row) => row.personId)
}

/** A household of one is none. */
export async function dissolveLonely(tx: Tx, householdId: string): Promise<void> {
  await sql`update people.persons set household_id = null where household_id = ${householdId}
    and (select count(*) from people.persons where household_id = ${householdId}
      and merged_into is null) < 2`.execute(tx)
  await sql`delete from people.households h where household_id = ${householdId}
    and not exists (select from people.persons p where p.household_id = h.household_id)`.execute(tx)
}

export async function deleteIdentity(
  tx: Tx,
  personId: string,
  id: { kind: string; issuer: string; value: string },
): Promise<boolean> {
  const { rows } = await sql`delete from people.identities where person_id = ${personId}
    and kind = ${id.kind} and issuer = ${id.issuer} and value = ${id.value} returning 1`.execute(tx)
  return rows.length > 0
}

export async function deletePoint(
  tx: Tx,
  personId: string,
  point: { kind: string; value: string },
): Promise<boolean> {
  const { rows } = await sql`delete from people.contact_points where person_id = ${personId}
    and kind = ${point.kind} and value = ${point.value} returning 1`.execute(tx)
  return rows.length > 0
}

export type AddressPatch = {
  label: string
  postalCode: string | null
  prefecture: string | null
  city: string | null
  street: string | null
  building: string | null
}

export async function updateAddress(
  tx: Tx,
  personId: string,
  addressId: string,
  address: AddressPatch,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`update people.addresses set label = ${address.label},
      postal_code = ${address.postalCode}, prefecture = ${address.prefecture},
      city = ${address.city}, street = ${address.street}, building = ${address.building},
      updated_at = ${at}
    where person_id = ${personId} and address_id = ${addressId} returning 1`.execute(tx)
  return rows.length > 0
}

export async function deleteAddress(tx: Tx, personId: string, addressId: string) {
  const { rows } = await sql`delete from people.addresses
    where person_id = ${personId} and address_id = ${addressId} returning 1`.execute(tx)
  return rows.length > 0
}
