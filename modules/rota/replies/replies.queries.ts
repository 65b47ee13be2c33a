import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface TalkRow {
  personId: string
  conversationId: string
  subject: string | null
  assignee: string | null
  because: string | null
  waitingSince: Date | null
  dueOn: string | null
}

export async function findTalk(tx: Tx, conversationId: string): Promise<TalkRow | null> {
  const { rows } = await sql<TalkRow>`
    select person_id as "personId", conversation_id as "conversationId", subject, assignee,
      assigned_because as because, waiting_since as "waitingSince", due_on as "dueOn"
    from inbox.pub_conversations where conversation_id = ${conversationId}`.execute(tx)
  return rows[0] ?? null
}

export interface MineRow {
  personId: string
  conversationId: string
  subject: string | null
  channel: string | null
  words: string | null
  pictureOf: string | null
  picturePlace: number | null
  dueOn: string | null
  waitingSince: Date
  isKnown: boolean
  letter: 'writing' | 'asked' | 'returned' | null
  isOffered: boolean
}

/** What waits for one writer; whoever waits longest comes first. */
export async function findMine(tx: Tx, staffId: string): Promise<MineRow[]> {
  const { rows } = await sql<MineRow>`
    select c.person_id as "personId", c.conversation_id as "conversationId", c.subject,
      c.waiting_channel as channel, w.words, p.entry_id as "pictureOf", p.place as "picturePlace", c.due_on as "dueOn",
      c.waiting_since as "waitingSince", l.state as letter,
      exists (select from activity.pub_events e where e.person_id = c.person_id
        and e.name = 'contact.sent' and e.actor = ${`staff:${staffId}`}) as "isKnown",
      exists (select from rota.hands h where h.person_id = c.person_id
        and h.conversation_id = c.conversation_id and h.kind = 'swap' and h.state = 'open') as "isOffered"
    from inbox.pub_conversations c
    left join rota.letters l on l.person_id = c.person_id and l.conversation_id = c.conversation_id
      and l.staff_id = ${staffId}
    left join lateral (
      select string_agg(nullif(btrim(e.words), ''), E'\n' order by e.at) as words
      from inbox.pub_entries e where e.person_id = c.person_id and e.conversation_id = c.conversation_id
        and e.kind = 'word' and e.answered_at is null) w on true
    left join lateral (
      select e.entry_id, (a.place - 1)::int as place
      from inbox.pub_entries e, jsonb_array_elements(e.attachments) with ordinality a (one, place)
      where e.person_id = c.person_id and e.conversation_id = c.conversation_id and e.kind = 'word'
        and e.answered_at is null and a.one->>'type' like 'image/%'
      order by e.at desc, a.place limit 1) p on true
    where c.assignee = ${staffId} and c.waiting_since is not null and c.state <> 'closed'
    order by c.waiting_since, c.conversation_id limit 200`.execute(tx)
  return rows
}

export interface EntryRow {
  entryId: string
  kind: 'word' | 'reply'
  words: string
  channel: string | null
  at: Date
  by: string | null
  isWaiting: boolean
  attachments: { key: string; name: string; type: string }[]
}

/** The words that wait, and the last few that were said before, across all talks with the person. */
export async function findEntries(tx: Tx, talk: TalkRow): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    (select e.entry_id as "entryId", e.kind, e.words, e.channel, e.at, s.name as by,
      e.kind = 'word' and e.answered_at is null as "isWaiting", e.attachments
    from inbox.pub_entries e left join accounts.pub_staff s using (staff_id)
    where e.person_id = ${talk.personId} and e.conversation_id = ${talk.conversationId}
      and e.kind = 'word' and e.answered_at is null order by e.at, e.entry_id limit 20)
    union all
    (select e.entry_id, e.kind, e.words, e.channel, e.at, s.name, false, e.attachments
    from inbox.pub_entries e left join accounts.pub_staff s using (staff_id)
    where e.person_id = ${talk.personId} and (e.kind = 'reply' or (e.kind = 'word'
      and e.answered_at is not null)) order by e.at desc, e.entry_id desc limit 4)`.execute(tx)
  return rows
}

export async function findLastOrder(
  tx: Tx,
  personId: string,
): Promise<{ at: Date; names: string[] } | null> {
  const { rows } = await sql<{ at: Date; names: string[] }>`
    select o.placed_at as at, array(select l.name from orders.pub_lines l where l.person_id = o.person_id
      and l.order_id = o.order_id order by l.line_no limit 3) as names
    from orders.pub_orders o where o.person_id = ${personId} and o.status = 'placed'
    order by o.placed_at desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** Which ways lead to a person; not what they are. */
export async function findWays(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ way: string }>`
    select 'post' as way where exists (select from people.pub_addresses where person_id = ${personId})
    union select case kind when 'email' then 'mail' when 'phone' then 'sms' else 'line' end
      from people.pub_identities where person_id = ${personId} and kind in ('email', 'phone', 'line')`.execute(
    tx,
  )
  return rows.map(({ way }) => way)
}

export interface ThanksRow {
  thanksId: string
  kind: 'customer' | 'colleague'
  personId: string
  fromName: string | null
  words: string
  at: Date
}

export async function findThanks(tx: Tx, staffId: string): Promise<ThanksRow[]> {
  const { rows } = await sql<ThanksRow>`
    select t.thanks_id as "thanksId", t.kind, t.person_id as "personId", s.name as "fromName", t.words, t.at
    from rota.thanks t left join accounts.pub_staff s on s.staff_id = t.from_staff_id
    where t.to_staff_id = ${staffId} and t.seen_at is null
    order by t.at desc limit 3`.execute(tx)
  return rows
}
