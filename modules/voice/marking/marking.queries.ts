import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Attachment, EntryChannel } from '../../inbox/index.ts'
import type { Marked } from '../contract/marking.ts'
import { NOBODY } from '../voices.rules.ts'

export interface MarkableEntry {
  personId: string
  entryId: string
  conversationId: string
  kind: string
  channel: EntryChannel | null
  words: string
  at: Date
  attachments: Attachment[]
}

export async function findEntries(tx: Tx, entryIds: readonly string[]): Promise<MarkableEntry[]> {
  const { rows } = await sql<MarkableEntry>`
    select person_id as "personId", entry_id as "entryId", conversation_id as "conversationId", kind, channel,
      words, at, attachments
    from inbox.pub_entries where entry_id = any(${entryIds}::uuid[]) order by at, entry_id`.execute(
    tx,
  )
  return rows
}

/** By the entries: a talk may have been parted since. */
export async function findMarked(tx: Tx, conversationId: string): Promise<Marked[]> {
  const { rows } = await sql<Marked>`
    select v.voice_id as "voiceId", v.entry_id as "entryId", v.starts, v.ends, v.state,
      coalesce(v.kind, case when v.state = 'proposed' then v.proposal->>'kind' end) as kind
    from inbox.pub_conversations c
    join inbox.pub_entries e on e.person_id = c.person_id and e.conversation_id = c.conversation_id
    join voice.voices v on v.entry_id = e.entry_id
    where c.conversation_id = ${conversationId} and v.state <> 'dismissed' and v.starts is not null
    order by v.entry_id, v.starts, v.voice_id`.execute(tx)
  return rows
}

/** Of those whom the entry belonged to: who was said to have said something else keeps it. */
export async function findVoicesOfEntry(
  tx: Tx,
  { entryId, personId }: { entryId: string; personId: string },
): Promise<string[]> {
  const { rows } = await sql<{ voiceId: string }>`
    select voice_id as "voiceId" from voice.voices
    where entry_id = ${entryId} and person_id in (${personId}, ${NOBODY}) for update`.execute(tx)
  return rows.map(({ voiceId }) => voiceId)
}

export async function setConversation(
  tx: Tx,
  { voiceIds, conversationId }: { voiceIds: readonly string[]; conversationId: string },
): Promise<void> {
  await sql`update voice.voices set conversation_id = ${conversationId}
    where voice_id = any(${voiceIds}::uuid[])`.execute(tx)
}

/** A voice that was caught is, from now on, the whole of an entry; proposals know it as that. */
export async function setEntry(
  tx: Tx,
  to: { voiceId: string; conversationId: string; entryId: string; ends: number },
): Promise<void> {
  await sql`update voice.voices set conversation_id = ${to.conversationId}, entry_id = ${to.entryId},
      starts = 0, ends = ${to.ends},
      external_id = coalesce(external_id, ${`entry:${to.entryId}:0-${to.ends}`})
    where voice_id = ${to.voiceId}`.execute(tx)
}

/** Of these entries, those of which a voice was caught before they came in. */
export async function findCaught(tx: Tx, entryIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ entryId: string }>`
    select entry_id as "entryId" from inbox.pub_entries
    where entry_id = any(${entryIds}::uuid[]) and external_id like 'voice:%'`.execute(tx)
  return new Set(rows.map(({ entryId }) => entryId))
}

/** The entries that these facts tell of. */
export async function findEntryIds(
  tx: Tx,
  facts: readonly { personId: string; eventId: string }[],
): Promise<string[]> {
  const { rows } = await sql<{ entryId: string }>`
    select f.payload->>'entryId' as "entryId"
    from unnest(${facts.map(({ personId }) => personId)}::uuid[],
      ${facts.map(({ eventId }) => eventId)}::uuid[]) given (person_id, event_id)
    join activity.pub_events f on f.person_id = given.person_id and f.event_id = given.event_id
    where f.payload->>'entryId' is not null`.execute(tx)
  return rows.map(({ entryId }) => entryId)
}

export async function findProducts(tx: Tx): Promise<{ productId: string; name: string }[]> {
  const { rows } = await sql<{ productId: string; name: string }>`
    select product_id as "productId", name from orders.pub_products
    where length(name) >= 2 order by length(name) desc, product_id limit 2000`.execute(tx)
  return rows
}

export async function addAttachment(
  tx: Tx,
  { voiceId, file, now }: { voiceId: string; file: Attachment; now: Date },
): Promise<void> {
  await sql`update voice.voices set attachments = attachments || ${JSON.stringify([file])}::jsonb,
    updated_at = ${now} where voice_id = ${voiceId}`.execute(tx)
}
