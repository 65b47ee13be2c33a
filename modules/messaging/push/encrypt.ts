import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'

/** What a browser gives with its address, as bytes: a point on P-256 and 16 bytes of chance. */
export interface BrowserKeys {
  p256dh: Buffer
  auth: Buffer
}

/** One record holds everything: 4096 bytes with salt, key and tag around the words. */
const RECORD = 4096
export const MOST_BYTES = 3072

/**
 * Encrypts for one browser (RFC 8291, content encoding aes128gcm of RFC 8188): the push service carries
 * it and reads nothing. `chance` is given by tests alone. Throws for keys that are no point of the curve.
 */
export function encrypt(
  words: Buffer,
  { p256dh, auth }: BrowserKeys,
  chance: { salt: Buffer; privateKey?: Buffer } = { salt: randomBytes(16) },
): Buffer {
  const own = createECDH('prime256v1')
  if (chance.privateKey) own.setPrivateKey(chance.privateKey)
  else own.generateKeys()
  const publicKey = own.getPublicKey()
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), p256dh, publicKey])
  const shared = hkdf(own.computeSecret(p256dh), auth, info, 32)
  const key = hkdf(shared, chance.salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = hkdf(shared, chance.salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  // The byte 2 ends the last record.
  const sealed = Buffer.concat([cipher.update(words), cipher.update(Buffer.of(2)), cipher.final()])
  const size = Buffer.alloc(5)
  size.writeUInt32BE(RECORD)
  size.writeUInt8(publicKey.length, 4)
  return Buffer.concat([chance.salt, size, publicKey, sealed, cipher.getAuthTag()])
}

function hkdf(secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, length))
}

const POINT = 65
const AUTH = 16

/** The keys as a browser writes them, or null where they are none. */
export function browserKeys(p256dh: string, auth: string): BrowserKeys | null {
  const keys = { p256dh: Buffer.from(p256dh, 'base64url'), auth: Buffer.from(auth, 'base64url') }
  if (keys.p256dh.length !== POINT || keys.auth.length !== AUTH) return null
  try {
    const trial = createECDH('prime256v1')
    trial.generateKeys()
    trial.computeSecret(keys.p256dh)
    return keys
  } catch {
    return null
  }
}
