import { dayIn, startOfDay } from '../../kernel/clock.ts'
import {
  type Actor,
  type Ctx,
  inTransaction,
  type Permission,
  requirePermission,
} from '../../kernel/context.ts'
import { listStaff, markSample, readCompany } from '../../modules/accounts/index.ts'
import { recordContact } from '../../modules/activity/index.ts'
import {
  cancelSubscription,
  listReasons,
  pauseSubscription,
  placeOrders,
  recordReturns,
  startSubscription,
  upsertProducts,
} from '../../modules/orders/index.ts'
import { type PersonInput, upsertPeople } from '../../modules/people/index.ts'
import { Dice } from './dice.ts'
import { makeLife, type SampleLife } from './life.ts'
import { PRODUCTS, PROMISES, WORDS } from './shop.ts'

/** Everything of the sample shop carries this mark, and is removed by it. */
export const SAMPLE_ID = '00000000-0000-7000-8000-000000004649'

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
  const dice = new Dice(SEED)
  const lives = Array.from({ length: PEOPLE }, (_, index) => makeLife(dice, index))
  const counts: SampleCounts = { people: 0, orders: 0, contacts: 0 }
  await markSample(ctx, true)
  await upsertProducts(
    ctx,
    PRODUCTS.map((product) => ({ ...product, currency: 'JPY', importId: SAMPLE_ID })),
  )
  const frame = await frameOf(ctx)
  for (let from = 0; from < lives.length; from += BATCH) {
    await inTransaction(ctx, (ctx) =>
      loadBatch(ctx, frame, dice, lives.slice(from, from + BATCH), counts),
    )
  }
  return counts
}

type Calendar = (daysAgo: number, hour?: number) => Date

/** Days ago in the shop's own calendar, at an hour of the day; never in the future. */
async function calendarOf(ctx: Ctx): Promise<Calendar> {
  const { zone } = await readCompany(ctx)
  const today = startOfDay(zone, dayIn(zone, ctx.now)).getTime()
  return (daysAgo, hour = 10) =>
    new Date(Math.min(today - daysAgo * 86_400_000 + hour * 3_600_000, ctx.now.getTime()))
}

type Frame = { at: Calendar; today: string; staff: Actor[]; reasons: Map<string, string> }

/** What every batch needs to know: the calendar, who answers the telephone, the reasons in the shop's list. */
async function frameOf(ctx: Ctx): Promise<Frame> {
  const reasons = await listReasons(ctx, { kind: 'subscription' })
  const { items: team } = await listStaff(ctx)
  const staff = team
    .filter((member) => member.active)
    .map(({ staffId, name, role }): Actor => {
      const permissions = new Set<Permission>(['activity.write', 'people.read'])
      return { kind: 'staff', staffId, name, role, sessionId: null, permissions }
    })
  const { zone } = await readCompany(ctx)
  return {
    at: await calendarOf(ctx),
    today: dayIn(zone, ctx.now),
    staff: staff.length > 0 ? staff : [ctx.actor],
    reasons: new Map(reasons.map((reason) => [reason.ja, reason.reasonId])),
  }
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
    lives.map((life) => personOf(life, frame.at)),
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
  for (const one of known) counts.contacts += await talk(ctx, frame, dice, one)
  counts.people += lives.length
  counts.orders += lives.reduce((sum, life) => sum + life.orders.length, 0)
}

function personOf(life: SampleLife, at: Calendar): PersonInput {
  const [postalCode, prefecture, city, town] = life.place
  const agreed = at(life.cameDaysAgo, 9)
  const wording = 'お申込書「ひだまり便りをお送りします」第3版'
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

type Known = { life: SampleLife; personId: string; subscriptionId: string | null }

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

async function subscribe(ctx: Ctx, { at, today }: Frame, life: SampleLife, personId: string) {
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
    gift: 'お茶の小袋',
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

/** Calls, cards and letters: the longer somebody stays, the more words there are. */
async function talk(ctx: Ctx, { at, today, staff }: Frame, dice: Dice, { life, personId }: Known) {
  const chance = Math.min(0.75, 0.1 + life.orders.length * 0.035)
  const times = dice.chance(chance) ? dice.between(1, 3) : 0
  for (let time = 0; time < times; time++) {
    const [channel, words] = dice.pick(WORDS)
    const daysAgo = dice.between(0, Math.max(1, Math.min(life.cameDaysAgo, 700)))
    const promised = time === 0 && dice.chance(0.15)
    const actor = dice.pick(staff)
    await recordContact(
      { ...ctx, actor },
      {
        personId,
        channel,
        direction: 'in',
        words,
        at: at(daysAgo, dice.between(9, 16)),
        promise: promised
          ? { text: dice.pick(PROMISES), due: addDays(today, dice.between(-2, 12)) }
          : undefined,
      },
    )
    if (dice.chance(0.6))
      await answer({ ...ctx, actor }, personId, at(Math.max(0, daysAgo - 2), 16))
  }
  return times
}

async function answer(ctx: Ctx, personId: string, when: Date) {
  await recordContact(ctx, {
    personId,
    channel: 'postcard',
    direction: 'out',
    note: 'お返事のはがきを出しました',
    at: when,
  })
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
