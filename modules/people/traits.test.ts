import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import {
  createPerson,
  erasePerson,
  exportPerson,
  getPerson,
  identify,
  mergePeople,
  removeImportedPeople,
  unmergePeople,
  updatePerson,
  upsertPeople,
} from './index.ts'
import { exportHtml } from './privacy/export-html.ts'
import type { Traits } from './traits/traits.rules.ts'

let database: TestDatabase
let ctx: Ctx
let made = 0
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx()
})
afterAll(() => database.close())

const mail = () => {
  made += 1
  return [{ kind: 'email', value: `trait${made}@nifty.com` }]
}
const fan = async (traits: Traits = {}) =>
  (await createPerson(ctx, { identities: mail(), familyName: '茶谷', traits })).personId
const later = (minutes: number): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + minutes * 60_000),
})

async function of(personId: string): Promise<Record<string, unknown>> {
  const { traits } = await getPerson(ctx, { personId })
  return Object.fromEntries(traits.map(({ key, value }) => [key, value]))
}
async function published(personId: string) {
  const { rows } = await sql<{ key: string; text: string; number: string; flag: boolean }>`
    select key, text, number, flag from people.pub_traits where person_id = ${personId}
    order by key collate "C"`.execute(database.db)
  return rows
}
async function touchedBy(work: () => Promise<unknown>): Promise<string[]> {
  await sql`delete from people.touched`.execute(database.db)
  await work()
  const { rows } = await sql<{ names: string[] }>`select names from people.touched`.execute(
    database.db,
  )
  return rows.flatMap((row) => row.names)
}

test('texts, numbers and yes or no are kept, seen with who told them, and published by kind', async () => {
  const personId = await fan({ plan: 'gold', points_old_system: 320, newsletter: true })
  const { traits } = await getPerson(ctx, { personId })
  expect(traits).toEqual([
    { key: 'newsletter', value: true, source: expect.any(String), updatedAt: ctx.now },
    { key: 'plan', value: 'gold', source: expect.any(String), updatedAt: ctx.now },
    { key: 'points_old_system', value: 320, source: expect.any(String), updatedAt: ctx.now },
  ])
  expect(await published(personId)).toEqual([
    { key: 'newsletter', text: 'true', number: null, flag: true },
    { key: 'plan', text: 'gold', number: null, flag: null },
    { key: 'points_old_system', text: '320', number: '320', flag: null },
  ])
})

test('null and an empty text take one away; what is not named stays; only what changes touches', async () => {
  const personId = await fan({ plan: 'gold', tea: '煎茶', size: 'M' })
  const change = (traits: Traits) => touchedBy(() => updatePerson(ctx, { personId, traits }))
  expect(await change({ plan: 'gold' })).toEqual([])
  expect(await change({ gone: null })).toEqual([])
  expect(await change({ plan: 'silver', tea: null, size: ' ' })).toEqual(['#trait'])
  expect(await of(personId)).toEqual({ plan: 'silver' })
  const identities = [{ kind: 'email', value: `trait${made}@nifty.com` }]
  expect(
    await touchedBy(() => upsertPeople(ctx, [{ identities, traits: { plan: 'silver' } }])),
  ).toEqual([])
  expect(
    await touchedBy(() => upsertPeople(ctx, [{ identities, traits: { plan: 'gold' } }])),
  ).toEqual(['#trait'])
})

test('an older word never overwrites a newer one, however late it comes', async () => {
  const identities = mail()
  const told = (plan: string | null, minutes: number) =>
    identify(later(10), {
      identities,
      traits: { plan },
      told: { at: later(minutes).now, by: 'key:web' },
    })
  const { personId } = await told('silver', 5)
  await told('bronze', 3)
  await told(null, 4)
  expect(await of(personId)).toEqual({ plan: 'silver' })
  // A clock of the year 2190 is one of now.
  await told('gold', 1e8)
  expect(await of(personId)).toEqual({ plan: 'gold' })
  await updatePerson(later(20), { personId, traits: { plan: 'platinum' } })
  expect(await of(personId)).toEqual({ plan: 'platinum' })
})

test('too long, too many or without a name is refused in words by hand, and set aside among many', async () => {
  const long = 'あ'.repeat(501)
  const personId = await fan()
  const refused = { code: 'invalid' }
  await expect(fan({ note: long })).rejects.toMatchObject(refused)
  await expect(updatePerson(ctx, { personId, traits: { note: long } })).rejects.toMatchObject(
    refused,
  )
  await expect(updatePerson(ctx, { personId, traits: { ' ': 1 } })).rejects.toMatchObject(refused)
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`k${i}`, i]))
  await expect(updatePerson(ctx, { personId, traits: many })).rejects.toMatchObject(refused)
  expect(await of(personId)).toEqual({})

  const [row] = await upsertPeople(ctx, [
    { identities: mail(), traits: { plan: 'gold', note: long, ['k'.repeat(101)]: 1, ...many } },
  ])
  expect(row?.remarks).toEqual([
    { code: 'bad_trait', kind: 'tooLong', shown: 'note' },
    { code: 'bad_trait', kind: 'badKey', shown: 'k'.repeat(100) },
    { code: 'bad_trait', kind: 'tooMany', shown: 'k99' },
    { code: 'bad_trait', kind: 'tooMany', shown: 'k100' },
  ])
  expect(Object.keys(await of(row?.personId ?? ''))).toHaveLength(100)
  // A hundred emoji are a hundred characters.
  const emoji = '🍵'.repeat(100)
  await updatePerson(ctx, { personId, traits: { [emoji]: '🍵'.repeat(500) } })
  expect(Object.keys(await of(personId))).toEqual([emoji])
})

test('a merge shows what was told last and keeps the rest; un-merging gives each their own', async () => {
  const survivorId = await fan({ plan: 'silver', tea: '玄米茶' })
  const mergedId = await fan()
  await updatePerson(later(1), { personId: mergedId, traits: { plan: 'gold', size: 'L' } })
  const { mergeId } = await mergePeople(ctx, { survivorId, mergedId })
  expect(await of(survivorId)).toEqual({ plan: 'gold', tea: '玄米茶', size: 'L' })
  expect((await published(survivorId)).map(({ text }) => text)).toEqual(['gold', 'L', '玄米茶'])
  await updatePerson(later(2), { personId: survivorId, traits: { size: 'L', tea: null } })
  await unmergePeople(ctx, { mergeId })
  // 「L」 was said of both by then.
  expect(await of(survivorId)).toEqual({ plan: 'silver', size: 'L' })
  expect(await of(mergedId)).toEqual({ plan: 'gold', size: 'L' })
})

test('an undone import leaves no trait behind and puts back what it overwrote', async () => {
  const identities = mail()
  const [first, second] = [newId(), newId()]
  const personId = (await identify(ctx, { identities, traits: { plan: 'silver' } })).personId
  const stood = (await getPerson(ctx, { personId })).traits
  const other = mail()
  await upsertPeople(later(1), [
    { identities, traits: { plan: 'gold', points: 1 }, importId: first },
    { identities, traits: { points: 2 }, importId: first },
    { identities: other, traits: { plan: 'gold' }, importId: first },
  ])
  expect(await of(personId)).toEqual({ plan: 'gold', points: 2 })
  await upsertPeople(later(2), [{ identities, traits: { plan: 'platinum' }, importId: second }])

  const undone = await removeImportedPeople(ctx, { importId: first })
  expect(undone).toEqual({ removed: 1, kept: 0, unfilled: 1 })
  expect(await of(personId)).toEqual({ plan: 'platinum' })
  await removeImportedPeople(ctx, { importId: second })
  expect((await getPerson(ctx, { personId })).traits).toEqual(stood)
})

test('what a colleague wrote since stays when the import before it is undone', async () => {
  const identities = mail()
  const importId = newId()
  const { personId } = await identify(ctx, { identities })
  await upsertPeople(later(1), [{ identities, traits: { plan: 'gold', tea: '煎茶' }, importId }])
  await updatePerson(later(2), { personId, traits: { plan: 'silver' } })
  await removeImportedPeople(ctx, { importId })
  expect(await of(personId)).toEqual({ plan: 'silver' })
})

test('the export has them, as a file and as a page; erasing leaves none', async () => {
  const personId = await fan({ 好きなお茶: '玄米茶' })
  const data = await exportPerson(ctx, { personId })
  expect(data.parts.people?.traits).toMatchObject([{ key: '好きなお茶', value: '玄米茶' }])
  const page = await exportHtml({ ...ctx, locale: 'ja' }, data)
  expect(page).toContain('そのほかの項目')
  expect(page).toContain('玄米茶')
  await erasePerson(ctx, { personId })
  expect(await published(personId)).toEqual([])
})

test('hostile names and texts are names and texts, and nothing else', async () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      "'; drop table people.traits; --",
      '"quoted"',
      'a.b.c',
      '$1',
      '%s_',
      '\\',
      '{{key}}',
      '<script>',
      '🍵'.repeat(100),
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  )
  const value = fc.oneof(hostile, fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(hostile, value), { selector: ([key]) => tidy(key), maxLength: 8 }),
      async (pairs) => {
        const identities = mail()
        const traits = Object.fromEntries(pairs)
        const [row] = await upsertPeople(ctx, [{ identities, traits }])
        const personId = row?.personId ?? ''
        const kept = new Map(
          (await getPerson(ctx, { personId })).traits.map(({ key, value }) => [key, value]),
        )
        const meant = pairs
          .map(([key, value]) => [tidy(key), typeof value === 'string' ? tidy(value) : value])
          .filter(([key, value]) => key !== '' && value !== '')
        // -0 is stored as 0.
        expect([...kept].sort(byKey)).toEqual(
          meant.map(([key, value]) => [key, value === 0 ? 0 : value]).sort(byKey),
        )
        await updatePerson(ctx, {
          personId,
          traits: Object.fromEntries([...kept].map(([key]) => [key, null])),
        })
        expect((await getPerson(ctx, { personId })).traits).toEqual([])
      },
    ),
    { numRuns: 40 },
  )
  expect(({} as Record<string, unknown>).plan).toBeUndefined()
})

const tidy = (text: string) => text.toWellFormed().replaceAll('\u0000', '\ufffd').trim()
const byKey = ([a]: unknown[], [b]: unknown[]) => (String(a) < String(b) ? -1 : 1)
