import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { NOBODY } from '../voices.rules.ts'

/** Of somebody erased the counts stay: nobody's, and without words. */
export async function emptyTold(tx: Tx, personId: string): Promise<void> {
  await sql`update voice.told set person_id = ${NOBODY}, origin_id = gen_random_uuid(), words = null,
      subject = null, message_id = null, staff_id = null,
      because = case when state = 'waiting' then 'gone' else because end,
      state = case when state = 'waiting' then 'refused' else state end
    where person_id = ${personId}`.execute(tx)
}

export interface ExportedTold {
  title: string
  channel: string | null
  words: string | null
  toldAt: Date | null
}

export async function exportTold(tx: Tx, personId: string): Promise<ExportedTold[]> {
  const { rows } = await sql<ExportedTold>`
    select i.title, t.channel, t.words, t.told_at as "toldAt"
    from voice.told t join voice.improvements i using (improvement_id)
    where t.person_id = ${personId} order by t.created_at`.execute(tx)
  return rows
}
