/**
 * Every request of the person page and the first pages of the long lists, on 1 million people, 10
 * million facts and 2 million orders, against one look-up by primary key of the same run.
 * `npm run bench -- person-page`; shares the tables of `tracking` in ./.cache/bench.
 */
import { loadavg } from 'node:os'
import { resolve } from 'node:path'
import { sql } from 'kysely'
import { readConfig } from '../kernel/config.ts'
import type { Ctx } from '../kernel/context.ts'
import { createLogger } from '../kernel/log.ts'
import { readBrief, timeline } from '../modules/activity/index.ts'
import { recentFacts } from '../modules/activity/recent.ts'
import { personMarksOf, personWorthOf } from '../modules/insight/index.ts'
import { listOrderChoices, listOrders, readPersonTotals } from '../modules/orders/read-orders.ts'
import { listSubscriptions } from '../modules/orders/read-subscriptions.ts'
import { getPerson, listChanges } from '../modules/people/get-person.ts'
import { openPlace } from '../server/place.ts'
import { people, buildOnce as withOrders } from './person-page/build.ts'
import { type Timed, time } from './timing/rounds.ts'
import { buildOnce as withFacts } from './tracking/build.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

/** What the page asks for when it is opened, and then tab by tab. */
const requests: Record<string, (ctx: Ctx, personId: string) => Promise<unknown>> = {
  record: (ctx, personId) => getPerson(ctx, { personId }),
  brief: (ctx, personId) => readBrief(ctx, { personId }),
  marks: (ctx, personId) => personMarksOf(ctx, { personId }),
  timeline: (ctx, personId) => timeline(ctx, { personId, limit: 30 }),
  'words of the timeline': (ctx, personId) =>
    timeline(ctx, { personId, groups: ['word'], limit: 30 }),
  orders: (ctx, personId) => listOrders(ctx, { personId, limit: 50 }),
  'order totals': (ctx, personId) => readPersonTotals(ctx, { personId }),
  subscriptions: (ctx, personId) => listSubscriptions(ctx, { personId, limit: 50 }),
  worth: (ctx, personId) => personWorthOf(ctx, { personId }),
  changes: (ctx, personId) => listChanges(ctx, { personId }),
}

const lists: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  'list of orders': (ctx) => listOrders(ctx, { limit: 50 }),
  'list of orders by phone': (ctx) => listOrders(ctx, { limit: 50, channel: 'phone' }),
  'choices of the order list': (ctx) => listOrderChoices(ctx),
  'list of subscriptions': (ctx) => listSubscriptions(ctx, { limit: 50 }),
  'facts that just arrived': (ctx) => recentFacts(ctx, { limit: 50 }),
}

async function idOf(ctx: Ctx, userId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select person_id as id from people.identities
    where kind = 'user_id' and issuer = '' and value = ${userId}`.execute(ctx.tx)
  return rows[0]?.id ?? ''
}

async function measure(ctx: Ctx): Promise<Record<string, Timed>> {
  const figures: Record<string, Timed> = {}
  for (const [who, userIdAt] of Object.entries(people)) {
    for (const [name, request] of Object.entries(requests)) {
      const ids = new Map<number, string>()
      const prepare = async (round: number) => ids.set(round, await idOf(ctx, userIdAt(round)))
      figures[`${who}: ${name}`] = await time(
        (round) => request(ctx, ids.get(round) ?? ''),
        prepare,
      )
    }
  }
  for (const [name, list] of Object.entries(lists)) figures[name] = await time(() => list(ctx))
  return figures
}

const folder = resolve(process.argv[2] ?? './.cache/bench')
const config = readConfig({ ...process.env, KIZUNA_DATA: folder, DATABASE_URL: '' })
const place = await openPlace(config, createLogger('error'))
try {
  const ctx = place.operator()
  await withFacts(ctx.tx, say)
  await withOrders(ctx.tx, say)
  const reference = await time((round) => idOf(ctx, people.ordinary(round)))
  const figures = await measure(ctx)
  const load = loadavg()[0] ?? 0
  process.stdout.write(`${JSON.stringify({ load, reference, figures }, null, 2)}\n`)
  for (const [name, { p50, p95 }] of Object.entries(figures)) {
    const ratio = Math.round(p50 / Math.max(reference.p50, 0.1))
    say(`${name}: ${p50} ms, p95 ${p95} ms, ${ratio} times a look-up by key`)
  }
} finally {
  await place.close()
}
