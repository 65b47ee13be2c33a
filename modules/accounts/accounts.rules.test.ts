import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emailKey, isCurrency, passwordProblem, permissionsOf } from './accounts.rules.ts'

test('passwords are judged by length and plainness, not by mixtures of signs', () => {
  const refused: [string, string][] = [
    ['あいうえおかきくけ', 'tooShort'],
    ['1234567890', 'tooPlain'],
    ['zyxwvutsrq', 'tooPlain'],
    ['passwordpassword', 'tooPlain'],
    ['ああああああああああ', 'tooPlain'],
    ['sato.yumi@hidamari.example', 'tooPlain'],
    ['x'.repeat(201), 'tooLong'],
  ]
  for (const [password, problem] of refused) {
    expect([password, passwordProblem(password, ['sato.yumi@hidamari.example'])]).toEqual([
      password,
      problem,
    ])
  }
  expect(passwordProblem('あたたかい青汁をどうぞ')).toBeNull()
  expect(passwordProblem('correct horse battery')).toBeNull()
})

test('a long random password is never refused', () => {
  fc.assert(
    fc.property(fc.uuid(), (text) => {
      expect(passwordProblem(text)).toBeNull()
    }),
  )
})

test('one mailbox is one key, however it is typed', () => {
  expect(emailKey(' Ｓato@Hidamari.EXAMPLE ')).toBe('sato@hidamari.example')
})

test('currencies are those of ISO 4217', () => {
  expect(['JPY', 'GBP', 'jpy', 'XQZ'].map(isCurrency)).toEqual([true, true, false, false])
})

const all = new Map<string, readonly string[]>([
  ['a.read', ['lead', 'staff']],
  ['a.write', ['lead']],
  ['b.manage', []],
])
const names = fc.subarray([...all.keys()])

test('an owner has every permission; from others what is taken is gone', () => {
  fc.assert(
    fc.property(fc.constantFrom('owner', 'lead', 'staff'), names, names, (role, granted, taken) => {
      const rights = permissionsOf({ role, granted, taken }, all)
      if (role === 'owner') expect(rights.size).toBe(all.size)
      else
        for (const name of all.keys()) {
          const ruled = all.get(name)?.includes(role) ?? false
          expect(rights.has(name)).toBe((ruled || granted.includes(name)) && !taken.includes(name))
        }
    }),
  )
})
