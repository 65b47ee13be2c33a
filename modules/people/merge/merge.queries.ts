import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { keepHeadcount } from '../headcount.queries.ts'
import type { Dial } from '../people.rules.ts'

export type MergeSide = {
  personId: string
  mergedInto: string | null
  status: string
  dial: Dial
  householdId: string | null
  familyName: string | null
  givenName: string | null
  familyKana: string | null
  givenKana: string | null
  companyName: string | null
  birthday: string | null
  sex: string | null
  language: string | null
  memberSince: string | null
  note: string | null
}

const side = sql`person_id as "personId", merged_into as "mergedInto", status, dial,
  household_id as "householdId", family_name as "familyName", given_name as "givenName",
  family_kana as "familyKana", given_kana as "givenKana", company_name as "companyName", birthday,
  sex, language, member_since::text as "memberSince", note`

/** In the order of their ids, so that two merges over the same people take turns. */
export async function lockPersons(tx: Tx, personIds: readonly string[]): Promise<MergeSide[]> {
  const { rows } = await sql<MergeSide>`select ${side} from people.persons
    where person_id = any(${personIds}::uuid[]) order by person_id for update`.execute(tx)
  return rows
}

export async function findSurvivor(tx: Tx, personId: string): Promise<string | null> {
  const { rows } = await sql<{ mergedInto: string | null }>`
    select merged_into as "mergedInto" from people.persons
    where person_id = ${personId}`.execute(tx)
  return rows[0]?.mergedInto ?? null
}

/** The merged person and all who were merged into it before now belong to the survivor. */
export async function pointTo(tx: Tx, personId: string, survivorId: string, now: Date) {
  const write = sql`update people.persons set merged_into = ${survivorId}::uuid, updated_at = ${now}
    where person_id = ${personId}::uuid or merged_into = ${personId}::uuid`
  await keepHeadcount(tx, [personId], () => write.execute(tx))
}

/** `personId` lives again, with those who were merged into it. */
export async function pointBack(tx: Tx, personId: string, others: readonly string[], now: Date) {
  const write = sql`update people.persons set updated_at = ${now},
      merged_into = case when person_id = ${personId}::uuid then null else ${personId}::uuid end
    where person_id = any(${[personId, ...others]}::uuid[])`
  await keepHeadcount(tx, [personId], () => write.execute(tx))
}

export async function insertMerge(
  tx: Tx,
  merge: {
    mergeId: string
    personId: string
    intoId: string
    reason: string
    by: string
    at: Date
  },
): Promise<void> {
  await sql`insert into people.merges (merge_id, person_id, into_id, reason, merged_by, merged_at)
    values (${merge.mergeId}, ${merge.personId}, ${merge.intoId}, ${merge.reason}, ${merge.by},
      ${merge.at})`.execute(tx)
}

export type ActiveMerge = { mergeId: string; personId: string; intoId: string }

export async function findActiveMerge(tx: Tx, mergeId: string): Promise<ActiveMerge | undefined> {
  const { rows } = await sql<ActiveMerge>`
    select merge_id as "mergeId", person_id as "personId", into_id as "intoId"
    from people.merges where merge_id = ${mergeId} and undone_at is null for update`.execute(tx)
  return rows[0]
}

/** Everybody who was merged into one of these and still is. */
export async function findMergedInto(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from people.merges
    where into_id = any(${personIds}::uuid[]) and undone_at is null`.execute(tx)
  return rows.map((row) => row.personId)
}

export async function closeMerge(tx: Tx, mergeId: string, by: string, at: Date): Promise<void> {
  await sql`update people.merges set undone_by = ${by}, undone_at = ${at}
    where merge_id = ${mergeId}`.execute(tx)
}

const FIELD_COLUMNS: Record<string, string> = {
  familyName: 'family_name',
  givenName: 'given_name',
  familyKana: 'family_kana',
  givenKana: 'given_kana',
  companyName: 'company_name',
  birthday: 'birthday',
  sex: 'sex',
  language: 'language',
  memberSince: 'member_since',
  note: 'note',
  dial: 'dial',
  householdId: 'household_id',
}

/** Sets single fields of one person; names of columns come from the list above alone. */
export async function setFields(
  tx: Tx,
  personId: string,
  fields: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<void> {
  const sets = Object.entries(fields).flatMap(([field, value]) => {
    const column = FIELD_COLUMNS[field]
    return column ? [sql`${sql.ref(column)} = ${value}`] : []
  })
  if (sets.length === 0) return
  await sql`update people.persons set ${sql.join(sets)}, updated_at = ${now}
    where person_id = ${personId}::uuid`.execute(tx)
}

/**
 * Takes back what a merge or an import wrote into a field, where it still stands; of these people
 * alone, or of all whom it changed.
 */
export async function revertChanges(
  tx: Tx,
  causeId: string,
  now: Date,
  personIds?: readonly string[],
): Promise<string[]> {
  const these = personIds
    ? sql`c.cause_id = ${causeId}::uuid and c.person_id = any(${personIds}::uuid[])`
    : sql`c.cause_id = ${causeId}::uuid`
  const { rows: noted } = await sql<{ field: string }>`
    select distinct field from people.changes c where ${these}`.execute(tx)
  const touched = new Set<string>()
  for (const { field } of noted) {
    const column = FIELD_COLUMNS[field]
    if (!column) continue
    const cast = sql.raw(CASTS[field] ?? 'text')
    const { rows } = await sql<{ personId: string }>`
      update people.persons p
      set ${sql.ref(column)} = (c.before #>> '{}')::${cast}, updated_at = ${now}
      from people.changes c where ${these} and c.field = ${field}
        and p.person_id = c.origin_id and ${sql.ref(`p.${column}`)} = (c.after #>> '{}')::${cast}
      returning p.person_id as "personId"`.execute(tx)
    for (const row of rows) touched.add(row.personId)
  }
  await sql`delete from people.changes c where ${these}`.execute(tx)
  return [...touched]
}

const CASTS: Record<string, string> = {
  birthday: 'date',
  memberSince: 'timestamptz',
  householdId: 'uuid',
}

/** The pair as a candidate, if it is one, gets its end. */
export async function closeCandidate(
  tx: Tx,
  pair: readonly [string, string],
  state: 'joined' | 'apart' | 'household',
  by: string,
  at: Date,
): Promise<void> {
  const [low, high] = [...pair].sort()
  await sql`update people.candidates set state = ${state}, decided_by = ${by}, decided_at = ${at}
    where low_id = ${low} and high_id = ${high}`.execute(tx)
}
