import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { findAddress } from './find-address.ts'
import {
  addIdentity,
  checkContact,
  createPerson,
  findPeople,
  getPerson,
  giveConsent,
  identify,
  joinHousehold,
  joinMembership,
  leaveHousehold,
  personCards,
  removeAddress,
  removeIdentity,
  resolvePeople,
  saveAddress,
  setDial,
  setWishes,
  updatePerson,
  upsertPeople,
} from './index.ts'

let database: TestDatabase
let ctx: Ctx
let made = 0
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx()
})
afterAll(() => database.close())

async function fan(more: object = {}): Promise<string> {
  made += 1
  const identities = [{ kind: 'email', value: `fan${made}@nifty.com` }]
  return (
    await createPerson(ctx, { identities, familyName: '好田', givenName: `${made}`, ...more })
  ).personId
}

async function audits(action: string, personId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from accounts.audit
    where action = ${action} and subject_id = ${personId}`.execute(database.db)
  return rows[0]?.n ?? 0
}

type Verb = {
  name: string
  run: (ctx: Ctx, personId: string) => Promise<unknown>
  state: (personId: string) => Promise<unknown>
}
const other = async () => fan()
const person = (personId: string) => getPerson(ctx, { personId })
const at = new Date('2026-05-01T00:00:00Z')

/** Each works, is refused to a reader, and changes nothing when it is sent again. */
const verbs: Verb[] = [
  {
    name: 'updatePerson',
    run: (ctx, personId) =>
      updatePerson(ctx, { personId, familyKana: 'こうだ', birthday: '1952-02-29' }),
    state: async (id) => {
      const { familyKana, birthday } = await person(id)
      const { rows } =
        await sql`select field from people.changes where person_id = ${id} order by field`.execute(
          database.db,
        )
      return { familyKana, birthday, rows }
    },
  },
  {
    name: 'giveConsent',
    run: (ctx, personId) =>
      giveConsent(ctx, {
        personId,
        channel: 'email',
        purpose: 'news',
        granted: true,
        wording: 'お便りを送ってよい',
        source: 'phone',
        at,
      }),
    state: async (id) =>
      (await person(id)).consents.map(({ channel, granted, wording, givenAt }) => ({
        channel,
        granted,
        wording,
        givenAt,
      })),
  },
  {
    name: 'setDial',
    run: (ctx, personId) => setDial(ctx, { personId, dial: 'quiet', asked: true }),
    state: async (id) => {
      const { dial, dialSetBy } = await person(id)
      return { dial, dialSetBy }
    },
  },
  {
    name: 'setWishes',
    run: (ctx, personId) =>
      setWishes(ctx, {
        personId,
        wishes: { channels: ['post'], dayParts: ['afternoon'], monthly: 2, note: null },
      }),
    state: async (id) => (await person(id)).wishes,
  },
  {
    name: 'joinMembership',
    run: (ctx, personId) => joinMembership(ctx, { personId, at }),
    state: async (id) => (await person(id)).memberSince,
  },
  {
    name: 'addIdentity',
    run: (ctx, personId) => addIdentity(ctx, { personId, kind: 'card', value: `card ${personId}` }),
    state: async (id) => (await person(id)).identities.map(({ kind, value }) => `${kind} ${value}`),
  },
  {
    name: 'identify',
    run: (ctx, personId) =>
      identify(ctx, { personId, identities: [{ kind: 'line', value: `U${personId}` }] }),
    state: async (id) => (await person(id)).identities.map(({ kind, value }) => `${kind} ${value}`),
  },
]

describe.each(verbs)('$name', ({ run, state }) => {
  test('works, and under the id of a merged record too', async () => {
    const personId = await fan()
    const before = await state(personId)
    await run(ctx, personId)
    expect(await state(personId)).not.toEqual(before)
  })

  test('is refused to a reader', async () => {
    const personId = await fan()
    const before = await state(personId)
    await expect(run(database.ctx({ role: 'reader' }), personId)).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await state(personId)).toEqual(before)
  })

  test('changes nothing when it is sent again', async () => {
    const personId = await fan()
    await run(ctx, personId)
    const once = await state(personId)
    await run(ctx, personId)
    expect(await state(personId)).toEqual(once)
  })
})

test('a fan without any order is a person, and a later file continues them', async () => {
  await expect(
    createPerson(database.ctx({ role: 'reader' }), { identities: [], familyName: '甲' }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await expect(createPerson(ctx, { identities: [] })).rejects.toMatchObject({ code: 'invalid' })
  const identities = [{ kind: 'email', value: 'early@nifty.com' }]
  const { personId } = await createPerson(ctx, { identities, familyName: '先', givenName: '知' })
  expect(await audits('people.created', personId)).toBe(1)
  await expect(createPerson(ctx, { identities, familyName: '先' })).rejects.toMatchObject({
    code: 'conflict',
  })
  const [row] = await upsertPeople(ctx, [
    { identities: [...identities, { kind: 'customer_number', value: 'N1', issuer: 'shop' }] },
  ])
  expect(row?.personId).toBe(personId)
})

test('an identity of somebody else is not taken, and one that is removed is free', async () => {
  const [one, two] = [await fan(), await fan()]
  const line = { kind: 'line', value: 'U-shared' }
  await addIdentity(ctx, { personId: one, ...line })
  await expect(addIdentity(ctx, { personId: two, ...line })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(
    addIdentity(ctx, { personId: two, kind: 'phone', value: '0000' }),
  ).rejects.toMatchObject({ code: 'invalid' })
  await removeIdentity(ctx, { personId: one, ...line })
  await expect(removeIdentity(ctx, { personId: one, ...line })).rejects.toMatchObject({
    code: 'not_found',
  })
  await addIdentity(ctx, { personId: two, ...line })
  const reader = database.ctx({ role: 'reader' })
  await expect(removeIdentity(reader, { personId: two, ...line })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a postal code gives its place offline, and the addresses of others beside it', async () => {
  const [first] = await findAddress(ctx, { postalCode: '〒105-0011' })
  expect(first).toEqual({ prefecture: '東京都', city: '港区', town: '芝公園', people: 0 })
  expect(await findAddress(ctx, { postalCode: '000-0000' })).toEqual([])
  const personId = await fan()
  const { addressId } = await saveAddress(ctx, {
    personId,
    postalCode: '4980000',
    prefecture: '三重県',
    city: '桑名郡木曽岬町',
    street: '1',
  })
  const places = await findAddress(ctx, { postalCode: '4980000' })
  expect(places.map((place) => place.prefecture)).toEqual(['愛知県', '三重県'])
  await saveAddress(ctx, { personId, addressId, street: '2' })
  await expect(saveAddress(ctx, { personId, addressId, street: ' ' })).rejects.toMatchObject({
    code: 'invalid',
  })
  const reader = database.ctx({ role: 'reader' })
  await expect(removeAddress(reader, { personId, addressId })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await removeAddress(ctx, { personId, addressId })
  await expect(removeAddress(ctx, { personId, addressId })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('a household holds people together without joining them, and one alone is none', async () => {
  const [wife, husband] = [await fan(), await other()]
  const reader = database.ctx({ role: 'reader' })
  await expect(joinHousehold(reader, { personId: wife, withId: husband })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(joinHousehold(ctx, { personId: wife, withId: wife })).rejects.toMatchObject({
    code: 'conflict',
  })
  const { householdId } = await joinHousehold(ctx, { personId: wife, withId: husband })
  expect(await joinHousehold(ctx, { personId: husband, withId: wife })).toEqual({ householdId })
  expect((await person(wife)).household).toMatchObject([{ personId: husband }])
  await expect(leaveHousehold(reader, { personId: wife })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await leaveHousehold(ctx, { personId: wife })
  await leaveHousehold(ctx, { personId: wife })
  expect((await person(husband)).householdId).toBeNull()
})

test('consent, dial and hours together decide whether the shop may come', async () => {
  const personId = await fan()
  // 14:00 in Tokyo.
  const noon = new Date('2026-05-01T05:00:00Z')
  const ask = (purpose = 'news') =>
    checkContact(ctx, { personId, channel: 'mail', purpose, at: noon })
  expect(await ask()).toEqual({ ok: false, because: 'consent' })
  const yes = {
    personId,
    channel: 'mail',
    purpose: 'news',
    granted: true,
    wording: '可',
    source: 'form',
    at,
  }
  await giveConsent(ctx, yes)
  expect(await ask()).toEqual({ ok: true })
  await setWishes(ctx, {
    personId,
    wishes: { channels: null, dayParts: ['morning'], monthly: null, note: null },
  })
  expect(await ask()).toEqual({ ok: false, because: 'hours' })
  await setWishes(ctx, { personId, wishes: null })
  await setDial(ctx, { personId, dial: 'quiet', asked: false })
  expect(await ask()).toEqual({ ok: false, because: 'quiet' })
  expect(await ask('service')).toEqual({ ok: true })
  await giveConsent(ctx, { ...yes, granted: false, at: new Date('2026-05-02T00:00:00Z') })
  expect(await ask()).toEqual({ ok: false, because: 'refused' })
})

test('a value that very many share stops being theirs, and is still written down', async () => {
  const personId = await fan()
  const cards = Array.from({ length: 23 }, (_, n) => ({ kind: 'card', value: `many-${n}` }))
  const { remarks } = await identify(ctx, { personId, identities: cards })
  expect(remarks).toHaveLength(3)
  const { identities, points } = await person(personId)
  expect(identities.filter(({ kind }) => kind === 'card')).toHaveLength(20)
  expect(points.filter(({ refused }) => refused === 'too_many')).toHaveLength(3)
})

test('visitors stay out of lists until they are somebody', async () => {
  const before = (await findPeople(ctx, {})).total ?? 0
  const [visitor = ''] = await resolvePeople(ctx, [[{ kind: 'anonymous', value: 'v-1' }]])
  expect((await findPeople(ctx, {})).total).toBe(before)
  await identify(ctx, {
    identities: [
      { kind: 'anonymous', value: 'v-1' },
      { kind: 'email', value: 'v1@nifty.com' },
    ],
  })
  expect((await findPeople(ctx, {})).total).toBe(before + 1)
  expect(await personCards(ctx, [visitor ?? ''])).toMatchObject([{ status: 'known' }])
  await expect(resolvePeople(database.ctx({ role: 'reader' }), [])).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(upsertPeople(database.ctx({ role: 'reader' }), [])).rejects.toMatchObject({
    code: 'forbidden',
  })
})
