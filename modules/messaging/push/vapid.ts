import { createECDH, createPrivateKey, sign } from 'node:crypto'

/** The pair by which push services know the shop, both base64url: a point of 65 bytes, a number of 32. */
export interface VapidKeys {
  publicKey: string
  privateKey: string
}

export function makeVapidKeys(): VapidKeys {
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  // A number with leading zeros comes out shorter.
  const privateKey = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()]).subarray(-32)
  return {
    publicKey: pair.getPublicKey('base64url'),
    privateKey: privateKey.toString('base64url'),
  }
}

/** Push services take at most a day; a slow clock here or there is forgiven. */
const VALID_S = 12 * 3600

/** The header `Authorization` that says who sends (RFC 8292), for the push service of this address. */
export function vapidHeader(
  { publicKey, privateKey }: VapidKeys,
  { endpoint, contact, now }: { endpoint: string; contact: string; now: Date },
): string {
  const point = Buffer.from(publicKey, 'base64url')
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
      d: privateKey,
    },
  })
  const said = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now.getTime() / 1000) + VALID_S,
    sub: `mailto:${contact}`,
  }
  const head = `${coded({ typ: 'JWT', alg: 'ES256' })}.${coded(said)}`
  const signature = sign('sha256', Buffer.from(head), { key, dsaEncoding: 'ieee-p1363' })
  return `vapid t=${head}.${signature.toString('base64url')}, k=${publicKey}`
}

const coded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
