import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

/** Voices of nobody that nothing was made of. */
export async function deleteVoices(tx: Tx, ids: readonly string[], nobody: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select voice_id as id from voice.voices v
    where person_id = ${nobody} and voice_id = any(${ids}::uuid[])
      and not exists (select from voice.causes c where c.voice_id = v.voice_id)
      and not exists (select from voice.item_voices i where i.voice_id = v.voice_id)`.execute(tx)
  const gone = rows.map(({ id }) => id)
  for (const table of ['voice_topics', 'voices'])
    await sql`delete from ${sql.table(`voice.${table}`)}
      where person_id = ${nobody} and voice_id = any(${gone}::uuid[])`.execute(tx)
}

/** Those that no voice caused any more. */
export async function deleteImprovements(tx: Tx, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select improvement_id as id from voice.improvements i where improvement_id = any(${ids}::uuid[])
      and not exists (select from voice.causes c where c.improvement_id = i.improvement_id)`.execute(
    tx,
  )
  const gone = rows.map(({ id }) => id)
  await sql`delete from voice.told where improvement_id = any(${gone}::uuid[])`.execute(tx)
  await sql`delete from voice.improvements where improvement_id = any(${gone}::uuid[])`.execute(tx)
}

/** Those with no item that a voice or a promise still stands behind. */
export async function deleteMeetings(tx: Tx, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select meeting_id as id from voice.meetings m where meeting_id = any(${ids}::uuid[])
      and not exists (select from voice.items i where i.meeting_id = m.meeting_id
        and (exists (select from voice.item_voices v where v.item_id = i.item_id)
          or exists (select from voice.item_promises p where p.item_id = i.item_id)))`.execute(tx)
  const gone = rows.map(({ id }) => id)
  const items = sql`select item_id from voice.items where meeting_id = any(${gone}::uuid[])`
  await sql`update voice.items set carried_from = null where carried_from in (${items})`.execute(tx)
  for (const table of ['item_hands', 'item_thanks'])
    await sql`delete from ${sql.table(`voice.${table}`)} where item_id in (${items})`.execute(tx)
  for (const table of ['items', 'presences', 'meetings'])
    await sql`delete from ${sql.table(`voice.${table}`)}
      where meeting_id = any(${gone}::uuid[])`.execute(tx)
}

/** Those that nothing stands under. */
export async function deleteTopics(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from voice.topics t where topic_id = any(${ids}::uuid[])
    and not exists (select from voice.voice_topics v where v.topic_id = t.topic_id)
    and not exists (select from voice.items i where i.topic_id = t.topic_id)
    and not exists (select from voice.topics u where u.parent_id = t.topic_id)`.execute(tx)
}
