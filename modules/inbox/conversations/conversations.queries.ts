import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { ConversationState, EntryChannel, EntryKind } from '../conversations.rules.ts'
import { SNIPPET } from '../conversations.rules.ts'

export interface Conversation {
  personId: string
  conversationId: string
  originId: string
  subject: string | null
  state: ConversationState
  assignee: string | null
  assignedBecause: string | null
  assignedAt: Date | null
  waitingSince: Date | null
  waitingChannel: EntryChannel | null
  dueOn: string | null
  snoozedUntil: Date | null
  followUp: string | null
  followUpAt: Date | null
  closedReason: string | null
  closedAt: Date | null
  lastAt: Date
  lastWords: string
  lastKind: EntryKind
  lastChannel: EntryChannel | null
  createdAt: Date
}

export const columns: RawBuilder<unknown> = sql`c.person_id as "personId",
  c.conversation_id as "conversationId", c.origin_id as "originId", c.subject, c.state, c.assignee,
  c.assigned_because as "assignedBecause", c.assigned_at as "assignedAt",
  c.waiting_since as "waitingSince", c.waiting_channel as "waitingChannel", c.due_on as "dueOn", c.snoozed_until as "snoozedUntil",
  c.follow_up as "followUp", c.follow_up_at as "followUpAt", c.closed_reason as "closedReason",
  c.closed_at as "closedAt", c.last_at as "lastAt", c.last_words as "lastWords",
  c.last_kind as "lastKind", c.last_channel as "lastChannel", c.created_at as "createdAt"`

/** One who writes into a person's talks does so alone, until the transaction ends. */
export async function lockTalks(tx: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`inbox.talks ${personId}`}, 0))`.execute(
    tx,
  )
}

export async function findConversation(
  tx: Tx,
  conversationId: string,
): Promise<Conversation | null> {
  const { rows } = await sql<Conversation>`
    select ${columns} from inbox.conversations c where c.conversation_id = ${conversationId}`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** Where a word of theirs belongs: the open talk, or the last one that was closed after `since`. */
export async function findCurrent(
  tx: Tx,
  personId: string,
  since: Date,
): Promise<Conversation | null> {
  const { rows } = await sql<Conversation>`
    select ${columns} from inbox.conversations c
    where c.person_id = ${personId} and (c.state <> 'closed' or c.closed_at > ${since})
    order by c.state = 'closed', c.last_at desc limit 1`.execute(tx)
  return rows[0] ?? null
}

export interface NewConversation {
  personId: string
  conversationId: string
  subject: string | null
  at: Date
  externalId?: string | null
}

/** Its last words and its place in the list are set by `settle`, once it has an entry. */
export async function insertConversation(tx: Tx, row: NewConversation): Promise<void> {
  await sql`
    insert into inbox.conversations (person_id, conversation_id, origin_id, subject, state, last_at,
      last_words, last_kind, external_id, turn, created_at, updated_at)
    values (${row.personId}, ${row.conversationId}, ${row.personId}, ${row.subject}, 'open', ${row.at},
      '', 'note', ${row.externalId ?? null}, 0, ${row.at}, ${row.at})`.execute(tx)
}

export interface Shape {
  lastAt: Date
  lastWords: string
  lastKind: EntryKind
  lastChannel: EntryChannel | null
  waitingSince: Date | null
  waitingChannel: EntryChannel | null
}

/** What its entries say of a talk; null when it has none. */
export async function findShape(
  tx: Tx,
  personId: string,
  conversationId: string,
): Promise<Shape | null> {
  const { rows } = await sql<Shape>`
    select l.at as "lastAt", left(l.words, ${SNIPPET}) as "lastWords", l.kind as "lastKind",
      l.channel as "lastChannel", w.at as "waitingSince", w.channel as "waitingChannel"
    from (select at, words, kind, channel from inbox.entries
      where person_id = ${personId} and conversation_id = ${conversationId}
      order by kind = 'note', at desc, entry_id desc limit 1) l
    left join lateral (select at, channel from inbox.entries
      where person_id = ${personId} and conversation_id = ${conversationId}
        and kind = 'word' and answered_at is null
      order by at, entry_id limit 1) w on true`.execute(tx)
  return rows[0] ?? null
}

/** Milliseconds, so that who waits longest is the smallest; whoever does not wait stands far behind. */
const NOBODY_WAITS = 10_000_000_000_000

export async function saveShape(
  tx: Tx,
  {
    conversationId,
    personId,
    dueOn,
    now,
    ...shape
  }: Shape & { personId: string; conversationId: string; dueOn: string | null; now: Date },
): Promise<void> {
  await sql`
    update inbox.conversations set last_at = ${shape.lastAt}, last_words = ${shape.lastWords},
      last_kind = ${shape.lastKind}, last_channel = ${shape.lastChannel},
      waiting_since = ${shape.waitingSince}::timestamptz, waiting_channel = ${shape.waitingChannel},
      due_on = ${dueOn}::date, updated_at = ${now},
      turn = coalesce(
        extract(epoch from least(${shape.waitingSince}::timestamptz, follow_up_at)) * 1000,
        ${NOBODY_WAITS}::bigint - extract(epoch from ${shape.lastAt}::timestamptz) * 1000)::bigint
    where person_id = ${personId} and conversation_id = ${conversationId}`.execute(tx)
}

export async function deleteConversation(tx: Tx, personId: string, conversationId: string) {
  await sql`delete from inbox.drafts
    where person_id = ${personId} and conversation_id = ${conversationId}`.execute(tx)
  await sql`delete from inbox.conversations
    where person_id = ${personId} and conversation_id = ${conversationId}`.execute(tx)
}

export type Key = { personId: string; conversationId: string }

export async function setAssignee(
  tx: Tx,
  { personId, conversationId }: Key,
  set: { staffId: string | null; because: string | null; now: Date },
): Promise<void> {
  await sql`update inbox.conversations set assignee = ${set.staffId}, assigned_because = ${set.because},
      assigned_at = ${set.now}, updated_at = ${set.now}
    where person_id = ${personId} and conversation_id = ${conversationId}`.execute(tx)
}

/** Open again, from whatever it was. */
export async function setOpen(tx: Tx, { personId, conversationId }: Key, now: Date): Promise<void> {
  await sql`update inbox.conversations set state = 'open', snoozed_until = null, closed_reason = null,
      closed_at = null, updated_at = ${now}
    where person_id = ${personId} and conversation_id = ${conversationId}`.execute(tx)
}

export async function setClosed(
  tx: Tx,
  { personId, conversationId }: Key,
  reason: string,
  now: Date,
): Promise<void> {
  await sql`update inbox.conversations set state = 'closed', closed_reason = ${reason}, closed_at = ${now},
      snoozed_until = null, follow_up = null, follow_up_at = null, updated_at = ${now}
    where person_id = ${personId} and conversation_id = ${conversationId}`.execute(tx)
}

/** A talk that was loaded before. */
export async function findByExternal(
  tx: Tx,
  personId: string,
  externalId: string,
): Promise<string | null> {
  const { rows } = await sql<{ conversationId: string }>`
    select conversation_id as "conversationId" from inbox.conversations
    where external_id = ${externalId} and person_id = ${personId} limit 1`.execute(tx)
  return rows[0]?.conversationId ?? null
}
