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
