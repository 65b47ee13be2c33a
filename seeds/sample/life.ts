import type { Dice } from './dice.ts'
import { FAMILY, MEN, PLACES, WOMEN } from './names.ts'
import {
  CANCEL_REASONS,
  MEDIA,
  type Media,
  PRODUCTS,
  type SampleProduct,
  type Sku,
  SUMMER_SALE,
} from './shop.ts'
import type { SampleWords } from './words.ts'

export type SampleOrder = {
  number: string
  daysAgo: number
  lines: { sku: Sku; name: string; quantity: number; unitPrice: number }[]
  discount: number
  shipping: number
  channel: string
  mediaCode: string
  subscribed: boolean
  returned: { daysAgo: number; reason: string } | null
}

export type SampleSubscription = {
  sku: Sku
  startedDaysAgo: number
  cancelled: { daysAgo: number; reason: string } | null
  paused: boolean
}

export type SampleLife = {
  number: string
  familyName: string
  familyKana: string
  givenName: string
  givenKana: string
  sex: 'female' | 'male'
  birthday: string
  place: (typeof PLACES)[number]
  house: string
  phone: string
  email: string | null
  member: boolean
  cameDaysAgo: number
  orders: SampleOrder[]
  subscription: SampleSubscription | null
}

const DAYS = 3 * 365
const SUMMER = { from: 520, to: 460 }
/** First boxes of these days held a hand-written card. */
const HAND_WRITTEN = { from: 175, to: 145 }

/** One made-up customer from the first day to today. Days are counted back from today. */
export function makeLife(dice: Dice, index: number, words: SampleWords): SampleLife {
  const person = makePerson(dice, index)
  // The shop grows: more people came lately than three years ago.
  const grown = Math.floor(DAYS * (1 - dice.roll() ** 0.72))
  const summer = dice.chance(0.07)
  const cameDaysAgo = summer ? dice.between(SUMMER.to, SUMMER.from) : grown
  const media = summer ? SUMMER_SALE : dice.weighted(MEDIA)
  const subscription = subscribe(dice, cameDaysAgo, summer)
  const days = orderDays(dice, cameDaysAgo, subscription, stayFactor(cameDaysAgo, summer))
  return {
    ...person,
    // Who comes again is likelier to join, and who joined to come again: a report can't tell which.
    member: dice.chance(Math.min(0.92, 0.36 + days.length * 0.05)),
    cameDaysAgo,
    subscription,
    orders: days.map((daysAgo, at) =>
      makeOrder(dice, words, { index, at, daysAgo, media, subscription, summer }),
    ),
  }
}

function makePerson(dice: Dice, index: number) {
  const [familyName, familyKana] = dice.weighted(FAMILY)
  const sex = dice.chance(0.68) ? ('female' as const) : ('male' as const)
  const [givenName, givenKana] = dice.pick(sex === 'female' ? WOMEN : MEN)
  const born = dice.between(1942, 1979)
  const leapling = index % 400 === 17
  const birthday = leapling
    ? '1952-02-29'
    : `${born}-${two(dice.between(1, 12))}-${two(dice.between(1, 28))}`
  const digits = String(1000 + (index % 9000)).padStart(4, '0')
  return {
    number: `104-${String(1001 + index)}`,
    familyName,
    familyKana,
    givenName,
    givenKana,
    sex,
    birthday,
    place: dice.pick(PLACES),
    house: `${dice.between(1, 5)}-${dice.between(1, 28)}-${dice.between(1, 20)}`,
    // No telephone in Japan begins with 090-0: nobody is rung by mistake.
    phone: `090-0${String(100 + (index % 899))}-${digits}`,
    email: dice.chance(0.45) ? `sample${index}@hidamari.example.jp` : null,
  }
}

/** How much likelier than others somebody of that time is to stop. */
function stayFactor(cameDaysAgo: number, summer: boolean): number {
  if (summer) return 2.6
  return cameDaysAgo <= HAND_WRITTEN.from && cameDaysAgo >= HAND_WRITTEN.to ? 0.5 : 1
}

function subscribe(dice: Dice, cameDaysAgo: number, summer: boolean): SampleSubscription | null {
  if (!dice.chance(summer ? 0.12 : 0.3)) return null
  const startedDaysAgo = cameDaysAgo - dice.between(0, 40)
  if (startedDaysAgo < 1) return null
  let month = 0
  for (let day = startedDaysAgo - 28; day > 0; day -= 28) {
    month++
    // Months one to three lose most, as everywhere.
    if (dice.chance(month <= 3 ? 0.11 : 0.028)) {
      return {
        sku: 'AOJ-60',
        startedDaysAgo,
        cancelled: { daysAgo: day, reason: dice.pick(CANCEL_REASONS) },
        paused: false,
      }
    }
  }
  return {
    sku: dice.weighted([
      ['AOJ-60', 6],
      ['AOJ-30', 3],
      ['LUT-30', 1],
    ]),
    startedDaysAgo,
    cancelled: null,
    paused: dice.chance(0.05),
  }
}

function orderDays(
  dice: Dice,
  came: number,
  subscription: SampleSubscription | null,
  stops: number,
): number[] {
  const days = [came]
  if (subscription) {
    const last = subscription.cancelled?.daysAgo ?? 0
    for (let day = subscription.startedDaysAgo; day > last; day -= 28)
      if (day !== came) days.push(day)
    return days
  }
  const usual = dice.weighted([
    [35, 2],
    [70, 4],
    [130, 3],
  ])
  const stop = Math.min(
    0.95,
    dice.weighted([
      [0.6, 4],
      [0.16, 4],
      [0.04, 4],
    ]) * stops,
  )
  for (let day = came; ; ) {
    if (dice.chance(stop)) return days
    day -= Math.max(6, Math.round(usual * (0.6 + dice.roll() * 0.9)))
    if (day < 0) return days
    days.push(day)
  }
}

type OrderFrame = {
  index: number
  at: number
  daysAgo: number
  media: { media: Media; channel: string }
  subscription: SampleSubscription | null
  summer: boolean
}

function makeOrder(
  dice: Dice,
  words: SampleWords,
  { index, at, daysAgo, media, subscription, summer }: OrderFrame,
): SampleOrder {
  const first = at === 0
  const subscribed = subscription !== null && daysAgo <= subscription.startedDaysAgo
  const products =
    first && !subscribed
      ? [productOf(dice.chance(0.55) ? 'AOJ-07' : 'AOJ-30')]
      : laterProducts(dice, subscription)
  const lines = products.map((product) => ({
    sku: product.sku,
    name: words.products[product.sku].name,
    quantity: subscribed || dice.chance(0.85) ? 1 : 2,
    unitPrice: product.price,
  }))
  const goods = lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0)
  const discount =
    first && summer ? Math.floor(goods / 2) : subscribed ? Math.floor(goods * 0.1) : 0
  return {
    number: `H${String(index + 1).padStart(5, '0')}-${String(at + 1).padStart(3, '0')}`,
    daysAgo,
    lines,
    discount,
    shipping: goods - discount >= 3000 ? 0 : 440,
    channel: first
      ? media.channel
      : dice.weighted([
          [media.channel, 5],
          ['phone', 3],
          ['web', 3],
        ]),
    mediaCode: first ? words.media[media.media] : '',
    subscribed,
    returned:
      daysAgo > 12 && dice.chance(0.022)
        ? { daysAgo: daysAgo - dice.between(4, 11), reason: dice.pick(words.returnReasons) }
        : null,
  }
}

function laterProducts(dice: Dice, subscription: SampleSubscription | null): SampleProduct[] {
  const main = subscription ? productOf(subscription.sku) : dice.pick(PRODUCTS.slice(1))
  const beside = dice.pick(PRODUCTS.slice(1))
  return dice.chance(0.18) && beside.sku !== main.sku ? [main, beside] : [main]
}

function productOf(sku: Sku): SampleProduct {
  const product = PRODUCTS.find((product) => product.sku === sku)
  if (!product) throw new Error(`The sample shop does not sell ${sku}`)
  return product
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
