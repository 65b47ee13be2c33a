import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { ReplyChannel } from '../conversations.rules.ts'
import type { Joined } from './talks-joined.ts'

type Key = { personId: string; conversationId: string }

export interface Draft {
  channel: ReplyChannel | null
  words: string
  savedAt: Date
}

export async function saveDraft(
  tx: Tx,
  { personId, conversationId }: Key,
  draft: { staffId: string; channel: string | null; words: string; now: Date },
): Promise<void> {
  await sql`
    insert into inbox.drafts (person_id, conversation_id, staff_id, origin_id, channel, words, saved_at)
    values (${personId}, ${conversationId}, ${draft.staffId}, ${personId}, ${draft.channel}, ${draft.words},
      ${draft.now})
    on conflict (person_id, conversation_id, staff_id) do update set channel = excluded.channel,
      words = excluded.words, saved_at = excluded.saved_at`.execute(tx)
}

export async function deleteDraft(
  tx: Tx,
  { personId, conversationId }: Key,
  staffId: string,
): Promise<void> {
  await sql`delete from inbox.drafts where person_id = ${personId}
    and conversation_id = ${conversationId} and staff_id = ${staffId}`.execute(tx)
}

/** Drafts of one talk go on in the other; who has begun in both finds one text below the other. */
export async function joinDrafts(
  tx: Tx,
  { personId, fromId, intoId, originId }: Joined,
): Promise<void> {
  await sql`
    insert into inbox.drafts as d (person_id, conversation_id, staff_id, origin_id, channel, words, saved_at)
    select person_id, ${intoId}, staff_id, ${originId}, channel, words, saved_at from inbox.drafts
    where person_id = ${personId} and conversation_id = ${fromId} and words <> ''
    on conflict (person_id, conversation_id, staff_id) do update set
      words = concat_ws(E'\n\n', nullif(d.words, ''), excluded.words),
      channel = coalesce(d.channel, excluded.channel), saved_at = greatest(d.saved_at, excluded.saved_at)`.execute(
    tx,
  )
  await sql`delete from inbox.drafts
    where person_id = ${personId} and conversation_id = ${fromId}`.execute(tx)
}

export async function findDraft(tx: Tx, key: Key, staffId: string): Promise<Draft | null> {
  const { rows } = await sql<Draft>`
    select channel, words, saved_at as "savedAt" from inbox.drafts
    where person_id = ${key.personId} and conversation_id = ${key.conversationId}
      and staff_id = ${staffId}`.execute(tx)
  return rows[0] ?? null
}

export interface Writer {
  staffId: string
  name: string
  at: Date
}

/** Colleagues who have been at it since a moment. */
export async function findWriters(
  tx: Tx,
  { personId, conversationId }: Key,
  { since, but }: { since: Date; but: string | null },
): Promise<Writer[]> {
  const { rows } = await sql<Writer>`
    select d.staff_id as "staffId", s.name, d.saved_at as at
    from inbox.drafts d join accounts.pub_staff s using (staff_id)
    where d.person_id = ${personId} and d.conversation_id = ${conversationId} and d.saved_at > ${since}
      and d.staff_id is distinct from ${but}::uuid and d.words <> ''
    order by d.saved_at desc`.execute(tx)
  return rows
}
