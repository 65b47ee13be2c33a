import { sql } from 'kysely'
import type { Tx } from '../../../../kernel/context.ts'

export type EventState = 'received' | 'filed' | 'failed' | 'ignored'

export interface LineEventRow {
  eventId: string
  personId: string | null
  lineUser: string | null
  kind: string
  payload: unknown
  state: EventState
  because: string | null
  detail: string | null
  receivedAt: Date
}

const columns = sql`event_id as "eventId", person_id as "personId", line_user as "lineUser", kind, payload, state,
  because, detail, received_at as "receivedAt"`

/** False if LINE has told of it before. */
export async function insertEvent(
  tx: Tx,
  event: { eventId: string; lineUser: string | null; kind: string; payload: object; now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into inbox.line_events (event_id, line_user, kind, payload, state, received_at)
    values (${event.eventId}, ${event.lineUser}, ${event.kind}, ${JSON.stringify(event.payload)}::jsonb,
      'received', ${event.now})
    on conflict (event_id) do nothing returning event_id`.execute(tx)
  return rows.length > 0
}

export async function lockEvent(tx: Tx, eventId: string): Promise<LineEventRow | undefined> {
  const { rows } = await sql<LineEventRow>`
    select ${columns} from inbox.line_events where event_id = ${eventId} for update`.execute(tx)
  return rows[0]
}

/** What was said stands in the conversation from here on, or is not for us; here only that it came. */
export async function settleEvent(
  tx: Tx,
  eventId: string,
  settled: {
    state: EventState
    because: string | null
    detail?: string | null
    personId?: string | null
    now: Date
  },
): Promise<void> {
  const { state, because, detail = null, personId = null, now } = settled
  await sql`update inbox.line_events set state = ${state}, because = ${because}, detail = ${detail},
      person_id = ${personId}, origin_id = ${personId}, settled_at = ${now},
      payload = case when ${state} in ('filed', 'ignored') then '{}'::jsonb else payload end
    where event_id = ${eventId}`.execute(tx)
}

export async function findEvents(
  tx: Tx,
  filter: { state: EventState | null; before: readonly [string, string] | null; limit: number },
): Promise<LineEventRow[]> {
  const { state, before, limit } = filter
  const { rows } = await sql<LineEventRow>`
    select ${columns} from inbox.line_events
    where (${state}::text is null or state = ${state})
      and (${before?.[0] ?? null}::timestamptz is null
        or (received_at, event_id) < (${before?.[0] ?? null}::timestamptz, ${before?.[1] ?? null}::text))
    order by received_at desc, event_id desc limit ${limit}`.execute(tx)
  return rows
}

export interface Friend {
  lineUser: string
  personId: string
  name: string | null
  followedAt: Date | null
  unfollowedAt: Date | null
  linkedAt: Date | null
}

export async function findFriend(tx: Tx, lineUser: string): Promise<Friend | undefined> {
  const { rows } = await sql<Friend>`
    select line_user as "lineUser", person_id as "personId", name, followed_at as "followedAt",
      unfollowed_at as "unfollowedAt", linked_at as "linkedAt"
    from inbox.line_friends where line_user = ${lineUser}`.execute(tx)
  return rows[0]
}

export async function countFriends(tx: Tx): Promise<{ friends: number; linked: number }> {
  const { rows } = await sql<{ friends: number; linked: number }>`
    select count(*)::int as friends, count(linked_at)::int as linked
    from inbox.line_friends where unfollowed_at is null`.execute(tx)
  return rows[0] ?? { friends: 0, linked: 0 }
}

/** Whose telephone it is, as far as we know now; the rest of what is known of it stays. */
export async function saveFriend(
  tx: Tx,
  friend: { lineUser: string; personId: string; name: string | null },
): Promise<void> {
  await sql`
    insert into inbox.line_friends (line_user, person_id, origin_id, name)
    values (${friend.lineUser}, ${friend.personId}, ${friend.personId}, ${friend.name})
    on conflict (line_user) do update set person_id = excluded.person_id, origin_id = excluded.origin_id,
      name = coalesce(excluded.name, line_friends.name)`.execute(tx)
}

export async function setFollowing(tx: Tx, lineUser: string, at: Date, follows: boolean) {
  await sql`update inbox.line_friends set
      followed_at = case when ${follows} then ${at}::timestamptz else followed_at end,
      unfollowed_at = case when ${follows} then null else ${at}::timestamptz end
    where line_user = ${lineUser}`.execute(tx)
}

export async function setLinked(tx: Tx, lineUser: string, at: Date | null): Promise<void> {
  await sql`update inbox.line_friends set linked_at = ${at} where line_user = ${lineUser}`.execute(
    tx,
  )
}

export async function insertLink(
  tx: Tx,
  link: { nonceHash: string; personId: string; now: Date },
): Promise<void> {
  await sql`insert into inbox.line_links (nonce_hash, person_id, origin_id, made_at)
    values (${link.nonceHash}, ${link.personId}, ${link.personId}, ${link.now})`.execute(tx)
}

/** Whom a nonce stands for, once. */
export async function takeLink(
  tx: Tx,
  { nonceHash, since, now }: { nonceHash: string; since: Date; now: Date },
): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    update inbox.line_links set used_at = ${now}
    where nonce_hash = ${nonceHash} and used_at is null and made_at > ${since}
    returning person_id as "personId"`.execute(tx)
  return rows[0]?.personId ?? null
}

export async function deleteOldLinks(tx: Tx, before: Date): Promise<void> {
  await sql`delete from inbox.line_links where made_at < ${before}`.execute(tx)
}

/** The customer who has both this number and this telephone. */
export async function findByNumberAndPhone(
  tx: Tx,
  { number, phone }: { number: string; phone: string },
): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    select i.person_id as "personId" from people.pub_identities i
    join people.pub_points p on p.person_id = i.person_id and p.kind = 'phone' and p.value = ${phone}
    where i.kind = 'customer_number' and i.value = ${number} limit 2`.execute(tx)
  const [one, another] = new Set(rows.map(({ personId }) => personId))
  return one && !another ? one : null
}

/** True for somebody of whom nothing is known but their telephone's account. */
export async function isLineOnly(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from people.pub_identities where person_id = ${personId} and kind <> 'line' limit 1`.execute(
    tx,
  )
  return rows.length === 0
}

export interface Years {
  firstAt: Date | null
  lastAt: Date | null
  orders: number
  memberSince: Date | null
}

export async function findYears(tx: Tx, personId: string): Promise<Years> {
  const { rows } = await sql<Years>`
    select min(t.first_at) as "firstAt", max(t.last_at) as "lastAt", coalesce(sum(t.orders), 0)::int as orders,
      max(p.member_since) as "memberSince"
    from people.pub_persons p left join orders.pub_person_totals t on t.person_id = p.person_id
    where p.person_id = ${personId}`.execute(tx)
  return rows[0] ?? { firstAt: null, lastAt: null, orders: 0, memberSince: null }
}

export async function deleteLineOf(tx: Tx, personId: string): Promise<void> {
  await sql`delete from inbox.line_events where person_id = ${personId}`.execute(tx)
  await sql`delete from inbox.line_friends where person_id = ${personId}`.execute(tx)
  await sql`delete from inbox.line_links where person_id = ${personId}`.execute(tx)
}
