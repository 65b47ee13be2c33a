import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export type KeyKind = 'write' | 'secret'

export interface ApiKey {
  keyId: string
  kind: KeyKind
  name: string
  hint: string
  scopes: string[]
  createdAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

const columns = sql`key_id as "keyId", kind, name, hint, scopes, created_at as "createdAt",
  last_used_at as "lastUsedAt", revoked_at as "revokedAt"`

export async function insertKey(
  tx: Tx,
  key: ApiKey & { tokenHash: Buffer; createdBy: string },
): Promise<void> {
  await sql`insert into accounts.api_keys (key_id, kind, name, token_hash, hint, scopes, created_by,
      created_at)
    values (${key.keyId}, ${key.kind}, ${key.name}, ${key.tokenHash}, ${key.hint}, ${key.scopes},
      ${key.createdBy}, ${key.createdAt})`.execute(tx)
}

export async function findKeyByToken(tx: Tx, tokenHash: Buffer): Promise<ApiKey | undefined> {
  const { rows } = await sql<ApiKey>`select ${columns} from accounts.api_keys
    where token_hash = ${tokenHash} and revoked_at is null`.execute(tx)
  return rows[0]
}

export async function touchKey(tx: Tx, keyId: string, now: Date): Promise<void> {
  await sql`update accounts.api_keys set last_used_at = ${now} where key_id = ${keyId}`.execute(tx)
}

export async function listKeys(tx: Tx): Promise<ApiKey[]> {
  const { rows } = await sql<ApiKey>`select ${columns} from accounts.api_keys
    order by revoked_at is not null, created_at desc, key_id`.execute(tx)
  return rows
}

/** False if there is no such key in use. */
export async function revokeKey(tx: Tx, keyId: string, now: Date): Promise<ApiKey | undefined> {
  const { rows } = await sql<ApiKey>`update accounts.api_keys set revoked_at = ${now}
    where key_id = ${keyId} and revoked_at is null returning ${columns}`.execute(tx)
  return rows[0]
}
