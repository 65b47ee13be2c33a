import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

export type ChangeRow = {
  personId: string
  changeId: string
  originId: string
  field: string
  before: unknown
  after: unknown
  cause: 'edit' | 'import' | 'merge'
  causeId: string | null
  changedBy: string
  changedAt: Date
}

export async function insertChanges(tx: Tx, rows: readonly ChangeRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into people.changes (person_id, change_id, origin_id, field, before, after, cause,
      cause_id, changed_by, changed_at)
    select "personId", "changeId", "originId", field, before, after, cause, "causeId", "changedBy",
      "changedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r("personId" uuid, "changeId" uuid,
      "originId" uuid, field text, before jsonb, after jsonb, cause text, "causeId" uuid,
      "changedBy" text, "changedAt" timestamptz)`.execute(tx)
}

export type PointRow = {
  personId: string
  kind: string
  value: string
  shown: string
  refused: string | null
  importId: string | null
  createdAt: Date
}

/** Returns those that were new to their person. */
export async function insertPoints(tx: Tx, rows: readonly PointRow[]): Promise<string[]> {
  if (rows.length === 0) return []
  const { rows: inserted } = await sql<{ personId: string }>`
    insert into people.contact_points
      (person_id, kind, value, origin_id, shown, refused, import_id, created_at)
    select "personId", kind, value, "personId", shown, refused, "importId", "createdAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r("personId" uuid, kind text, value text,
      shown text, refused text, "importId" uuid, "createdAt" timestamptz)
    order by "personId", kind, value
    on conflict (person_id, kind, value) do nothing
    returning person_id as "personId"`.execute(tx)
  return inserted.map((row) => row.personId)
}

export type AddressRow = {
  personId: string
  addressId: string
  label: string
  postalCode: string | null
  prefecture: string | null
  city: string | null
  street: string | null
  building: string | null
  importId: string | null
  createdAt: Date
}

export async function insertAddresses(tx: Tx, rows: readonly AddressRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into people.addresses (person_id, address_id, origin_id, label, postal_code,
      prefecture, city, street, building, import_id, created_at, updated_at)
    select "personId", "addressId", "personId", label, "postalCode", prefecture, city, street,
      building, "importId", "createdAt", "createdAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r("personId" uuid, "addressId" uuid,
      label text, "postalCode" text, prefecture text, city text, street text, building text,
      "importId" uuid, "createdAt" timestamptz)`.execute(tx)
}

export type ConsentRow = {
  personId: string
  consentId: string
  channel: string
  purpose: string
  granted: boolean
  wording: string
  source: string
  givenAt: Date
  recordedBy: string
  recordedFrom: string | null
  recordedAt: Date
  importId: string | null
}

/**
 * Appends; the same word given at the same moment is already proven and stays one row. Returns whose
 * were new.
 */
export async function insertConsents(tx: Tx, rows: readonly ConsentRow[]): Promise<string[]> {
  if (rows.length === 0) return []
  const { rows: inserted } = await sql<{
    personId: string
  }>`insert into people.consents (person_id, consent_id, origin_id, channel, purpose, granted,
      wording, source, given_at, recorded_by, recorded_from, recorded_at, import_id)
    select "personId", "consentId", "personId", channel, purpose, granted, wording, source,
      "givenAt", "recordedBy", "recordedFrom", "recordedAt", "importId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r("personId" uuid, "consentId" uuid,
      channel text, purpose text, granted boolean, wording text, source text, "givenAt" timestamptz,
      "recordedBy" text, "recordedFrom" text, "recordedAt" timestamptz, "importId" uuid)
    where not exists (select from people.consents c where c.person_id = r."personId"
      and c.channel = r.channel and c.purpose = r.purpose and c.granted = r.granted
      and c.given_at = r."givenAt" and c.wording = r.wording)
    returning person_id as "personId"`.execute(tx)
  return inserted.map((row) => row.personId)
}
