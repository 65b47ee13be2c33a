import { createHmac, timingSafeEqual } from 'node:crypto'
import { newId } from '../../../../kernel/ids.ts'

/** An id and our mark on it: whoever guesses an id has no mark. */
export function newVisitorToken(secret: Buffer): string {
  const visitorId = newId()
  return `${visitorId}.${markOf(secret, visitorId).toString('base64url')}`
}

/** Whose token it is; null for one that is not ours. */
export function visitorOf(secret: Buffer, token: string): string | null {
  const [visitorId = '', mark = ''] = token.split('.')
  if (!/^[0-9a-f-]{36}$/.test(visitorId)) return null
  const given = Buffer.from(mark, 'base64url')
  const own = markOf(secret, visitorId)
  return given.length === own.length && timingSafeEqual(given, own) ? visitorId : null
}

const markOf = (secret: Buffer, visitorId: string) =>
  createHmac('sha256', secret).update(`inbox.chat ${visitorId}`).digest()
