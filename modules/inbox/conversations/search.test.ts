import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../../kernel/http.ts'
import { packageRoot } from '../../../kernel/package-root.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createApiKey, setUpCompany } from '../../accounts/index.ts'
import { pairsToFind, searchable } from './search-words.ts'

let database: TestDatabase
let app: FastifyInstance
let token = ''
beforeAll(async () => {
  database = await openTestDatabase()
  const operator = database.ctx({ actor: { kind: 'operator' } })
  const owner = { email: 'o@example.jp', password: 'あたたかい青汁をどうぞ', locale: 'ja' } as const
  await setUpCompany(operator, owner)
  token = (await createApiKey(operator, { kind: 'secret', name: 'x' })).token
  app = await createApp(database.host, database.db)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.close()
})

async function send(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}` },
    payload,
  })
  return { status: answer.statusCode, body: answer.json() }
}
const found = async (q: string) => {
  const { body } = await send('GET', `/api/v1/conversation-search?q=${encodeURIComponent(q)}`)
  return body.items.map((item: { snippet: string }) => item.snippet) as string[]
}
const talk = (id: string, words: string[]) => ({
  externalId: id,
  identity: { kind: 'customer_number', value: id },
  personName: '試験 花子',
  entries: words.map((text, n) => ({
    externalId: `${id}-${n}`,
    kind: n % 2 === 0 ? 'word' : 'reply',
    channel: 'phone',
    words: text,
    at: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString(),
  })),
})

test('pairs of letters are numbers of their own, single kanji too', () => {
  expect(pairsToFind(searchable('膝'))).toHaveLength(1)
  expect(pairsToFind(searchable('a'))).toEqual([])
  expect(pairsToFind(searchable('ひざ'))).toEqual(pairsToFind(searchable('ﾋｻﾞ')))
})

describe('talks of the past', () => {
  const conversations = [
    talk('T-1', ['最近膝が痛くて、階段がつらいの', '温めてみてくださいね']),
    talk('T-2', ['注文番号A1024の件です', '確かめてお電話します']),
  ]

  test('are loaded once, and a word is found amid a sentence', async () => {
    const first = await send('POST', '/api/v1/conversations/import', { conversations })
    expect(first.body).toEqual({ conversations: 2, entries: 4, refused: [] })
    const again = await send('POST', '/api/v1/conversations/import', { conversations })
    expect(again.body).toMatchObject({ entries: 0 })
    expect(await found('階段')).toEqual(['最近膝が痛くて、階段がつらいの'])
    expect(await found('カイダン')).toEqual([])
    expect(await found('膝')).toHaveLength(1)
    expect(await found('A1024')).toHaveLength(1)
    expect(await found('電話 確かめ')).toEqual(['確かめてお電話します'])
    expect(await found('宇宙')).toEqual([])
    const hits = await send('GET', '/api/v1/conversation-search?q=A1024')
    expect(hits.body.items).toMatchObject([{ state: 'closed', dueOn: null, assigneeName: null }])
    const named = async (name: string) => {
      const asked = `/api/v1/conversations?folder=all&named=${encodeURIComponent(name)}`
      return (await send('GET', asked)).body.items.length
    }
    expect(await named('試験 花子')).toBe(2)
    expect(await named('別人')).toBe(0)
    const { body } = await send('GET', '/api/v1/conversation-counts')
    expect(body).toMatchObject({ waiting: 0, overdue: 0 })
  })

  test('that name nobody are refused by name', async () => {
    const { identity: _, ...nobody } = talk('T-3', ['だれ'])
    const { body } = await send('POST', '/api/v1/conversations/import', { conversations: [nobody] })
    expect(body.refused).toMatchObject([{ externalId: 'T-3' }])
  })
})

const SPOKEN = join(packageRoot, '../shared/data/ja-asdc/utterances.jsonl.gz')

test.skipIf(!existsSync(SPOKEN))(
  'talks of a hotel desk come in by the example and are found',
  async () => {
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const load = () =>
      promisify(execFile)(
        process.execPath,
        [join(packageRoot, 'examples/load-conversations.mjs'), SPOKEN],
        {
          env: { KIZUNA_URL: `http://127.0.0.1:${port}`, KIZUNA_KEY: token },
        },
      )
    expect((await load()).stdout).toContain('210 conversations, 4270 entries that were new')
    expect((await load()).stdout).toContain('210 conversations, 0 entries that were new')
    const hits = await found('島根')
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.every((hit) => hit.includes('島根'))).toBe(true)
    expect((await found('温泉')).length).toBe(50)
  },
  60_000,
)
