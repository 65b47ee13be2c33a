import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { type Locale, type Translate, translator } from '../../kernel/i18n.ts'
import { channelWord } from './channel-word.rules.ts'
import type { PersonMarks } from './contract/person.ts'
import { texts } from './insight.texts.ts'
import { ORDERS_FOR_RHYTHM, rhythmOf } from './marks.rules.ts'
import {
  type ContactFact,
  findContacts,
  findNamedFacts,
  findOrderDays,
  findRunningSubscription,
  findTold,
  type OrderDay,
} from './queries/person.ts'
import { findRecommended } from './queries/scores.ts'
import { currentDefinition } from './read-definitions.ts'

type Mark = PersonMarks['marks'][number]
const SHOWN = 3

/**
 * The five marks of a loyal customer: buys again, keeps to us, comes by several ways, tells us
 * things, recommends us. Each is on or off with its proof, or unknown where nothing tells yet.
 */
export async function personMarksOf(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<PersonMarks> {
  requirePermission(ctx, 'insight.read')
  const t = translator(ctx.locale)
  const orders = await findOrderDays(ctx.tx, personId)
  const contacts = await findContacts(ctx.tx, personId)
  const subscription = await findRunningSubscription(ctx.tx, personId)
  return {
    marks: [
      repeats(t, orders),
      keepsTo(t, ctx.now, orders, subscription),
      manyWays(t, ctx.locale, orders, contacts),
      speaks(t, await findTold(ctx.tx, personId)),
      await recommends(ctx, t, personId),
    ],
  }
}

function repeats(t: Translate, orders: OrderDay[]): Mark {
  return {
    mark: 'repeats',
    state: orders.length >= 2 ? 'on' : 'off',
    proof: {
      words: t(orders.length === 0 ? texts.proofNoOrder : texts.proofOrders, {
        count: orders.length,
      }),
      facts: lastOrders(t, orders),
    },
  }
}

function keepsTo(
  t: Translate,
  now: Date,
  orders: OrderDay[],
  subscription: { name: string | null; startedAt: Date } | null,
): Mark {
  if (subscription) {
    const facts = [
      { at: subscription.startedAt, words: subscription.name ?? t(texts.subscription) },
    ]
    return { mark: 'keepsTo', state: 'on', proof: { words: t(texts.proofSubscription), facts } }
  }
  const rhythm = rhythmOf(
    orders.map(({ at }) => at),
    now,
  )
  if (!rhythm) {
    const words = t(texts.proofTooFewOrders, { count: ORDERS_FOR_RHYTHM })
    return { mark: 'keepsTo', state: 'unknown', proof: { words, facts: [] } }
  }
  const { usual, sinceLast, steady } = rhythm
  return {
    mark: 'keepsTo',
    state: steady ? 'on' : 'off',
    proof: {
      words: t(steady ? texts.proofSteady : texts.proofSilent, {
        usual: Math.round(usual),
        days: sinceLast,
      }),
      facts: lastOrders(t, orders),
    },
  }
}

function manyWays(t: Translate, locale: Locale, orders: OrderDay[], contacts: ContactFact[]): Mark {
  const ways = new Map<string, Date>()
  for (const { channel, at } of [...orders, ...contacts]) {
    const earlier = channel && ways.get(channel)
    if (channel && (!earlier || earlier < at)) ways.set(channel, at)
  }
  const facts = [...ways].map(([channel, at]) => ({ at, words: channelWord(t, channel) }))
  const words =
    ways.size === 0
      ? t(texts.proofNoWays)
      : t(texts.proofWays, {
          count: ways.size,
          list: facts.map((fact) => fact.words).join(locale === 'ja' ? '・' : ', '),
        })
  const state = ways.size >= 2 ? 'on' : ways.size === 0 && orders.length > 0 ? 'unknown' : 'off'
  return { mark: 'manyWays', state, proof: { words, facts } }
}

function speaks(t: Translate, told: { at: Date; words: string }[]): Mark {
  return {
    mark: 'speaks',
    state: told.length > 0 ? 'on' : 'off',
    proof: {
      words: t(told.length > 0 ? texts.proofTold : texts.proofNotTold, { count: told.length }),
      facts: told.slice(0, SHOWN).map(({ at, words }) => ({ at, words })),
    },
  }
}

/** From which mark on somebody would recommend us, and up to which they would not. */
const WOULD = 9
const WOULD_NOT = 6

/**
 * What they did (referrals, good reviews) and what they last said they would do. Where neither is known a
 * missing one proves nothing.
 */
async function recommends(ctx: Ctx, t: Translate, personId: string): Promise<Mark> {
  const { body } = await currentDefinition(ctx, 'ladder')
  // Of reviews only those count that praise.
  const names = body.kocFacts.filter((name) => name !== REVIEW)
  const facts = await findNamedFacts(ctx.tx, personId, names)
  const { nps, reviews } = await findRecommended(ctx.tx, personId)
  const count = facts.reduce((sum, { n }) => sum + n, 0) + reviews.length
  const said = nps && { at: nps.at, words: t(texts.factNps, { mark: nps.mark }) }
  const proof = [
    ...facts.map(({ lastAt, name }) => ({ at: lastAt, words: name })),
    ...reviews.map(({ at, stars, product }) => ({
      at,
      words: t(texts.factStars, { stars, product }),
    })),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const state = count > 0 ? 'on' : nps ? stateOf(nps.mark) : 'unknown'
  return {
    mark: 'recommends',
    state,
    proof: {
      words: t(count > 0 ? texts.proofRecommends : said ? texts.proofSaid : texts.proofNoSource, {
        count,
        mark: nps?.mark ?? 0,
      }),
      facts: [...(said ? [said] : []), ...proof].slice(0, SHOWN),
    },
  }
}

const REVIEW = 'review.written'

const stateOf = (mark: number): Mark['state'] =>
  mark >= WOULD ? 'on' : mark <= WOULD_NOT ? 'off' : 'unknown'

function lastOrders(t: Translate, orders: OrderDay[]) {
  return orders
    .slice(-SHOWN)
    .reverse()
    .map(({ at, channel }) => ({
      at,
      words: channel ? channelWord(t, channel) : t(texts.order),
    }))
}
