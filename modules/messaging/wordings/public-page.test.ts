import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, createApp } from '../../../kernel/http.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { approveWording, changeWording, createWording } from '../index.ts'

let database: TestDatabase
let app: App
beforeAll(async () => {
  database = await openTestDatabase()
  app = await createApp(database.host, database.db)
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const page = async (headers: Record<string, string> = {}) =>
  (await app.inject({ url: '/values', headers })).body

it('shows customers what is approved and marked for them, and nothing else', async () => {
  const ctx = database.ctx()
  const write = async (key: string, isPublic: boolean, title: string) => {
    const said = {
      ja: { title, words: 'うそのない<言葉>で。' },
      en: { title: 'Ours', words: 'Hi' },
    }
    return createWording(ctx, { key, kind: 'promise', public: isPublic, said })
  }
  const { wordingId } = await write('promise', true, '約束')
  const inside = await write('inside', false, '社内のこと')
  await approveWording(ctx, { wordingId: inside.wordingId, version: 1 })
  expect(await page()).not.toContain('約束</h2>')

  await approveWording(ctx, { wordingId, version: 1 })
  const shown = await page({ 'accept-language': 'ja' })
  expect(shown).toContain('約束</h2>')
  expect(shown).toContain('うそのない&lt;言葉&gt;で。')
  expect(shown).not.toMatch(/社内のこと|<script/)
  expect(await page({ 'accept-language': 'en' })).toContain('Ours</h2>')

  const anew = { ja: { title: '新しい約束', words: 'まだ承認前。' } }
  await changeWording(ctx, { wordingId, kind: 'promise', public: true, said: anew, basedOn: 1 })
  expect(await page()).not.toContain('まだ承認前')
  await approveWording(ctx, { wordingId, version: 2 })
  // Said in Japanese only, and so read aloud as Japanese.
  expect(await page({ 'accept-language': 'en' })).toMatch(/lang="ja"><h2>新しい約束/)
})
