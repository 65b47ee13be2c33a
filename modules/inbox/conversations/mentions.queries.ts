import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export async function insertMentions(
  tx: Tx,
  row: { personId: string; entryId: string; staffIds: readonly string[]; now: Date },
): Promise<void> {
  if (row.staffIds.length === 0) return
  await sql`insert into inbox.mentions (person_id, entry_id, staff_id, origin_id, at)
    select ${row.personId}, ${row.entryId}, s.staff_id, ${row.personId}, ${row.now}
    from accounts.pub_staff s where s.staff_id = any(${row.staffIds}::uuid[]) and s.active
    on conflict do nothing`.execute(tx)
}

export interface Mention {
  entryId: string
  conversationId: string
  personId: string
  words: string
  by: string | null
  at: Date
}

export async function findMentions(tx: Tx, staffId: string, limit: number): Promise<Mention[]> {
  const { rows } = await sql<Mention>`
    select x.entry_id as "entryId", e.conversation_id as "conversationId", x.person_id as "personId",
      left(e.words, 80) as words, s.name as by, x.at
    from inbox.mentions x join inbox.entries e on e.person_id = x.person_id and e.entry_id = x.entry_id
    left join accounts.pub_staff s on s.staff_id = e.staff_id
    where x.staff_id = ${staffId} order by x.at desc limit ${limit}`.execute(tx)
  return rows
}
