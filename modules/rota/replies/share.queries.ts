import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export async function findOwnShare(
  tx: Tx,
  staffId: string,
): Promise<{ isReader: boolean; needsReader: boolean } | null> {
  const { rows } = await sql<{ isReader: boolean; needsReader: boolean }>`
    select is_reader as "isReader", needs_reader as "needsReader" from rota.shares
    where staff_id = ${staffId}`.execute(tx)
  return rows[0] ?? null
}

/** Whether anybody but this one may look over replies: who leads, owns or was named for it. */
export async function hasOtherReader(tx: Tx, staffId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from accounts.pub_staff s left join rota.shares r using (staff_id)
      where s.active and s.staff_id <> ${staffId}
        and (s.role in ('owner', 'lead') or r.is_reader)) as has`.execute(tx)
  return rows[0]?.has ?? false
}
