import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Rule } from '../rule/rule.ts'
import type { Colour } from '../tags.rules.ts'

export interface Tag {
  tagId: string
  name: string
  note: string | null
  colour: Colour
  /** Of a tag that comes and goes by itself. */
  segmentId: string | null
}

/** False where another tag has the name. */
export async function insertTag(tx: Tx, row: Tag & { by: string; now: Date }): Promise<boolean> {
  const { rows } = await sql`
    insert into segments.tags (tag_id, name, note, colour, segment_id, created_by, created_at)
    values (${row.tagId}, ${row.name}, ${row.note}, ${row.colour}, ${row.segmentId}, ${row.by}, ${row.now})
    on conflict (lower(name)) where archived_at is null do nothing returning tag_id`.execute(tx)
  return rows.length > 0
}

/** One that is not put away, held until the transaction ends. */
export async function lockTag(tx: Tx, tagId: string): Promise<Tag | null> {
  const { rows } = await sql<Tag>`
    select tag_id as "tagId", name, note, colour, segment_id as "segmentId" from segments.tags
    where tag_id = ${tagId} and archived_at is null for update`.execute(tx)
  return rows[0] ?? null
}

/** The same for reading: several may put it on people at once, nobody puts it away meanwhile. */
export async function shareTag(tx: Tx, tagId: string): Promise<Tag | null> {
  const { rows } = await sql<Tag>`
    select tag_id as "tagId", name, note, colour, segment_id as "segmentId" from segments.tags
    where tag_id = ${tagId} and archived_at is null for share`.execute(tx)
  return rows[0] ?? null
}

/** Another tag of this name that is not put away. */
export async function isNameTaken(tx: Tx, name: string, tagId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from segments.tags
    where lower(name) = lower(${name}) and archived_at is null and tag_id <> ${tagId}`.execute(tx)
  return rows.length > 0
}

export async function updateTag(
  tx: Tx,
  { tagId, name, note, colour }: Omit<Tag, 'segmentId'>,
): Promise<void> {
  await sql`update segments.tags set name = ${name}, note = ${note}, colour = ${colour}
    where tag_id = ${tagId}`.execute(tx)
}

export async function archiveTag(tx: Tx, tagId: string, now: Date): Promise<void> {
  await sql`update segments.tags set archived_at = ${now} where tag_id = ${tagId}`.execute(tx)
}

/** Put away or not, held until the transaction ends. */
export async function lockAnyTag(
  tx: Tx,
  tagId: string,
): Promise<(Tag & { archivedAt: Date | null }) | null> {
  const { rows } = await sql<Tag & { archivedAt: Date | null }>`
    select tag_id as "tagId", name, note, colour, segment_id as "segmentId", archived_at as "archivedAt"
    from segments.tags where tag_id = ${tagId} for update`.execute(tx)
  return rows[0] ?? null
}

/** False where another tag has the name by now, or takes it at the same moment. */
export async function bringBack(tx: Tx, { tagId, name }: Tag): Promise<boolean> {
  if (await isNameTaken(tx, name, tagId)) return false
  await sql`update segments.tags set archived_at = null where tag_id = ${tagId}`.execute(tx)
  return true
}

/** All that are not put away, for the catalogue of rules. */
export async function findTags(
  tx: Tx,
): Promise<Pick<Tag, 'tagId' | 'name' | 'colour' | 'segmentId'>[]> {
  const { rows } = await sql<Pick<Tag, 'tagId' | 'name' | 'colour' | 'segmentId'>>`
    select tag_id as "tagId", name, colour, segment_id as "segmentId" from segments.tags
    where archived_at is null order by name, tag_id`.execute(tx)
  return rows
}

export interface TagRow extends Tag {
  rule: Rule | null
  people: number | null
  expiring: number
  done: number | null
  total: number | null
  createdBy: string
  createdByName: string | null
  createdAt: Date
}

/** Tags with how many have them now; `soon` bounds those that are about to expire. */
export async function findTagRows(
  tx: Tx,
  {
    q = '',
    tagId = null,
    archived = false,
    now,
    soon,
  }: { q?: string; tagId?: string | null; archived?: boolean; now: Date; soon: Date },
): Promise<TagRow[]> {
  const { rows } = await sql<TagRow>`
    select t.tag_id as "tagId", t.name, t.note, t.colour, t.segment_id as "segmentId", s.rule,
      case when t.segment_id is null then coalesce(h.people, 0) when s.live_version is not null then (
        select count(*)::int from segments.members m where m.version_id = s.live_version) end as people,
      coalesce(h.expiring, 0) as expiring, f.filled as done, f.total, t.created_by as "createdBy",
      u.name as "createdByName", t.created_at as "createdAt"
    from segments.tags t
    left join segments.segments s on s.segment_id = t.segment_id
    left join segments.versions f on f.segment_id = t.segment_id and f.state = 'filling'
    left join accounts.pub_staff u on 'staff:' || u.staff_id = t.created_by
    left join (
      select g.tag_id, count(*)::int as people,
        count(*) filter (where g.expires_at <= ${soon})::int as expiring
      from segments.person_tags g join people.pub_persons p using (person_id)
      where g.expires_at is null or g.expires_at > ${now} group by g.tag_id) h on h.tag_id = t.tag_id
    where (t.archived_at is not null) = ${archived} and (${tagId}::uuid is null or t.tag_id = ${tagId}::uuid)
      and strpos(lower(t.name), lower(${q})) > 0
    order by t.name, t.tag_id`.execute(tx)
  return rows
}

export interface TaggedRow {
  personId: string
  since: Date
  why: string | null
  expiresAt: Date | null
}

/** Who has a tag by hand, in a fixed order. */
export async function findTagged(
  tx: Tx,
  {
    tagId,
    now,
    before,
    after,
    limit,
  }: {
    tagId: string
    now: Date
    /** Only what ends by then. */
    before: Date | null
    after: string | null
    limit: number
  },
): Promise<TaggedRow[]> {
  const { rows } = await sql<TaggedRow>`
    select g.person_id as "personId", g.set_at as since, g.why, g.expires_at as "expiresAt"
    from segments.person_tags g join people.pub_persons p using (person_id)
    where g.tag_id = ${tagId} and (g.expires_at is null or g.expires_at > ${now})
      and (${before}::timestamptz is null or g.expires_at <= ${before})
      and (${after}::uuid is null or g.person_id > ${after}::uuid)
    order by g.person_id limit ${limit}`.execute(tx)
  return rows
}
