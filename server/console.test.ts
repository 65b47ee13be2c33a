import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, createApp } from '../kernel/http.ts'
import { openTestDatabase, type TestDatabase } from '../kernel/testing.ts'
import { setUpCompany } from '../modules/accounts/index.ts'
import { serveConsole } from './console.ts'

let database: TestDatabase
let app: App
let root: string

beforeAll(async () => {
  database = await openTestDatabase()
  root = await mkdtemp(join(tmpdir(), 'kizuna-console-'))
  await mkdir(join(root, 'assets'))
  await writeFile(join(root, 'index.html'), '<!doctype html><html lang="ja"></html>')
  await writeFile(join(root, 'assets/main-a1.js'), 'export {}')
  const config = { ...database.host.config, LOCALE: 'en' as const }
  app = await createApp({ ...database.host, config }, database.db)
  await serveConsole(app, root)
})

afterAll(async () => {
  await app.close()
  await database.close()
  await rm(root, { recursive: true })
})

const get = (url: string) => app.inject({ url })

it('comes in the server’s language until the shop is set up, then in the shop’s', async () => {
  expect((await get('/setup')).body).toContain('<html lang="en">')
  await setUpCompany(database.ctx({ actor: { kind: 'operator' } }), {
    email: 'sato@hidamari.example',
    password: 'あたたかい青汁をどうぞ',
    locale: 'ja',
  })
  expect((await get('/sign-in')).body).toContain('<html lang="ja">')
  expect((await get('/index.html')).body).toContain('<html lang="ja">')
})

it('keeps for ever only what has a hash in its name, and leaves the API its own answers', async () => {
  const page = await get('/people/1')
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
  })
  expect((await get('/assets/main-a1.js')).headers['cache-control']).toContain('immutable')
  expect((await get('/api/v1/nothing')).statusCode).toBe(404)
})
