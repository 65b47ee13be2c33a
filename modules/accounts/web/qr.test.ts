import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { qrCode } from './qr.ts'

const print = (text: string) => {
  const rows = qrCode(text).map((row) => row.map(Number).join(''))
  return createHash('sha256').update(rows.join('\n')).digest('hex').slice(0, 16)
}

test('codes stay those that an independent reader (jsQR) has read', () => {
  expect(print('kizuna')).toBe('0093552707ab6ab7')
  expect(print(`otpauth://totp/Kizuna:a@b?secret=${'A'.repeat(200)}`)).toBe('ab68600e7ac46836')
  expect(print('x'.repeat(400))).toBe('c689e5090c3a99c0')
})

test('a text that is too long is refused', () => {
  expect(() => qrCode('x'.repeat(521))).toThrow('too many')
})
