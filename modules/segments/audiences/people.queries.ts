import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { ConsentChannel, HeldBecause, NeededConsent } from '../audiences.rules.ts'

/**
 * Why a person (`g.person_id`, with `d` of `people.pub_distance`) may not be handed over; null when
 * nothing speaks against it. Only a yes will do, on paper and the phone too; the dial and the wishes
 * hold as they do where the shop itself comes to somebody. What stays within the company needs neither.
 */
function verdict(need: NeededConsent | null) {
  if (!need) return sql`null::text`
  const { channel, purpose } = need
  return sql`(select case when c.granted is null then 'consent' when not c.granted then 'refused'
      when d.dial = 'quiet' then 'quiet'
      when not d.channels @> to_jsonb(${channel}::text) then 'channel' end
    from (select 1) one left join people.pub_consents c on c.person_id = g.person_id
      and c.channel = ${channel} and c.purpose = ${purpose})`
}

/** The ways on which somebody said yes to this purpose and has no other wish. */
function openChannels(need: NeededConsent | null) {
  if (!need) return sql`'{}'::text[]`
  return sql`array(select c.channel from people.pub_consents c
    where c.person_id = g.person_id and c.purpose = ${need.purpose} and c.granted
      and (d.channels is null or d.channels @> to_jsonb(c.channel)))`
}

/** What the receiver may have of a person, under an id. */
export interface Known {
  id: string
  hash: string | null
  /** Whether any message with them was ever answered. */
  wasSent: boolean
}

export interface Subject {
  personId: string
  isMember: boolean
  isAlive: boolean
  because: HeldBecause | null
  channels: ConsentChannel[]
  known: Known[]
}

interface Walk {
  syncId: string
  versionId: number
}

/** Whoever is in the segment or at the receiver, in the order of ids. */
export async function findSubjectIds(
  tx: Tx,
  { syncId, versionId }: Walk,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const beyond = sql`(${after}::uuid is null or person_id > ${after}::uuid) order by person_id limit ${limit}`
  const { rows } = await sql<{ id: string }>`
    select person_id as id from (
      (select person_id from segments.members where version_id = ${versionId} and ${beyond})
      union
      (select person_id from segments.synced where sync_id = ${syncId} and gone_at is null and ${beyond})
    ) both_of_them order by 1 limit ${limit}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** How these stand now: in the segment or not, handed over or not, and whether they may be. */
export async function judgeSubjects(
  tx: Tx,
  { syncId, versionId }: Walk,
  need: NeededConsent | null,
  personIds: readonly string[],
): Promise<Subject[]> {
  const { rows } = await sql<Subject>`
    select g.person_id as "personId", d.person_id is not null as "isAlive", ${verdict(need)} as because,
      ${openChannels(need)} as channels,
      exists (select from segments.members m
        where m.version_id = ${versionId} and m.person_id = g.person_id) as "isMember",
      coalesce((select json_agg(json_build_object('id', y.origin_id, 'hash', y.hash,
          'wasSent', y.sent_at is not null) order by y.origin_id)
        from segments.synced y where y.person_id = g.person_id and y.sync_id = ${syncId}
          and y.gone_at is null), '[]') as known
    from unnest(${personIds}::uuid[]) as g (person_id)
    left join people.pub_distance d on d.person_id = g.person_id
    order by g.person_id`.execute(tx)
  return rows
}

/** How many of a segment may be handed over, under '', and how many may not, by why. */
export async function countVerdicts(
  tx: Tx,
  versionId: number,
  need: NeededConsent | null,
): Promise<{ because: HeldBecause | null; people: number }[]> {
  const { rows } = await sql<{ because: HeldBecause | null; people: number }>`
    select because, count(*)::int as people from (
      select ${verdict(need)} as because from segments.members g
      join people.pub_distance d on d.person_id = g.person_id
      where g.version_id = ${versionId}) judged
    group by because`.execute(tx)
  return rows
}

/** The same people one by one, in the order of ids. */
export async function findJudged(
  tx: Tx,
  versionId: number,
  need: NeededConsent | null,
  page: { which: 'sendable' | 'held' | HeldBecause; after: string | null; limit: number },
): Promise<{ personId: string; because: HeldBecause | null }[]> {
  const { which, after, limit } = page
  const asked =
    which === 'sendable'
      ? sql`because is null`
      : which === 'held'
        ? sql`because is not null`
        : sql`because = ${which}`
  const { rows } = await sql<{ personId: string; because: HeldBecause | null }>`
    select person_id as "personId", because from (
      select g.person_id, ${verdict(need)} as because from segments.members g
      join people.pub_distance d on d.person_id = g.person_id
      where g.version_id = ${versionId} and (${after}::uuid is null or g.person_id > ${after}::uuid)
    ) judged where ${asked} order by person_id limit ${limit}`.execute(tx)
  return rows
}

export interface Bought {
  personId: string
  orders: number
  firstAt: Date | null
  lastAt: Date | null
  sales: number
}

/** What they bought; money in the company's own currency. */
export async function findBought(
  tx: Tx,
  personIds: readonly string[],
  currency: string,
): Promise<Map<string, Bought>> {
  const { rows } = await sql<Bought>`
    select person_id as "personId", sum(orders)::int as orders, min(first_at) as "firstAt",
      max(last_at) as "lastAt",
      coalesce(sum(sales - returned) filter (where currency = ${currency}), 0)::bigint as sales
    from orders.pub_person_totals where person_id = any(${personIds}::uuid[])
    group by person_id`.execute(tx)
  return new Map(rows.map((row) => [row.personId, row]))
}

/** Whether one of these is no living record any more. */
export async function findMissing(tx: Tx, personIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql`select 1 from unnest(${personIds}::uuid[]) as g (person_id)
    where not exists (select from people.pub_distance d where d.person_id = g.person_id)
    limit 1`.execute(tx)
  return rows.length > 0
}
