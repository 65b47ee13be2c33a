import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { LOCALES, type Locale } from '../../../kernel/i18n.ts'
import type { Said } from '../contract/wordings.ts'
import type { WordingKind } from '../wordings.rules.ts'

/** In the language asked for, else in the other. */
export function inLanguage(said: Said, locale: Locale) {
  return [locale, ...LOCALES].flatMap((one) => said[one] ?? [])[0]
}

/**
 * The approved words of every wording by its key, for filling in. Those put away too: a version of a
 * template that still names one must not lose it.
 */
export async function findWords(tx: Tx, locale: Locale): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; said: Said }>`
    select w.key, v.said from messaging.wordings w
    join messaging.wording_versions v
      on v.wording_id = w.wording_id and v.version = w.approved_version`.execute(tx)
  return new Map(rows.map(({ key, said }) => [key, inLanguage(said, locale)?.words ?? '']))
}

/** What may be inserted from now on. */
export async function findApprovedKeys(tx: Tx): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select key from messaging.wordings
    where approved_version is not null and archived_at is null`.execute(tx)
  return new Set(rows.map(({ key }) => key))
}

export interface WordingRow {
  wordingId: string
  key: string
  kind: WordingKind
  public: boolean
  version: number
  approvedVersion: number | null
  archivedAt: Date | null
}

/** Held until the transaction ends. */
export async function lockWording(tx: Tx, wordingId: string): Promise<WordingRow | null> {
  const { rows } = await sql<WordingRow>`
    select wording_id as "wordingId", key, kind, public, version,
      approved_version as "approvedVersion", archived_at as "archivedAt"
    from messaging.wordings where wording_id = ${wordingId} for update`.execute(tx)
  return rows[0] ?? null
}

type By = { by: string; now: Date }

/** False where another has the key. */
export async function insertWording(
  tx: Tx,
  row: Pick<WordingRow, 'wordingId' | 'key' | 'kind' | 'public'> & { now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into messaging.wordings (wording_id, key, kind, public, version, created_at)
    values (${row.wordingId}, ${row.key}, ${row.kind}, ${row.public}, 1, ${row.now})
    on conflict (key) do nothing returning wording_id`.execute(tx)
  return rows.length > 0
}

export async function insertWordingVersion(
  tx: Tx,
  row: { wordingId: string; version: number; said: Said } & By,
): Promise<void> {
  await sql`
    insert into messaging.wording_versions (wording_id, version, said, saved_by, saved_at)
    values (${row.wordingId}, ${row.version}, ${JSON.stringify(row.said)}::jsonb, ${row.by}, ${row.now})`.execute(
    tx,
  )
}

export async function updateWording(
  tx: Tx,
  row: Pick<WordingRow, 'wordingId' | 'kind' | 'public' | 'version'>,
): Promise<void> {
  await sql`update messaging.wordings
    set kind = ${row.kind}, public = ${row.public}, version = ${row.version}
    where wording_id = ${row.wordingId}`.execute(tx)
}

/** False where there is no such version. */
export async function setApproved(
  tx: Tx,
  { wordingId, version, by, now }: { wordingId: string; version: number } & By,
): Promise<boolean> {
  const { rows } = await sql`
    update messaging.wording_versions set approved_by = ${by}, approved_at = ${now}
    where wording_id = ${wordingId} and version = ${version} returning version`.execute(tx)
  if (rows.length === 0) return false
  await sql`update messaging.wordings set approved_version = ${version}
    where wording_id = ${wordingId}`.execute(tx)
  return true
}

export async function setArchived(tx: Tx, wordingId: string, at: Date | null): Promise<void> {
  await sql`update messaging.wordings set archived_at = ${at}
    where wording_id = ${wordingId}`.execute(tx)
}

export interface WordingLineRow extends WordingRow {
  said: Said | null
  approvedByName: string | null
  approvedAt: Date | null
}

/** The promise first, then values, then phrases, each as they were written down. */
export async function findWordings(
  tx: Tx,
  asked: { archived?: boolean; wordingId?: string | null; onlyPublic?: boolean },
): Promise<WordingLineRow[]> {
  const { archived = null, wordingId = null, onlyPublic = false } = asked
  const { rows } = await sql<WordingLineRow>`
    select w.wording_id as "wordingId", w.key, w.kind, w.public, w.version,
      w.approved_version as "approvedVersion", w.archived_at as "archivedAt", v.said,
      u.name as "approvedByName", v.approved_at as "approvedAt"
    from messaging.wordings w
    left join messaging.wording_versions v
      on v.wording_id = w.wording_id and v.version = w.approved_version
    left join accounts.pub_staff u on 'staff:' || u.staff_id = v.approved_by
    where (${wordingId}::uuid is null or w.wording_id = ${wordingId})
      and (${archived}::boolean is null or (w.archived_at is not null) = ${archived})
      and (not ${onlyPublic} or (w.public and v.said is not null))
    order by array_position(array['promise', 'value', 'phrase'], w.kind), w.created_at, w.wording_id
    limit 500`.execute(tx)
  return rows
}

export interface WordingVersionRow {
  version: number
  said: Said
  savedByName: string | null
  savedAt: Date
  approvedByName: string | null
  approvedAt: Date | null
}

export async function findWordingVersions(tx: Tx, wordingId: string): Promise<WordingVersionRow[]> {
  const { rows } = await sql<WordingVersionRow>`
    select v.version, v.said, s.name as "savedByName", v.saved_at as "savedAt",
      a.name as "approvedByName", v.approved_at as "approvedAt"
    from messaging.wording_versions v
    left join accounts.pub_staff s on 'staff:' || s.staff_id = v.saved_by
    left join accounts.pub_staff a on 'staff:' || a.staff_id = v.approved_by
    where v.wording_id = ${wordingId} order by v.version desc limit 200`.execute(tx)
  return rows
}
