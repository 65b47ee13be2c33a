import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../../kernel/context.ts'
import { packageRoot } from '../../../kernel/package-root.ts'
import { openShop, type Shop, type Visitor } from '../testing.ts'
import { audit } from './audit.ts'

let shop: Shop
let owner: Visitor
beforeAll(async () => {
  shop = await openShop()
  owner = await shop.signedIn()
})
afterAll(() => shop.close())

const list = async (who: Visitor, query = '') =>
  (await who.send('GET', `/api/v1/audit${query}`)).body.items

test('who, what, when and from where', async () => {
  await owner.send('PATCH', '/api/v1/company', { zone: 'Europe/London' })
  const [row] = await list(owner)
  expect(row).toMatchObject({
    actorKind: 'staff',
    actorName: '佐藤 由美',
    action: 'accounts.company_changed',
    label: 'お店の設定を変えました',
    from: '192.0.2.1',
    detail: { patch: { zone: 'Europe/London' } },
  })
  expect(Date.now() - Date.parse(row.at)).toBeLessThan(10_000)
  await owner.send('PATCH', '/api/v1/company', { zone: 'Asia/Tokyo' })
})

test('filters and pages agree with the whole', async () => {
  const member = await shop.employ('staff')
  await member.send('PATCH', '/api/v1/me', { name: '木村' })
  const own = await list(owner, `?actorId=${member.staffId}`)
  expect(own.map((row: { action: string }) => row.action)).toContain('accounts.renamed_self')
  expect(own.every((row: { actorId: string }) => row.actorId === member.staffId)).toBe(true)
  const started = await list(owner, '?action=accounts.signed_')
  expect(started.length).toBeGreaterThan(0)
  expect(await list(owner, '?action=accounts%25')).toEqual([])
  expect(await list(owner, '?to=2020-01-01')).toEqual([])
  const today = await list(owner, '?from=2020-01-01')
  expect(today).toHaveLength((await list(owner)).length)
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await owner.send('GET', `/api/v1/audit?limit=2${cursor}`)
    seen.push(...body.items.map((row: { auditId: string }) => row.auditId))
    cursor = body.nextCursor ? `&cursor=${encodeURIComponent(body.nextCursor)}` : ''
  } while (cursor)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toHaveLength((await list(owner, '?limit=500')).length)
  expect((await owner.send('GET', '/api/v1/audit?cursor=x')).status).toBe(400)
})

test('actions are listed once each, in words', async () => {
  const { body } = await owner.send('GET', '/api/v1/audit-actions')
  const names = body.items.map((item: { action: string }) => item.action)
  expect(names).toEqual([...new Set(names)])
  expect(body.items).toContainEqual({ action: 'accounts.set_up', label: 'きずなを始めました' })
})

test('what is rolled back leaves no trace', async () => {
  const before = await list(owner, '?action=test.')
  const refused = inTransaction(shop.database.ctx(), async (ctx) => {
    await audit(ctx, { action: 'test.undone' })
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  expect(await list(owner, '?action=test.')).toEqual(before)
})

test('only who may reads it', async () => {
  const staff = await shop.employ('marketer')
  expect((await staff.send('GET', '/api/v1/audit')).status).toBe(403)
  expect((await staff.send('GET', '/api/v1/audit-actions')).status).toBe(403)
})

test('no statement of the program changes or deletes a row of it', () => {
  const folders = ['kernel', 'modules', 'server', 'seeds']
  const texts = folders.flatMap((folder) =>
    readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|sql)$/.test(path) && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(join(packageRoot, folder, path), 'utf8')),
  )
  const touching = texts.filter((text) =>
    /(update|delete\s+from|truncate(\s+table)?|merge\s+into)\s+accounts\.audit\b/i.test(text),
  )
  expect(texts.length).toBeGreaterThan(50)
  expect(touching).toEqual([])
})
