import { expect, it } from 'vitest'
import { isTest, sources } from '../checks/lib/sources.ts'
import { allPermissions, contributed } from '../kernel/module.ts'
import { modules } from './modules.ts'

const named = (key: 'auditTexts' | 'permissionTexts') =>
  new Set(contributed(modules, key).flatMap(({ value }) => Object.keys(value)))

it('calls every action of the audit trail by words', () => {
  const actions = sources()
    .filter(({ path }) => path.startsWith('modules/') && !isTest(path))
    .flatMap(({ text }) => [...text.matchAll(/\baction(?:: | =\s+[^\n]*?)'([a-z]+\.[a-z_]+)'/g)])
    .map((match) => match[1])
  expect(actions.length).toBeGreaterThan(90)
  const words = named('auditTexts')
  expect([...new Set(actions)].filter((action) => action && !words.has(action))).toEqual([])
})

it('says of every permission what it lets one do', () => {
  const words = named('permissionTexts')
  expect([...allPermissions(modules).keys()].filter((one) => !words.has(one))).toEqual([])
})
