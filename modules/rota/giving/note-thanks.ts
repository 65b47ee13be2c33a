import { sql } from 'kysely'
import type { Ctx, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import type { EntryMoved } from '../../inbox/index.ts'

const WITHIN_DAYS = 60

/**
 * A word that follows a reply is kept for whoever wrote that reply: the first one only, and not one from
 * long ago that is only now taken over from elsewhere. Twice is once.
 */
export async function noteThanks(ctx: Ctx, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return
  const found = await findEchoes(ctx.tx, eventIds, ctx.now)
  await insertThanks(
    ctx.tx,
    found.map((echo) => ({ ...echo, thanksId: newId() })),
  )
}

interface Echo {
  personId: string
  conversationId: string
  entryId: string
  toStaffId: string
  words: string
  at: Date
}

async function findEchoes(tx: Tx, eventIds: readonly string[], now: Date): Promise<Echo[]> {
  const { rows } = await sql<Echo>`
    select w.person_id as "personId", w.conversation_id as "conversationId", w.entry_id as "entryId",
      b.staff_id as "toStaffId", w.words, w.at
    from activity.pub_events f
    join inbox.pub_entries w on w.person_id = f.person_id and w.entry_id::text = f.payload->>'entryId'
    join lateral (
      select e.kind, e.staff_id, e.at from inbox.pub_entries e
      where e.person_id = w.person_id and e.kind <> 'note' and (e.at, e.entry_id) < (w.at, w.entry_id)
      order by e.at desc, e.entry_id desc limit 1) b on b.kind = 'reply' and b.staff_id is not null
    where f.event_id = any(${eventIds}::uuid[]) and btrim(w.words) <> ''
      and w.at > b.at and w.at - b.at < make_interval(days => ${WITHIN_DAYS})
      and w.at > ${now}::timestamptz - make_interval(days => ${WITHIN_DAYS})`.execute(tx)
  return rows
}

async function insertThanks(tx: Tx, rows: readonly (Echo & { thanksId: string })[]): Promise<void> {
  await sql`
    insert into rota.thanks (person_id, thanks_id, origin_id, conversation_id, kind, to_staff_id, entry_id,
      words, at)
    select r."personId", r."thanksId", r."personId", r."conversationId", 'customer', r."toStaffId",
      r."entryId", r.words, r.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r ("personId" uuid, "thanksId" uuid,
      "conversationId" uuid, "entryId" uuid, "toStaffId" uuid, words text, at timestamptz)
    on conflict do nothing`.execute(tx)
}

/** Moved to somebody else it was no word after that reply; whether it is one of theirs, its new fact tells. */
export const forgetThanks: EntryMoved = async ({ tx }, { fromId, entryId }) => {
  await sql`delete from rota.thanks where person_id = ${fromId} and entry_id = ${entryId}`.execute(
    tx,
  )
}
