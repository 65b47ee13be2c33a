import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits in URL letters. Only the hash is stored, so the table opens no door. */
export function newToken(prefix = ''): { token: string; hash: Buffer } {
  const token = prefix + randomBytes(32).toString('base64url')
  return { token, hash: hashToken(token) }
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
