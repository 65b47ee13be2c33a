import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { PersonaSheet } from '../contract/personas.ts'
import type { Rule } from '../rule/rule.ts'

export interface StoredPersona {
  personaId: string
  name: string
  sheet: PersonaSheet
  rule: Rule | null
}

export interface PersonaRow extends StoredPersona {
  createdBy: string
  createdByName: string | null
  createdAt: Date
  updatedAt: Date
  archivedAt: Date | null
}

export async function findPersonas(
  tx: Tx,
  { personaId = null, archived = null }: { personaId?: string | null; archived?: boolean | null },
): Promise<PersonaRow[]> {
  const { rows } = await sql<PersonaRow>`
    select p.persona_id as "personaId", p.name, p.sheet, p.rule, p.created_by as "createdBy",
      u.name as "createdByName", p.created_at as "createdAt", p.updated_at as "updatedAt",
      p.archived_at as "archivedAt"
    from segments.personas p
    left join accounts.pub_staff u on 'staff:' || u.staff_id = p.created_by
    where (${personaId}::uuid is null or p.persona_id = ${personaId}::uuid)
      and (${archived}::boolean is null or (p.archived_at is not null) = ${archived}::boolean)
    order by p.name, p.persona_id`.execute(tx)
  return rows
}

/** Held until the transaction ends. */
export async function lockPersona(
  tx: Tx,
  personaId: string,
): Promise<(StoredPersona & { archivedAt: Date | null }) | null> {
  const { rows } = await sql<StoredPersona & { archivedAt: Date | null }>`
    select persona_id as "personaId", name, sheet, rule, archived_at as "archivedAt"
    from segments.personas where persona_id = ${personaId} for update`.execute(tx)
  return rows[0] ?? null
}

type Written = StoredPersona & { uses: readonly string[]; now: Date }

export async function insertPersona(tx: Tx, row: Written & { by: string }): Promise<void> {
  await sql`insert into segments.personas (persona_id, name, sheet, rule, uses, created_by, created_at, updated_at)
    values (${row.personaId}, ${row.name}, ${JSON.stringify(row.sheet)}::jsonb,
      ${row.rule && JSON.stringify(row.rule)}::jsonb, ${row.uses}::uuid[], ${row.by}, ${row.now}, ${row.now})`.execute(
    tx,
  )
}

export async function updatePersona(tx: Tx, row: Written): Promise<void> {
  await sql`update segments.personas set name = ${row.name}, sheet = ${JSON.stringify(row.sheet)}::jsonb,
      rule = ${row.rule && JSON.stringify(row.rule)}::jsonb, uses = ${row.uses}::uuid[], updated_at = ${row.now}
    where persona_id = ${row.personaId}`.execute(tx)
}

export async function setArchived(tx: Tx, personaId: string, at: Date | null): Promise<void> {
  await sql`update segments.personas set archived_at = ${at} where persona_id = ${personaId}`.execute(
    tx,
  )
}

/** Those not put away whose rule speaks of a segment. */
export async function findPersonasOf(
  tx: Tx,
  segmentId: string,
): Promise<{ personaId: string; name: string }[]> {
  const { rows } = await sql<{ personaId: string; name: string }>`
    select persona_id as "personaId", name from segments.personas
    where uses @> array[${segmentId}::uuid] and archived_at is null order by name`.execute(tx)
  return rows
}
