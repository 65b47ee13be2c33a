import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export async function setTotp(
  tx: Tx,
  staffId: string,
  { secret, step, now }: { secret: Buffer; step: number; now: Date },
): Promise<void> {
  await sql`update accounts.staff set totp_secret = ${secret}, totp_step = ${step},
    totp_since = ${now} where staff_id = ${staffId}`.execute(tx)
}

export async function clearTotp(tx: Tx, staffId: string): Promise<void> {
  await sql`update accounts.staff set totp_secret = null, totp_step = null, totp_since = null
    where staff_id = ${staffId}`.execute(tx)
  await sql`delete from accounts.recovery_codes where staff_id = ${staffId}`.execute(tx)
}

/** True the first time only: a code that was seen over a shoulder is of no use. */
export async function spendStep(tx: Tx, staffId: string, step: number): Promise<boolean> {
  const { rows } = await sql`update accounts.staff set totp_step = ${step}
    where staff_id = ${staffId} and totp_step < ${step} returning staff_id`.execute(tx)
  return rows.length > 0
}

export async function replaceRecoveryCodes(
  tx: Tx,
  staffId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await sql`delete from accounts.recovery_codes where staff_id = ${staffId}`.execute(tx)
  for (const hash of hashes) {
    await sql`insert into accounts.recovery_codes (staff_id, code_hash)
      values (${staffId}, ${hash})`.execute(tx)
  }
}

export async function spendRecoveryCode(
  tx: Tx,
  staffId: string,
  hash: Buffer,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`update accounts.recovery_codes set used_at = ${now}
    where staff_id = ${staffId} and code_hash = ${hash} and used_at is null
    returning staff_id`.execute(tx)
  return rows.length > 0
}

export async function countRecoveryCodes(tx: Tx, staffId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from accounts.recovery_codes
    where staff_id = ${staffId} and used_at is null`.execute(tx)
  return rows[0]?.n ?? 0
}
