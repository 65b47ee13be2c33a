import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { NOBODY } from '../voices.rules.ts'

/** Every table whose rows hang on a voice. */
const TABLES = ['voices', 'voice_topics', 'causes', 'item_voices', 'needs', 'tasks'] as const

// What comes in from elsewhere may be called anything.
const OF_FIND = '^find:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

/** A voice and what hangs on it goes to another person, as if it had been theirs from the start. */
export async function moveVoice(
  tx: Tx,
  { voiceId, from, to }: { voiceId: string; from: string; to: string },
): Promise<void> {
  for (const table of TABLES)
    await sql`update ${sql.table(`voice.${table}`)} set person_id = ${to}, origin_id = ${to}
      where person_id = ${from} and voice_id = ${voiceId}`.execute(tx)
}

/** An erased person's voices stay as counts: nobody's, and without words; so do the finds they came from. */
export async function emptyVoices(tx: Tx, personId: string): Promise<void> {
  await sql`update voice.finds f set words = '', author = null, link = null, proposal = null,
      state = case f.state when 'waiting' then 'aside' else f.state end
    from voice.voices v where v.person_id = ${personId}
      and f.find_id = case when v.external_id ~ ${OF_FIND} then substr(v.external_id, 6)::uuid end`.execute(
    tx,
  )
  await sql`update voice.voices set words = '', search = '', pairs = '{}', key_words = '{}', author = null, link = null,
      conversation_id = null, entry_id = null, starts = null, ends = null, external_id = null,
      proposal = null, attachments = '[]' where person_id = ${personId}`.execute(tx)
  for (const table of TABLES)
    await sql`update ${sql.table(`voice.${table}`)} set person_id = ${NOBODY}, origin_id = ${NOBODY}
      where person_id = ${personId}`.execute(tx)
}

export interface ExportedVoice {
  saidAt: Date
  channel: string
  words: string
  kind: string | null
  product: string | null
}

export async function exportVoices(tx: Tx, personId: string): Promise<ExportedVoice[]> {
  const { rows } = await sql<ExportedVoice>`
    select v.said_at as "saidAt", v.channel, v.words, v.kind, p.name as product
    from voice.voices v left join orders.pub_products p on p.product_id = v.product_id
    where v.person_id = ${personId} order by v.said_at`.execute(tx)
  return rows
}

/** Pictures that belong to a voice itself, also where it was taken into the inbox since; not those of a letter. */
export async function findFileKeys(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select a->>'key' as key from voice.voices v, jsonb_array_elements(v.attachments) a
    where v.person_id = ${personId} and not exists (
      select from inbox.pub_entries e, jsonb_array_elements(e.attachments) b
      where e.entry_id = v.entry_id and b->>'key' = a->>'key')`.execute(tx)
  return rows.map((row) => row.key)
}
