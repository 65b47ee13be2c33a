import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createApp } from '../kernel/http.ts'
import { newId } from '../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../kernel/testing.ts'
import { createApiKey, setUpCompany } from '../modules/accounts/index.ts'

type Route = { method: string; url: string; door: string; query: string[] }

let database: TestDatabase
let app: FastifyInstance
let secret = ''
const routes: Route[] = []

beforeAll(async () => {
  database = await openTestDatabase()
  const operator = database.ctx({ actor: { kind: 'operator' } })
  await setUpCompany(operator, {
    email: 'owner@example.jp',
    password: 'あたたかい青汁をどうぞ',
    locale: 'ja',
  })
  secret = (await createApiKey(operator, { kind: 'secret', name: 'doors' })).token
  app = await createApp(listing(database.host), database.db)
  await app.ready()
})

afterAll(async () => {
  await app.close()
  await database.close()
})

/** The same modules, each with its routes noted down on the way. */
function listing(host: TestDatabase['host']): TestDatabase['host'] {
  const modules = host.modules.map((module) => ({
    ...module,
    routes: async (app: FastifyInstance) => {
      app.addHook('onRoute', (route) => {
        for (const method of [route.method].flat()) {
          const query = route.schema?.querystring
          const names = query instanceof z.ZodObject ? Object.keys(query.shape) : []
          if (method !== 'HEAD')
            routes.push({ method, url: route.url, door: route.config?.door ?? '', query: names })
        }
      })
      await module.routes?.(app)
    },
  }))
  return { ...host, modules }
}

const someone = (url: string) => url.replace(/:\w+/g, () => newId())
const bearer = () => ({ authorization: `Bearer ${secret}` })

describe('a stranger', () => {
  it('gets nothing from any door for members', async () => {
    const members = routes.filter((route) => route.door === 'member')
    expect(members.length).toBeGreaterThan(40)
    for (const { method, url } of members) {
      const answer = await app.inject({ method: method as 'GET', url: someone(url) })
      expect([method, url, answer.statusCode]).toEqual([method, url, 401])
    }
  })

  it('finds no door of the API that says nothing about who may enter', () => {
    const silent = routes.filter((route) => route.url.startsWith('/api/v1/') && !route.door)
    expect(silent.map((route) => route.url)).toEqual([])
  })

  it('is refused when a browser sends the request from another site', async () => {
    for (const { method, url } of routes.filter(
      (route) => route.door === 'member' && route.method !== 'GET',
    )) {
      const answer = await app.inject({
        method: method as 'POST',
        url: someone(url),
        headers: { origin: 'https://evil.example' },
      })
      expect([401, 403]).toContain(answer.statusCode)
    }
  })
})

const SPITEFUL = [
  "'; drop schema people cascade; --",
  '%',
  '\\',
  '"',
  '１２',
  '../../etc/passwd',
  '<script>',
  '\u{1F600}',
  '\u0000',
  '0000-01-01',
  '9999-12-31',
  'a'.repeat(400),
]

describe('a member', () => {
  it('meets a sentence, never a fault, with ids of nobody', async () => {
    for (const { method, url } of routes.filter((route) => route.door === 'member')) {
      if (url.includes('/live')) continue
      const answer = await app.inject({
        method: method as 'GET',
        url: someone(url),
        headers: bearer(),
        payload: method === 'GET' ? undefined : {},
      })
      expect([method, url, answer.statusCode >= 500]).toEqual([method, url, false])
    }
  })

  it('may put SQL and worse into every filter and path', async () => {
    for (const route of routes.filter(
      (route) => route.door === 'member' && route.method === 'GET' && !route.url.includes('/live'),
    )) {
      for (const spite of SPITEFUL) {
        const query = route.query.map((name) => `${name}=${encodeURIComponent(spite)}`).join('&')
        const paths = [
          `${someone(route.url)}?${query}`,
          route.url.replace(/:\w+/g, encodeURIComponent(spite)),
        ]
        for (const name of route.query)
          paths.push(`${someone(route.url)}?${name}=${encodeURIComponent(spite)}`)
        for (const url of new Set(paths)) {
          const answer = await app.inject({ method: 'GET', url, headers: bearer() })
          expect([url, answer.statusCode >= 500]).toEqual([url, false])
        }
      }
    }
    const { rows } = await database.pool.query(
      "select to_regclass('people.persons') is not null as there",
    )
    expect(rows[0].there).toBe(true)
  }, 120_000)
})
