import { createHmac, randomBytes } from 'node:crypto'
import { seal, unseal } from '../../../kernel/seal.ts'
import type { SealedSecrets } from './destinations.queries.ts'

const PREFIX = 'whsec_'
const PURPOSE = 'webhook'
const BYTES = 32

/** A signing secret as receivers type it in, and as it is stored. */
export function newSecret(own: Buffer): { secret: string; sealed: Buffer } {
  const secret = PREFIX + randomBytes(BYTES).toString('base64')
  return { secret, sealed: seal(own, PURPOSE, secret) }
}

/** The secrets that sign now: the one in force, then the one before while it lasts. */
export function secretsInForce(own: Buffer, sealed: SealedSecrets, now: Date): string[] {
  const { secret, earlierSecret, earlierUntil } = sealed
  const earlier = earlierUntil && earlierUntil > now ? earlierSecret : null
  return [secret, earlier].flatMap((one) => (one ? [unseal(own, PURPOSE, one)] : []))
}

/**
 * The headers of Standard Webhooks (standardwebhooks.com): `v1,` and the base64 of HMAC-SHA256 over
 * `id.timestamp.body`, one for each secret. The timestamp is that of the try, the id that of the message.
 */
export function signedHeaders(
  secrets: readonly string[],
  { id, body, at }: { id: string; body: string; at: Date },
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Kizuna-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
