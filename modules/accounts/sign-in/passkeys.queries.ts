import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface Passkey {
  credentialId: string
  staffId: string
  publicKey: Buffer
  counter: number
  transports: string[]
  name: string
  createdAt: Date
  lastUsedAt: Date | null
}

const columns = sql`credential_id as "credentialId", staff_id as "staffId",
  public_key as "publicKey", counter, transports, name, created_at as "createdAt",
  last_used_at as "lastUsedAt"`

/** False when the key is known already. */
export async function insertPasskey(tx: Tx, key: Omit<Passkey, 'lastUsedAt'>): Promise<boolean> {
  const { rows } = await sql`insert into accounts.passkeys (credential_id, staff_id, public_key,
      counter, transports, name, created_at)
    values (${key.credentialId}, ${key.staffId}, ${key.publicKey}, ${key.counter},
      ${key.transports}, ${key.name}, ${key.createdAt})
    on conflict do nothing returning credential_id`.execute(tx)
  return rows.length > 0
}

export async function findPasskey(tx: Tx, credentialId: string): Promise<Passkey | undefined> {
  const { rows } = await sql<Passkey>`select ${columns} from accounts.passkeys
    where credential_id = ${credentialId}`.execute(tx)
  return rows[0]
}

export async function listPasskeys(tx: Tx, staffId: string): Promise<Passkey[]> {
  const { rows } = await sql<Passkey>`select ${columns} from accounts.passkeys
    where staff_id = ${staffId} order by created_at, credential_id`.execute(tx)
  return rows
}

export async function recordPasskeyUse(
  tx: Tx,
  credentialId: string,
  counter: number,
  now: Date,
): Promise<void> {
  await sql`update accounts.passkeys set counter = ${counter}, last_used_at = ${now}
    where credential_id = ${credentialId}`.execute(tx)
}

export async function deletePasskey(
  tx: Tx,
  staffId: string,
  credentialId: string,
): Promise<boolean> {
  const { rows } = await sql`delete from accounts.passkeys
    where staff_id = ${staffId} and credential_id = ${credentialId}
    returning credential_id`.execute(tx)
  return rows.length > 0
}

export async function deletePasskeys(tx: Tx, staffId: string): Promise<void> {
  await sql`delete from accounts.passkeys where staff_id = ${staffId}`.execute(tx)
}
