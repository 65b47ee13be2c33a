import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export async function findStaffName(tx: Tx, staffId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from accounts.pub_staff where staff_id = ${staffId}`.execute(tx)
  return rows[0]?.name ?? null
}
