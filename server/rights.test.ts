import type { FastifyInstance } from 'fastify'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { newId } from '../kernel/ids.ts'
import { openShop } from '../modules/accounts/testing.ts'
import { modules } from './modules.ts'

type Route = { method: string; url: string; body: unknown; params: unknown }

/** Rooms in which the shop speaks with people. */
const ROOMS = ['messaging', 'inbox', 'post', 'rota', 'voice', 'surveys', 'community', 'goals']

/** What somebody who only reads may send there: what is their own, or changes nothing. */
const ANYBODY = new Set([
  'POST /api/v1/template-previews',
  'POST /api/v1/replies/:conversationId/hand',
  'POST /api/v1/hands/:handId/thanks',
  'POST /api/v1/thanks/:thanksId/sight',
  'PUT /api/v1/guide/:sectionId/reading',
  'PUT /api/v1/practice/:cardId',
  // Anybody in the company may catch a voice, reads those of the day, and takes part in meetings.
  'POST /api/v1/voices',
  'PUT /api/v1/voice-feed/reading',
  'POST /api/v1/voice-learning/trials',
  'PUT /api/v1/meetings/:meetingId/presence',
  'POST /api/v1/meetings/:meetingId/items',
  'PUT /api/v1/meeting-items/:itemId/hand',
  'PUT /api/v1/meeting-items/:itemId/thanks',
  'PUT /api/v1/meeting-items/:itemId/completion',
])

/** The same modules, each with the routes of members noted down that change something. */
function listing(routes: Route[]) {
  return modules.map((module) => ({
    ...module,
    routes: async (app: FastifyInstance) => {
      app.addHook('onRoute', ({ method, url, schema, config }) => {
        for (const one of [method].flat()) {
          const isWrite = one !== 'GET' && one !== 'HEAD' && config?.door === 'member'
          if (isWrite && ROOMS.includes(module.name))
            routes.push({ method: one, url, body: schema?.body, params: schema?.params })
        }
      })
      await module.routes?.(app)
    },
  }))
}

// biome-ignore lint/suspicious/noExplicitAny: JSON Schema as zod writes it
type Shape = Record<string, any>

const FORMATS: Record<string, string> = {
  uuid: newId(),
  date: '2026-11-20',
  'date-time': '2026-11-20T00:00:00Z',
  email: 'a@nifty.com',
  uri: 'https://a.example',
}

/** The least that such a schema takes. */
function leastOf(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  const one = shape.anyOf?.[0] ?? shape.oneOf?.[0] ?? shape.allOf?.[0]
  if (one) return leastOf(one)
  if (shape.type === 'object') {
    const needed: string[] = shape.required ?? []
    return Object.fromEntries(needed.map((name) => [name, leastOf(shape.properties[name])]))
  }
  if (shape.type === 'array')
    return Array.from({ length: shape.minItems ?? 0 }, () => leastOf(shape.items))
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(shape.minimum ?? 1, 1)
  if (shape.type === 'boolean') return false
  return FORMATS[shape.format] ?? 'あ'.repeat(Math.max(1, shape.minLength ?? 1))
}

const least = (schema: unknown) =>
  schema instanceof z.ZodType
    ? leastOf(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }))
    : {}

it('somebody who only reads changes nothing at any door, whatever they send', async () => {
  const routes: Route[] = []
  const shop = await openShop({ host: { modules: listing(routes) } })
  const reader = await shop.employ('reader')
  expect(routes.length).toBeGreaterThan(90)
  const through: string[] = []
  let refused = 0
  for (const { method, url, body, params } of routes) {
    const named = least(params) as Record<string, unknown>
    const path = url.replace(/:(\w+)/g, (_, name: string) => String(named[name] ?? newId()))
    const { status } = await reader.send(method as 'POST', path, least(body))
    if (status === 403) refused += 1
    // 400 and 422: refused before anybody was asked for a right.
    else if (status !== 400 && status !== 422) through.push(`${method} ${url}`)
  }
  expect(through.filter((route) => !ANYBODY.has(route))).toEqual([])
  expect(refused).toBeGreaterThan(routes.length * 0.8)
  await shop.close()
}, 60_000)
