import { expect, test } from 'vitest'
import { qrCode } from './qr.ts'

async function print(text: string): Promise<string> {
  const rows = qrCode(text).map((row) => row.map(Number).join(''))
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(rows.join('\n')))
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'))
  return hex.join('').slice(0, 16)
}

test('codes stay those that an independent reader (jsQR) has read', async () => {
  expect(await print('kizuna')).toBe('0093552707ab6ab7')
  expect(await print(`otpauth://totp/Kizuna:a@b?secret=${'A'.repeat(200)}`)).toBe(
    'ab68600e7ac46836',
  )
  expect(await print('x'.repeat(400))).toBe('c689e5090c3a99c0')
})

test('a text that is too long is refused', () => {
  expect(() => qrCode('x'.repeat(521))).toThrow('too many')
})
