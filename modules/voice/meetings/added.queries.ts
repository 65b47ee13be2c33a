import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Decision, MeetingState } from '../meetings.rules.ts'

export interface OnAgenda {
  itemId: string
  meetingId: string
  heldOn: string
  state: MeetingState
  title: string
  decision: Decision | null
  mayRemove: boolean
}

/** Where a voice stands or stood; of what was carried on the latest. */
export async function findOfVoice(tx: Tx, voiceId: string): Promise<OnAgenda[]> {
  const { rows } = await sql<OnAgenda>`
    select i.item_id as "itemId", i.meeting_id as "meetingId", m.held_on as "heldOn", m.state, i.title,
      i.decision, (i.reason = 'added' and i.decision is null and i.done_at is null
        and i.carried_from is null and m.state <> 'ended' and not exists (
          select from voice.improvements r where r.item_id = i.item_id)) as "mayRemove"
    from voice.item_voices iv
    join voice.items i on i.item_id = iv.item_id
      and not exists (select from voice.items n where n.carried_from = i.item_id)
    join voice.meetings m on m.meeting_id = i.meeting_id
    where iv.voice_id = ${voiceId} order by m.held_on desc, i.created_at desc limit 20`.execute(tx)
  return rows
}

export async function deleteItem(tx: Tx, itemId: string): Promise<void> {
  await sql`update voice.meetings set at_item_id = null where at_item_id = ${itemId}`.execute(tx)
  await sql`delete from voice.item_voices where item_id = ${itemId}`.execute(tx)
  await sql`delete from voice.item_hands where item_id = ${itemId}`.execute(tx)
  await sql`delete from voice.item_thanks where item_id = ${itemId}`.execute(tx)
  await sql`delete from voice.items where item_id = ${itemId}`.execute(tx)
}
