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
