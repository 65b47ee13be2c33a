import { sql } from 'kysely'
import type { Tx } from '../../../../kernel/context.ts'

export interface Visitor {
  visitorId: string
  personId: string
  conversationId: string
  hasMail: boolean
}

export async function findVisitor(tx: Tx, visitorId: string): Promise<Visitor | undefined> {
  const { rows } = await sql<Visitor>`
    select visitor_id as "visitorId", person_id as "personId", conversation_id as "conversationId",
      has_mail as "hasMail"
    from inbox.visitors where visitor_id = ${visitorId}`.execute(tx)
  return rows[0]
}

export async function saveVisitor(
  tx: Tx,
  visitor: { visitorId: string; personId: string; conversationId: string; now: Date },
): Promise<void> {
  const { visitorId, personId, conversationId, now } = visitor
  await sql`
    insert into inbox.visitors
      (visitor_id, person_id, origin_id, conversation_id, seen_at, mailed_until, created_at)
    values (${visitorId}, ${personId}, ${personId}, ${conversationId}, ${now}, ${now}, ${now})
    on conflict (visitor_id) do update set conversation_id = excluded.conversation_id,
      seen_at = excluded.seen_at`.execute(tx)
}

export async function setVisitorMail(tx: Tx, visitorId: string): Promise<void> {
  await sql`update inbox.visitors set has_mail = true where visitor_id = ${visitorId}`.execute(tx)
}

export async function noteSeen(tx: Tx, visitorId: string, now: Date): Promise<void> {
  await sql`update inbox.visitors set seen_at = ${now} where visitor_id = ${visitorId}`.execute(tx)
}

export interface Line {
  id: string
  isOurs: boolean
  words: string
  at: Date
}

/** Wherever their words are by now: talks are joined and divided. */
const inTheirTalks = sql`e.conversation_id in (select w.conversation_id from inbox.entries w
  where w.person_id = v.person_id and w.kind = 'word' and w.meta ->> 'visitor' = v.visitor_id::text)`

/**
 * What this visitor wrote, and what was answered in the chat. Nothing else of the person: whoever names
 * somebody's address in a chat must not read what that person wrote elsewhere.
 */
export async function findLines(tx: Tx, visitorId: string, after: Date | null): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select e.entry_id as id, e.kind = 'reply' as "isOurs", e.words, e.at
    from inbox.visitors v
    join inbox.entries e on e.person_id = v.person_id and ${inTheirTalks}
    where v.visitor_id = ${visitorId} and e.channel = 'chat' and e.at >= v.created_at
      and (e.kind = 'reply' or e.meta ->> 'visitor' = ${visitorId})
      and (${after}::timestamptz is null or e.at > ${after}::timestamptz)
    order by e.at desc, e.entry_id desc limit 100`.execute(tx)
  return rows.toReversed()
}

export interface Unseen {
  visitorId: string
  personId: string
  conversationId: string
  entryId: string
  words: string
  staffId: string | null
  at: Date
}

/** Replies in the chat that nobody was there to see, of those who told a mail address. */
export async function findUnseen(tx: Tx, before: Date): Promise<Unseen[]> {
  const { rows } = await sql<Unseen>`
    select v.visitor_id as "visitorId", v.person_id as "personId", e.conversation_id as "conversationId",
      e.entry_id as "entryId", e.words, e.staff_id as "staffId", e.at
    from inbox.visitors v
    join inbox.entries e on e.person_id = v.person_id and ${inTheirTalks}
    where v.has_mail and e.kind = 'reply' and e.channel = 'chat' and e.at > v.seen_at
      and e.at > v.mailed_until and e.at < ${before} and e.at > ${before}::timestamptz - interval '7 days'
    order by e.at limit 200`.execute(tx)
  return rows
}

export async function noteMailed(tx: Tx, visitorId: string, until: Date): Promise<void> {
  await sql`update inbox.visitors set mailed_until = greatest(mailed_until, ${until}::timestamptz)
    where visitor_id = ${visitorId}`.execute(tx)
}

export async function deleteVisitorsOf(tx: Tx, personId: string): Promise<void> {
  await sql`delete from inbox.visitors where person_id = ${personId}`.execute(tx)
}
