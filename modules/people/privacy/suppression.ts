import { createHmac } from 'node:crypto'

/** One-way and keyed: tells that an identity was erased, and nothing else. */
export function suppressionHash(
  secret: Buffer,
  id: { kind: string; issuer: string; value: string },
): string {
  return createHmac('sha256', secret)
    .update(`people.suppression\n${id.kind}\n${id.issuer}\n${id.value}`)
    .digest('base64url')
}
