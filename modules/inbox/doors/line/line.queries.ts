import { sql } from 'kysely'
import type { Tx } from '../../../../kernel/context.ts'

export async function deleteLineOf(tx: Tx, personId: string): Promise<void> {
  await sql`delete from inbox.line_events where person_id = ${personId}`.execute(tx)
  await sql`delete from inbox.line_friends where person_id = ${personId}`.execute(tx)
  await sql`delete from inbox.line_links where person_id = ${personId}`.execute(tx)
}
