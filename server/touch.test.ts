import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../kernel/context.ts'
import { newId } from '../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../kernel/testing.ts'
import * as activity from '../modules/activity/index.ts'
import * as orders from '../modules/orders/index.ts'
import { anOrder, onePerson } from '../modules/orders/testing/shop.ts'
import { touchBuyers } from '../modules/orders/touch-buyers.ts'
import { addProduct, changeProduct } from '../modules/orders/upsert-products.ts'
import * as people from '../modules/people/index.ts'

const offered = { people, activity, orders }

let database: TestDatabase
let ctx: Ctx
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ actor: { kind: 'job', name: 'test' } })
})
afterAll(() => database.close())

type Who = { personId: string; name: string; bulk?: string | null }

/** A verb that changes people, and whom its call must have touched. */
type Case = {
  verb: string
  /** All that must be there before; what it touches does not count. */
  before?: (personId: string) => Promise<unknown>
  run: (personId: string, before: never) => Promise<unknown>
  /** Beside the person; the names of what changed. */
  touches: string | ((personId: string, before: never) => Who[])
}
const a = <B>(one: {
  verb: string
  before?: (personId: string) => Promise<B>
  run: (personId: string, before: B) => Promise<unknown>
  touches: string | ((personId: string, before: B) => Who[])
}): Case => one

const at = new Date('2026-05-01T00:00:00Z')
const email = () => ({ kind: 'email', value: `${newId()}@nifty.com` })
const fan = () => onePerson(ctx)
const importId = newId()
const history = `import:${importId}`

async function merged(personId: string) {
  const mergedId = await fan()
  return { mergedId, ...(await people.mergePeople(ctx, { survivorId: personId, mergedId })) }
}
const placed = async (personId: string, more: object = {}) => {
  const [order] = await orders.placeOrders(ctx, [anOrder(personId, more)])
  return { orderId: order?.orderId ?? '' }
}
async function returned(personId: string) {
  const { returnId } = await orders.recordReturn(ctx, aReturn(personId))
  return { returnId: returnId ?? '' }
}
const aReturn = (personId: string) => ({
  personId,
  source: 'test',
  number: newId(),
  returnedAt: at,
  currency: 'JPY',
  amount: 500,
  lines: [],
})
const aSubscription = (personId: string, more: object = {}) => ({
  personId,
  items: [{ sku: 'AO-60', quantity: 1 }],
  cycleDays: 28,
  firstOn: '2030-01-15',
  ...more,
})
const subscribed = async (personId: string) => {
  await orders.upsertProducts(ctx, [{ sku: 'AO-60', price: 4980 }])
  return orders.startSubscription(ctx, aSubscription(personId))
}
async function reasonId() {
  const reason = {
    kind: 'subscription',
    ja: '余っている',
    en: 'Too much',
    position: 1,
    active: true,
  }
  return (await orders.addReason(ctx, reason as never)).reasonId
}
const promised = async (personId: string) => {
  const contact = { personId, channel: 'phone', direction: 'in', words: '', at }
  const promise = { text: '見本を送る', due: '2030-01-01' }
  const { promiseId } = await activity.recordContact(ctx, { ...contact, promise } as never)
  return { promiseId: promiseId ?? '' }
}
const worried = (personId: string) =>
  activity.noteWorry(ctx, { personId, text: '飲みにくい', nextStep: '小分けをお送りする' })

const cases: Case[] = [
  a({
    verb: 'people.createPerson',
    run: () => people.createPerson(ctx, { identities: [email()] }),
    touches: () => [],
  }),
  a({
    verb: 'people.updatePerson',
    run: (personId) => people.updatePerson(ctx, { personId, birthday: '1952-02-29' }),
    touches: '#person',
  }),
  a({
    verb: 'people.updatePerson',
    run: (personId) => people.updatePerson(ctx, { personId, traits: { plan: 'gold' } }),
    touches: '#trait',
  }),
  a({
    verb: 'people.giveConsent',
    run: (personId) =>
      people.giveConsent(ctx, {
        personId,
        channel: 'email',
        purpose: 'news',
        granted: true,
        wording: 'はい',
        source: 'phone',
      }),
    touches: '#consent',
  }),
  a({
    verb: 'people.joinHousehold',
    before: fan,
    run: (personId, withId) => people.joinHousehold(ctx, { personId, withId }),
    touches: (personId, withId) => [
      { personId, name: '#person' },
      { personId: withId, name: '#person' },
    ],
  }),
  a({
    verb: 'people.leaveHousehold',
    before: async (personId) => {
      const withId = await fan()
      await people.joinHousehold(ctx, { personId, withId })
      return withId
    },
    run: (personId) => people.leaveHousehold(ctx, { personId }),
    touches: (personId, withId) => [
      { personId, name: '#person' },
      { personId: withId, name: '#person' },
    ],
  }),
  a({
    verb: 'people.identify',
    run: (personId) => people.identify(ctx, { personId, identities: [email()] }),
    touches: '#person',
  }),
  a({
    verb: 'people.resolvePeople',
    before: async () => {
      const anonymous = { kind: 'anonymous', value: newId() }
      const [visitorId] = await people.resolvePeople(ctx, [[anonymous]])
      return { anonymous, visitorId: visitorId ?? '' }
    },
    // A visitor becomes known.
    run: (_, { anonymous }) => people.resolvePeople(ctx, [[anonymous, email()]]),
    touches: (_, { visitorId }) => [{ personId: visitorId, name: '#person' }],
  }),
  a({
    verb: 'people.upsertPeople',
    before: async () => {
      const id = email()
      const { personId } = await people.createPerson(ctx, { identities: [id] })
      return { id, personId }
    },
    run: (_, { id }) => {
      const said = { channel: 'email', purpose: 'news', granted: true, wording: 'はい', at }
      return people.upsertPeople(ctx, [
        { identities: [id], birthday: '1960-01-01', consents: [said], importId },
      ])
    },
    touches: (_, { personId }) => [
      { personId, name: '#person', bulk: history },
      { personId, name: '#consent', bulk: history },
    ],
  }),
  a({
    verb: 'people.joinMembership',
    run: (personId) => people.joinMembership(ctx, { personId, at }),
    touches: '#person',
  }),
  a({
    verb: 'people.mergePeople',
    before: fan,
    run: (personId, mergedId) => people.mergePeople(ctx, { survivorId: personId, mergedId }),
    touches: (personId, mergedId) => [
      { personId, name: '*' },
      { personId: mergedId, name: '*' },
    ],
  }),
  a({
    verb: 'people.decideCandidate',
    before: async (personId) => {
      const [lowId = '', highId = ''] = [personId, await fan()].sort()
      await sql`insert into people.candidates (low_id, high_id, reasons, found_at)
        values (${lowId}, ${highId}, '{phone}', ${at})`.execute(database.db)
      return { lowId, highId }
    },
    run: (_, pair) => people.decideCandidate(ctx, { ...pair, decision: 'join' }),
    touches: (_, { lowId, highId }) => [
      { personId: lowId, name: '*' },
      { personId: highId, name: '*' },
    ],
  }),
  a({
    verb: 'people.unmergePeople',
    before: merged,
    run: (_, { mergeId }) => people.unmergePeople(ctx, { mergeId }),
    touches: (personId, { mergedId }) => [
      { personId, name: '*' },
      { personId: mergedId, name: '*' },
    ],
  }),
  a({
    verb: 'people.erasePerson',
    before: merged,
    run: (personId) => people.erasePerson(ctx, { personId }),
    touches: (personId, { mergedId }) => [
      { personId, name: '*' },
      { personId: mergedId, name: '*' },
    ],
  }),
  a({
    verb: 'people.addIdentity',
    run: (personId) => people.addIdentity(ctx, { personId, ...email() }),
    touches: '#person',
  }),
  a({
    verb: 'people.removeIdentity',
    before: async (personId) => {
      const id = email()
      await people.addIdentity(ctx, { personId, ...id })
      return id
    },
    run: (personId, id) => people.removeIdentity(ctx, { personId, ...id }),
    touches: '#person',
  }),
  a({
    verb: 'people.saveAddress',
    run: (personId) => people.saveAddress(ctx, { personId, postalCode: '812-0011' }),
    touches: '#person',
  }),
  a({
    verb: 'people.removeAddress',
    before: (personId) => people.saveAddress(ctx, { personId, postalCode: '812-0011' }),
    run: (personId, { addressId }) => people.removeAddress(ctx, { personId, addressId }),
    touches: '#person',
  }),
  a({
    verb: 'people.setDial',
    run: (personId) => people.setDial(ctx, { personId, dial: 'quiet', asked: true }),
    touches: '#person',
  }),
  a({
    verb: 'people.setWishes',
    run: (personId) => people.setWishes(ctx, { personId, wishes: null }),
    touches: '#person',
  }),
  ...(['removeImportedPeople', 'removeWholePeople'] as const).map((name) =>
    a({
      verb: `people.${name}`,
      before: async () => {
        const importId = newId()
        const input = { identities: [email()], familyName: '輸入', importId }
        const [made] = await people.upsertPeople(ctx, [input])
        return { importId, personId: made?.personId ?? '' }
      },
      run: (_, { importId }) =>
        name === 'removeWholePeople'
          ? people.removeWholePeople(ctx, { importId })
          : people.removeImportedPeople(ctx, { importId }),
      touches: (_, { importId, personId }) => [{ personId, name: '*', bulk: `import:${importId}` }],
    }),
  ),
  a({
    verb: 'activity.record',
    run: (personId) => {
      const source = history
      return activity.record(ctx, [
        { personId, name: 'tea.drunk' },
        { personId, name: 'tea.drunk' },
        { personId, name: 'tea.bought', source },
      ])
    },
    touches: (personId) => [
      { personId, name: 'tea.drunk' },
      { personId, name: 'tea.bought', bulk: history },
    ],
  }),
  a({
    verb: 'activity.removeFacts',
    before: (personId) =>
      activity.record(ctx, [{ personId, name: 'tea.drunk', source: `shop:${personId}` }]),
    run: (personId) => activity.removeFacts(ctx, { source: `shop:${personId}` }),
    touches: '*',
  }),
  a({
    verb: 'activity.recordContact',
    run: promised,
    touches: (personId) => [
      { personId, name: 'contact.received' },
      { personId, name: 'promise.made' },
    ],
  }),
  a({
    verb: 'activity.keepPromise',
    before: promised,
    run: (personId, { promiseId }) => activity.keepPromise(ctx, { personId, promiseId }),
    touches: 'promise.kept',
  }),
  a({
    verb: 'activity.noteWorry',
    run: worried,
    touches: 'worry.noted',
  }),
  a({
    verb: 'activity.settleWorry',
    before: worried,
    run: (personId, { worryId }) => activity.settleWorry(ctx, { personId, worryId }),
    touches: 'worry.settled',
  }),
  a({
    verb: 'orders.placeOrder',
    run: (personId) => orders.placeOrder(ctx, anOrder(personId)),
    touches: 'order.placed',
  }),
  a({
    verb: 'orders.placeOrders',
    before: async (personId) => {
      const number = newId()
      await placed(personId, { number })
      return number
    },
    run: (personId, number) => {
      const lines = [{ sku: 'AO-60', name: '青汁', quantity: 2, unitPrice: 4980 }]
      return orders.placeOrders(ctx, [anOrder(personId, { number, lines })])
    },
    touches: 'order.changed',
  }),
  a({
    verb: 'orders.placeOrders',
    before: subscribed,
    // The delivery of a subscription moves its next date.
    run: (personId, { subscriptionId }) => placed(personId, { subscriptionId }),
    touches: (personId) => [
      { personId, name: 'order.placed' },
      { personId, name: 'subscription.changed' },
    ],
  }),
  a({
    verb: 'orders.cancelOrder',
    before: placed,
    run: (_, { orderId }) => orders.cancelOrder(ctx, { orderId }),
    touches: 'order.cancelled',
  }),
  ...(['recordReturn', 'recordReturns'] as const).map((name) =>
    a({
      verb: `orders.${name}`,
      run: (personId) =>
        name === 'recordReturn'
          ? orders.recordReturn(ctx, aReturn(personId))
          : orders.recordReturns(ctx, [aReturn(personId)]),
      touches: 'order.returned',
    }),
  ),
  a({
    verb: 'orders.withdrawReturn',
    before: returned,
    run: (personId, { returnId }) => orders.withdrawReturn(ctx, { personId, returnId }),
    touches: 'order.return_withdrawn',
  }),
  a({
    verb: 'orders.removeImportedOrders',
    before: async (personId) => {
      const importId = newId()
      await placed(personId, { importId })
      return importId
    },
    run: (_, importId) => orders.removeImportedOrders(ctx, { importId }),
    touches: (personId, importId) => [{ personId, name: '*', bulk: `import:${importId}` }],
  }),
  a({
    verb: 'orders.startSubscription',
    before: subscribed,
    run: subscribed,
    touches: 'subscription.started',
  }),
  a({
    verb: 'orders.upsertSubscriptions',
    run: (personId) => {
      const told = { ...aSubscription(personId), currency: 'JPY', cycleMonths: null, startedAt: at }
      return orders.upsertSubscriptions(ctx, [
        { ...told, source: 'test', number: newId(), importId },
      ])
    },
    touches: (personId) => [{ personId, name: 'subscription.started', bulk: history }],
  }),
  a({
    verb: 'orders.changeSubscription',
    before: subscribed,
    run: (_, { subscriptionId }) =>
      orders.changeSubscription(ctx, { subscriptionId, nextOn: '2030-02-02' }),
    touches: 'subscription.changed',
  }),
  a({
    verb: 'orders.skipDelivery',
    before: subscribed,
    run: (_, { subscriptionId }) => orders.skipDelivery(ctx, { subscriptionId }),
    touches: 'subscription.skipped',
  }),
  a({
    verb: 'orders.pauseSubscription',
    before: subscribed,
    run: (_, { subscriptionId }) => orders.pauseSubscription(ctx, { subscriptionId, until: null }),
    touches: 'subscription.paused',
  }),
  a({
    verb: 'orders.resumeSubscription',
    before: async (personId) => {
      const { subscriptionId } = await subscribed(personId)
      await orders.pauseSubscription(ctx, { subscriptionId, until: null })
      return { subscriptionId }
    },
    run: (_, { subscriptionId }) => orders.resumeSubscription(ctx, { subscriptionId }),
    touches: 'subscription.resumed',
  }),
  a({
    verb: 'orders.cancelSubscription',
    before: async (personId) => {
      const given = aSubscription(personId, { importId })
      return { ...(await orders.startSubscription(ctx, given)), reasonId: await reasonId() }
    },
    // Brought by an import, cancelled today: that is no history.
    run: (_, { subscriptionId, reasonId }) =>
      orders.cancelSubscription(ctx, { subscriptionId, reasonId }),
    touches: 'subscription.cancelled',
  }),
  a({
    verb: 'orders.recalculateCosts',
    before: async (personId) => {
      const sku = newId()
      await placed(personId, { lines: [{ sku, name: '茶', quantity: 1, unitPrice: 900 }] })
      const [product] = await orders.upsertProducts(ctx, [{ sku, cost: 300 }])
      return { productId: product?.productId ?? '' }
    },
    run: (_, { productId }) => orders.recalculateCosts(ctx, { productId, scope: 'missing' }),
    touches: (personId) => [{ personId, name: '*', bulk: 'costs' }],
  }),
  ...(['upsertProducts', 'changeProduct'] as const).map((name) =>
    a({
      verb: `orders.${name}`,
      before: async (personId) => {
        const sku = newId()
        const { productId } = await addProduct(ctx, { sku, category: 'tea' })
        await placed(personId, { lines: [{ sku, name: '茶', quantity: 1, unitPrice: 900 }] })
        return { sku, productId }
      },
      run: async (_, { sku, productId }) => {
        if (name === 'changeProduct') await changeProduct(ctx, { productId, sku: newId() })
        else await orders.upsertProducts(ctx, [{ sku, category: 'health' }])
        await runTouchBuyers()
      },
      touches: (personId) => [{ personId, name: '*', bulk: 'products' }],
    }),
  ),
]

/** What it offers and no case calls, with the reason why nobody need hear of it. */
const SILENT: Record<string, string> = {
  'people.checkContact': 'reads',
  'people.exportPerson': 'reads',
  'people.findPeople': 'reads',
  'people.foreseePeople': 'reads',
  'people.knownBy': 'reads',
  'orders.heldNumbers': 'reads',
  'orders.heldSubscriptions': 'reads',
  'orders.subscriptionProblem': 'is a rule',
  'orders.removeSampleProducts': 'takes products that nobody has',
  'people.lookUpPeople': 'reads',
  'people.mayContact': 'is a rule',
  'people.getPerson': 'reads',
  'people.personCards': 'reads',
  'people.readProfiles': 'reads',
  'people.suggestSame': 'asks whether two are one, and changes neither',
  'people.listCandidates': 'reads',
  'people.flatTraits': 'is a rule',
  'people.fold': 'is a rule',
  'people.normalIdentity': 'is a rule',
  'people.touch': 'is what the others call',
  'people.isTouchedWaiting': 'is for who listens',
  'people.takeTouched': 'is for who listens',
  'people.readBulkTouched': 'is for who listens',
  'people.deleteTouched': 'is for who listens',
  'activity.readBrief': 'reads',
  'activity.duePromises': 'reads',
  'activity.timeline': 'reads',
  'orders.orderProblem': 'is a rule',
  'orders.listReasons': 'reads',
  'orders.readCancelReasons': 'reads',
  'orders.addReason': 'nobody has it yet',
  'orders.changeReason': 'other words for the same reason',
}

/** Does the jobs that wait, as a worker would. */
async function runTouchBuyers() {
  type Waiting = { payload: Parameters<typeof touchBuyers>[1] }
  const { rows } = await sql<Waiting>`
    select j.payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'orders.touchBuyers'`.execute(database.db)
  for (const { payload } of rows) await touchBuyers(ctx, payload)
}

async function takeAll(): Promise<Who[]> {
  const { rows } = await sql<Who>`
    with gone as (delete from people.touched returning person_ids, names, bulk)
    select distinct u.person_id as "personId", u.name, gone.bulk
    from gone, unnest(gone.person_ids, gone.names) u (person_id, name)`.execute(database.db)
  return rows.map((row) => ({ ...row, bulk: row.bulk?.replace(/^(costs|products):.*/, '$1') }))
}

const shown = ({ personId, name, bulk }: Who) => `${personId} ${name} ${bulk ?? ''}`

describe('every verb that changes somebody', () => {
  it('has a case here, or a reason why not', () => {
    const verbs = Object.entries(offered).flatMap(([module, exports]) =>
      Object.entries(exports)
        .filter(([, value]) => typeof value === 'function')
        .map(([name]) => `${module}.${name}`),
    )
    const known = new Set([...cases.map(({ verb }) => verb), ...Object.keys(SILENT)])
    expect(verbs.filter((verb) => !known.has(verb))).toEqual([])
    const gone = Object.keys(SILENT).filter((verb) => !verbs.includes(verb))
    expect(gone).toEqual([])
  })

  it.each(cases)('$verb touches them', async ({ before, run, touches }) => {
    const personId = await fan()
    const ready = (await before?.(personId)) as never
    await takeAll()
    const answer = await run(personId, ready)
    const touched = (await takeAll()).map(shown)
    const wanted =
      typeof touches === 'string' ? [{ personId, name: touches }] : touches(personId, ready)
    expect(touched).toEqual(expect.arrayContaining(wanted.map(shown)))
    // Whom it made is touched too.
    const made = (answer as { personId?: string } | undefined)?.personId
    if (made) expect(touched.some((line) => line.startsWith(made))).toBe(true)
    expect(touched.length).toBeGreaterThan(0)
  })
})
