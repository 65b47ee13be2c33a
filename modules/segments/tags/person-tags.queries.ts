import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Rule } from '../rule/rule.ts'
import type { Colour } from '../tags.rules.ts'

export interface SetTags {
  tagId: string
  personIds: readonly string[]
  by: string
  why: string
  now: Date
  expiresAt: Date | null
}

/** Those of whom something changed: who has it for the same reason and as long already has it. */
export async function setTags(tx: Tx, set: SetTags): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    insert into segments.person_tags as t (person_id, tag_id, origin_id, set_by, why, set_at, expires_at)
    select p.person_id, ${set.tagId}::uuid, p.person_id, ${set.by}, ${set.why}, ${set.now}::timestamptz,
      ${set.expiresAt}::timestamptz
    from people.pub_persons p where p.person_id = any(${set.personIds}::uuid[]) order by 1
    on conflict (person_id, tag_id) do update set set_by = excluded.set_by, why = excluded.why,
      set_at = excluded.set_at, expires_at = excluded.expires_at
    where t.why <> excluded.why or t.expires_at is distinct from excluded.expires_at
    returning t.person_id as "personId"`.execute(tx)
  return rows.map(({ personId }) => personId)
}

export interface RemovedTag {
  personId: string
  why: string
  /** Whether it still stood. */
  stood: boolean
}

export async function removeTags(
  tx: Tx,
  { tagId, personIds, now }: { tagId: string; personIds: readonly string[]; now: Date },
): Promise<RemovedTag[]> {
  const { rows } = await sql<RemovedTag>`
    delete from segments.person_tags where tag_id = ${tagId} and person_id = any(${personIds}::uuid[])
    returning person_id as "personId", why, expires_at is null or expires_at > ${now} as stood`.execute(
    tx,
  )
  return rows
}

export interface ExpiredTag {
  personId: string
  tagId: string
  name: string
  why: string
  expiresAt: Date
}

/** Takes away what has expired, the oldest first. Two that do so at once take different ones. */
export async function takeExpired(tx: Tx, now: Date, limit: number): Promise<ExpiredTag[]> {
  const { rows } = await sql<ExpiredTag>`
    with due as (select person_id, tag_id from segments.person_tags where expires_at <= ${now}
      order by expires_at limit ${limit} for update skip locked)
    delete from segments.person_tags g using due, segments.tags t
    where g.person_id = due.person_id and g.tag_id = due.tag_id and t.tag_id = g.tag_id
    returning g.person_id as "personId", g.tag_id as "tagId", t.name, g.why, g.expires_at as "expiresAt"`.execute(
    tx,
  )
  return rows
}

export interface PersonTagRow {
  tagId: string
  name: string
  colour: Colour
  rule: Rule | null
  why: string | null
  setBy: string
  setByName: string | null
  since: Date
  expiresAt: Date | null
}

/** What stands on a person now: by hand, and by rules that hold. */
export async function findPersonTags(
  tx: Tx,
  { personId, now }: { personId: string; now: Date },
): Promise<PersonTagRow[]> {
  const { rows } = await sql<PersonTagRow>`
    select h.tag_id as "tagId", t.name, t.colour, h.rule, h.why, h.set_by as "setBy",
      u.name as "setByName", h.since, h.expires_at as "expiresAt"
    from (
      select g.tag_id, null::jsonb as rule, g.why, g.set_by, g.set_at as since, g.expires_at
      from segments.person_tags g
      where g.person_id = ${personId} and (g.expires_at is null or g.expires_at > ${now})
      union all
      select r.tag_id, s.rule, null, r.created_by, m.since, null
      from segments.members m join segments.segments s on s.live_version = m.version_id
      join segments.tags r on r.segment_id = s.segment_id
      where m.person_id = ${personId}) h
    join segments.tags t on t.tag_id = h.tag_id and t.archived_at is null
    left join accounts.pub_staff u on 'staff:' || u.staff_id = h.set_by
    order by t.name, t.tag_id`.execute(tx)
  return rows
}

/** The same of many, by their ids alone. */
export async function findTagsOf(
  tx: Tx,
  { personIds, now }: { personIds: readonly string[]; now: Date },
): Promise<{ personId: string; tagId: string }[]> {
  const { rows } = await sql<{ personId: string; tagId: string }>`
    select h.person_id as "personId", h.tag_id as "tagId" from (
      select g.person_id, g.tag_id from segments.person_tags g
      where g.person_id = any(${personIds}::uuid[]) and (g.expires_at is null or g.expires_at > ${now})
      union
      select m.person_id, r.tag_id
      from segments.members m join segments.segments s on s.live_version = m.version_id
      join segments.tags r on r.segment_id = s.segment_id
      where m.person_id = any(${personIds}::uuid[])) h
    join segments.tags t on t.tag_id = h.tag_id and t.archived_at is null`.execute(tx)
  return rows
}

/** Whatever was set on them by hand, for the person to read; put away and expired ones too. */
export async function exportTags(
  tx: Tx,
  personId: string,
): Promise<{ tag: string; tagWhy: string; tagSince: Date; tagUntil: Date | null }[]> {
  const { rows } = await sql<{
    tag: string
    tagWhy: string
    tagSince: Date
    tagUntil: Date | null
  }>`
    select t.name as tag, g.why as "tagWhy", g.set_at as "tagSince", g.expires_at as "tagUntil"
    from segments.person_tags g join segments.tags t using (tag_id)
    where g.person_id = ${personId} order by g.set_at, t.name`.execute(tx)
  return rows
}

export async function eraseTags(tx: Tx, personId: string): Promise<void> {
  await sql`delete from segments.person_tags where person_id = ${personId}`.execute(tx)
}
