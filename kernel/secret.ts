import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Config } from './config.ts'
import type { Tx } from './context.ts'

/** The installation's secret: from KIZUNA_SECRET, or made once and kept in the data folder (mode 600). */
export function readSecret(config: Config): Buffer {
  if (config.KIZUNA_SECRET) return digest(config.KIZUNA_SECRET)
  const path = join(config.KIZUNA_DATA, 'secret')
  if (!existsSync(path)) {
    mkdirSync(config.KIZUNA_DATA, { recursive: true })
    try {
      writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Another process made it in the meantime; its secret is the one.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  const text = readFileSync(path, 'utf8').trim()
  // A restored backup brings the secret itself, not the text it was made from.
  return text.startsWith('hex:') ? Buffer.from(text.slice('hex:'.length), 'hex') : digest(text)
}

/**
 * What was sealed with one secret can't be opened with another, so a database refuses a server
 * that brings the wrong one.
 */
export async function matchSecret(db: Tx, secret: Buffer): Promise<void> {
  const fingerprint = createHash('sha256')
    .update('fingerprint')
    .update(secret)
    .digest('hex')
    .slice(0, 16)
  await sql`insert into kernel.installation (secret_fingerprint, created_at)
    values (${fingerprint}, now()) on conflict do nothing`.execute(db)
  const { rows } = await sql<{
    f: string
  }>`select secret_fingerprint as f from kernel.installation`.execute(db)
  if (rows[0]?.f !== fingerprint) {
    throw new Error(
      'This database belongs to another secret. Set KIZUNA_SECRET (or the file data/secret) to the one it was made with; every server of one installation needs the same.',
    )
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
