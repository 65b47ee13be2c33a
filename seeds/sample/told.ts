import type { Ctx } from '../../kernel/context.ts'
import { type Fact, record } from '../../modules/activity/index.ts'
import { Dice } from './dice.ts'
import type { Frame, Known } from './frame.ts'
import type { SampleLife } from './life.ts'

/** Days ago of the weeks in which everybody was offered less: twice a year. */
const SALES = [
  { from: 65, to: 52 },
  { from: 247, to: 234 },
  { from: 430, to: 417 },
]
const TAKES_IT = 0.6
const OFF = 0.15

/** Chance of somebody's own, so that no throw here moves anybody else. */
const diceOf = (life: SampleLife, salt: number) =>
  new Dice(Number(life.number.slice(4)) * 7919 + salt)

/** In the weeks of a sale most orders take what is off; who pays in full then does so by choice. */
export function withSales(life: SampleLife): SampleLife {
  const dice = diceOf(life, 1)
  const orders = life.orders.map((order, at) => {
    const isSale = SALES.some(({ from, to }) => order.daysAgo <= from && order.daysAgo >= to)
    if (!isSale || at === 0 || order.subscribed || !dice.chance(TAKES_IT)) return order
    const goods = order.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0)
    const discount = Math.floor(goods * OFF)
    return { ...order, discount, shipping: goods - discount >= 3000 ? 0 : 440 }
  })
  return { ...life, orders }
}

/** Afternoons of tea, products waited for and visits to the site, of part of the people. */
export async function tellMore(ctx: Ctx, frame: Frame, known: readonly Known[], source: string) {
  const facts = known.flatMap((one) => factsOf(frame, one, source))
  for (let from = 0; from < facts.length; from += 500)
    await record(ctx, facts.slice(from, from + 500))
}

function factsOf({ at, words }: Frame, { life, personId }: Known, source: string): Fact[] {
  const dice = diceOf(life, 2)
  const facts: Fact[] = []
  const tell = (name: string, daysAgo: number, payload: object) =>
    facts.push({
      personId,
      name,
      occurredAt: at(daysAgo, dice.between(9, 18)),
      payload,
      key: `sample-${life.number}-${facts.length}`,
      source,
    })
  const since = (most: number) => dice.between(1, Math.max(1, Math.min(life.cameDaysAgo, most)))
  const stays = life.orders.length
  if (stays >= 3 && dice.chance(0.08))
    tell('event.attended', since(400), { title: words.event, distanceKm: dice.between(3, 160) })
  const waited = dice.chance(0.04) ? life.orders.at(-1) : undefined
  const [line] = waited?.lines ?? []
  if (waited && line && stays >= 2 && waited.daysAgo + 40 < life.cameDaysAgo)
    tell('restock.requested', waited.daysAgo + dice.between(5, 40), {
      product: line.name,
      sku: line.sku,
    })
  if (life.email && dice.chance(0.5))
    for (let left = dice.between(1, 6); left > 0; left--)
      tell('page.viewed', since(180), { title: dice.pick(words.pages) })
  return facts
}
