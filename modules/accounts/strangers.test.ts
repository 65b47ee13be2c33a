import { afterAll, beforeAll, expect, test } from 'vitest'
import * as contract from './contract.ts'
import { openShop, type Shop } from './testing.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const endpoints = Object.values(contract)
const urlOf = (path: string) => path.replace(/:\w+/g, '01890000-0000-7000-8000-000000000000')

/** The doors that are open to everybody; a new one has to be added here by hand. */
const PUBLIC = [
  'DELETE /api/v1/session',
  'GET /api/v1/setup',
  'GET /api/v1/sign-in',
  'POST /api/v1/invitation',
  'POST /api/v1/invitation/acceptance',
  'POST /api/v1/invitation/passkey-options',
  'POST /api/v1/session',
  'POST /api/v1/session/code',
  'POST /api/v1/session/oidc',
  'POST /api/v1/session/passkey',
  'POST /api/v1/session/passkey-options',
  'POST /api/v1/setup',
  'POST /api/v1/setup/passkey-options',
]

test('only the doors meant for it are public', () => {
  const open = endpoints.filter(({ door }) => door !== 'member')
  expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(PUBLIC)
})

test('a stranger gets 401 everywhere else, with any cookie or key', async () => {
  const member = endpoints.filter(({ door }) => door === 'member')
  expect(member.length).toBeGreaterThan(30)
  const stranger = shop.visitor()
  stranger.cookies.set('kizuna', 'made-up')
  for (const { method, path } of member) {
    const { status, body } = await stranger.send(
      method,
      urlOf(path),
      method === 'GET' ? undefined : {},
    )
    expect([path, status, body.error.code]).toEqual([path, 401, 'unauthorized'])
  }
})

test('a reader may write nothing here but what is their own', async () => {
  const reader = await shop.employ('reader')
  const writes = endpoints.filter(
    ({ door, method, path }) =>
      door === 'member' && method !== 'GET' && !path.startsWith('/api/v1/me'),
  )
  for (const { method, path } of writes) {
    const { status } = await reader.send(method, urlOf(path), {})
    expect([path, [400, 403, 404].includes(status)]).toEqual([path, true])
  }
})
