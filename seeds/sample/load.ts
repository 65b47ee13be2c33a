import { dayIn } from '../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { enqueue } from '../../kernel/jobs.ts'
import { markSample, readCompany, SAMPLE_QUEUE } from '../../modules/accounts/index.ts'
import {
  cancelSubscription,
  pauseSubscription,
  placeOrders,
  recordReturns,
  startSubscription,
  upsertProducts,
} from '../../modules/orders/index.ts'
import { type PersonInput, upsertPeople } from '../../modules/people/index.ts'
import { askJob } from './asked/ask.ts'
import { correspondJob } from './correspond/correspond.ts'
import { Dice } from './dice.ts'
import { type Calendar, type Frame, frameOf, type Known } from './frame.ts'
import { makeLife, type SampleLife } from './life.ts'
import { listenJob } from './listen/listen.ts'
import { SAMPLE_ID } from './sample-id.ts'
import { PRODUCTS } from './shop.ts'
import { talk } from './talk.ts'
import { tellMore, withSales } from './told.ts'
import { understand } from './understand.ts'

const PEOPLE = 2000
const BATCH = 250
const SEED = 4649
const SOURCE = 'sample'

export type SampleCounts = { people: number; orders: number; contacts: number }

/**
 * Loads the made-up shop, three years that end today, by calling the verbs that a real shop's data
 * goes through. The same seed gives the same people every time. Safe to run again: what is there stays.
 */
export async function loadSampleShop(ctx: Ctx): Promise<SampleCounts> {
  requirePermission(ctx, 'sample.manage')
  const frame = await frameOf(ctx)
  const dice = new Dice(SEED)
  const lives = Array.from({ length: PEOPLE }, (_, index) =>
    withSales(makeLife(dice, index, frame.words)),
  )
  const counts: SampleCounts = { people: 0, orders: 0, contacts: 0 }
  await markSample(ctx, true)
  await upsertProducts(
    ctx,
    PRODUCTS.map((product) => ({
      ...product,
      ...frame.words.products[product.sku],
      currency: 'JPY',
      importId: SAMPLE_ID,
    })),
  )
  for (let from = 0; from < lives.length; from += BATCH) {
    await inTransaction(ctx, (ctx) =>
      loadBatch(ctx, frame, dice, lives.slice(from, from + BATCH), counts),
    )
  }
  await understand(ctx, frame.words)
  await enqueue(ctx, correspondJob, {}, { key: correspondJob.name, queue: SAMPLE_QUEUE })
  await enqueue(ctx, listenJob, {}, { key: listenJob.name, queue: SAMPLE_QUEUE })
  await enqueue(ctx, askJob, {}, { key: askJob.name, queue: SAMPLE_QUEUE })
  return counts
}

async function loadBatch(
  ctx: Ctx,
  frame: Frame,
  dice: Dice,
  lives: SampleLife[],
  counts: SampleCounts,
) {
  const people = await upsertPeople(
    ctx,
    lives.map((life) => personOf(life, frame)),
  )
  const known: Known[] = []
  for (const [index, life] of lives.entries()) {
    const { personId, outcome } = people[index] ?? {}
    // Somebody from an earlier try that broke off later: all that is theirs is there.
    if (outcome === 'matched') continue
    if (!personId) throw new Error(`The sample person ${life.number} was not stored`)
    known.push({ life, personId, subscriptionId: await subscribe(ctx, frame, life, personId) })
  }
  await placeAll(ctx, frame.at, known)
  await returnAll(ctx, frame.at, known)
  for (const one of known) await endSubscription(ctx, frame, one)
  counts.contacts += await talk(ctx, frame, dice, known)
  await tellMore(ctx, frame, known, `import:${SAMPLE_ID}`)
  counts.people += lives.length
  counts.orders += lives.reduce((sum, life) => sum + life.orders.length, 0)
}

function personOf(life: SampleLife, { at, words }: Frame): PersonInput {
  const [postalCode, prefecture, city, town] = life.place
  const agreed = at(life.cameDaysAgo, 9)
  const { wording } = words
  return {
    identities: [
      { kind: 'customer_number', value: life.number, verified: true },
      { kind: 'phone', value: life.phone, verified: true },
      ...(life.email ? [{ kind: 'email', value: life.email, verified: true }] : []),
    ],
    familyName: life.familyName,
    givenName: life.givenName,
    familyKana: life.familyKana,
    givenKana: life.givenKana,
    birthday: life.birthday,
    sex: life.sex,
    address: { postalCode, prefecture, city, street: `${town}${life.house}` },
    memberSince: life.member ? at(Math.max(0, life.cameDaysAgo - 10)) : null,
    consents: [
      { channel: 'postcard', purpose: 'news', granted: true, wording, at: agreed },
      ...(life.email
        ? [{ channel: 'email', purpose: 'news', granted: life.member, wording, at: agreed }]
        : []),
    ],
    importId: SAMPLE_ID,
    createdAt: agreed,
  }
}

async function placeAll(ctx: Ctx, at: Calendar, known: Known[]) {
  const orders = known.flatMap(({ life, personId, subscriptionId }) =>
    life.orders.map((order) => ({
      personId,
      source: SOURCE,
      number: order.number,
      placedAt: at(order.daysAgo, 8 + (order.number.charCodeAt(5) % 11)),
      currency: 'JPY',
      lines: order.lines,
      discount: order.discount,
      shipping: order.shipping,
      channel: order.channel,
      mediaCode: order.mediaCode || undefined,
      guest: !life.member,
      subscriptionId: order.subscribed ? subscriptionId : null,
      importId: SAMPLE_ID,
    })),
  )
  for (let from = 0; from < orders.length; from += 500)
    await placeOrders(ctx, orders.slice(from, from + 500))
}

async function returnAll(ctx: Ctx, at: Calendar, known: Known[]) {
  const returns = known.flatMap(({ life, personId }) =>
    life.orders.flatMap((order) => {
      if (!order.returned) return []
      const amount =
        order.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0) - order.discount
      return [
        {
          personId,
          source: SOURCE,
          number: `R-${order.number}`,
          orderNumber: order.number,
          returnedAt: at(order.returned.daysAgo, 14),
          currency: 'JPY',
          amount,
          reason: order.returned.reason,
          importId: SAMPLE_ID,
        },
      ]
    }),
  )
  if (returns.length > 0) await recordReturns(ctx, returns)
}

async function subscribe(
  ctx: Ctx,
  { at, today, words }: Frame,
  life: SampleLife,
  personId: string,
) {
  if (!life.subscription) return null
  const { sku, startedDaysAgo } = life.subscription
  const startedAt = at(startedDaysAgo, 11)
  const { zone } = await readCompany(ctx)
  const { subscriptionId } = await startSubscription(ctx, {
    personId,
    source: SOURCE,
    number: `T-${life.number}`,
    items: [{ sku, quantity: 1 }],
    cycleDays: 28,
    firstOn: startedDaysAgo === 0 ? today : dayIn(zone, startedAt),
    giftEvery: 12,
    gift: words.gift,
    startedAt,
    importId: SAMPLE_ID,
  })
  return subscriptionId
}

async function endSubscription(ctx: Ctx, { at, reasons }: Frame, { life, subscriptionId }: Known) {
  if (!life.subscription || !subscriptionId) return
  const { cancelled, paused } = life.subscription
  const reasonId = cancelled && reasons.get(cancelled.reason)
  if (cancelled && reasonId) {
    await cancelSubscription(ctx, { subscriptionId, reasonId, at: at(cancelled.daysAgo, 15) })
  } else if (paused) {
    await pauseSubscription(ctx, { subscriptionId, until: null })
  }
}
