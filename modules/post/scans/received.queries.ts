import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { CardKind } from '../scans.rules.ts'

export interface ReceivedCard {
  personId: string
  scanId: string
  conversationId: string
  entryId: string
  words: string
  kind: CardKind | null
  topics: string[]
  noReplyBecause: string | null
  arrivedOn: string
  filedAt: Date
  filedBy: string
  filedByName: string
}

export async function insertReceived(tx: Tx, card: ReceivedCard): Promise<void> {
  await sql`insert into post.received (person_id, scan_id, origin_id, conversation_id, entry_id, words, kind,
      topics, no_reply_because, arrived_on, filed_at, filed_by, filed_by_name)
    values (${card.personId}, ${card.scanId}, ${card.personId}, ${card.conversationId}, ${card.entryId},
      ${card.words}, ${card.kind}, ${card.topics}, ${card.noReplyBecause}, ${card.arrivedOn}, ${card.filedAt},
      ${card.filedBy}, ${card.filedByName})`.execute(tx)
}

/** A card whose words were moved to another person is that person's. */
export async function moveReceived(
  tx: Tx,
  moved: { entryId: string; fromId: string; toId: string; conversationId: string },
): Promise<void> {
  await sql`update post.received set person_id = ${moved.toId}, origin_id = ${moved.toId},
      conversation_id = ${moved.conversationId}
    where person_id = ${moved.fromId} and entry_id = ${moved.entryId}`.execute(tx)
}

export interface FiledRow extends Omit<ReceivedCard, 'filedBy'> {
  writer: string | null
  writerBecause: string | null
  dueOn: string | null
}

/** A filed card, and how its talk stands now; it may have been moved to another person meanwhile. */
export async function findReceived(tx: Tx, scanId: string): Promise<FiledRow | undefined> {
  const { rows } = await sql<FiledRow>`
    select coalesce(e.person_id, r.person_id) as "personId", r.scan_id as "scanId",
      coalesce(e.conversation_id, r.conversation_id) as "conversationId", r.entry_id as "entryId", r.words,
      r.kind, r.topics, r.no_reply_because as "noReplyBecause", r.arrived_on as "arrivedOn",
      r.filed_at as "filedAt", r.filed_by_name as "filedByName", u.name as writer,
      c.assigned_because as "writerBecause", case when e.answered_at is null then c.due_on end as "dueOn"
    from post.received r
    left join inbox.pub_entries e on e.entry_id = r.entry_id
    left join inbox.pub_conversations c
      on c.person_id = e.person_id and c.conversation_id = e.conversation_id
    left join accounts.pub_staff u on u.staff_id = c.assignee
    where r.scan_id = ${scanId}`.execute(tx)
  return rows[0]
}

/** Whether somebody waits for a reply in the person's talk already, so that it may not be closed. */
export async function isWaiting(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from inbox.pub_conversations
    where person_id = ${personId} and waiting_since is not null limit 1`.execute(tx)
  return rows.length > 0
}

export async function findTopics(
  tx: Tx,
  q: string,
  limit: number,
): Promise<{ topic: string; cards: number }[]> {
  const { rows } = await sql<{ topic: string; cards: number }>`
    select t.topic, count(*) as cards from post.received r cross join unnest(r.topics) t (topic)
    where strpos(lower(t.topic), lower(${q})) > 0
    group by t.topic order by count(*) desc, t.topic limit ${limit}`.execute(tx)
  return rows
}
