/**
 * Live segments on 1 million persons and 10 million facts: previews and fills against hand-written
 * SQL, then how soon a membership follows a fact and a window. `npm run bench -- segments`; the
 * tables are those of the tracking bench, built once in ./.cache/bench.
 */
import { loadavg } from 'node:os'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CompiledQuery, sql } from 'kysely'
import { readConfig } from '../kernel/config.ts'
import type { Ctx } from '../kernel/context.ts'
import { startLanes } from '../kernel/lanes.ts'
import { createLogger } from '../kernel/log.ts'
import { readCompany } from '../modules/accounts/index.ts'
import { record } from '../modules/activity/index.ts'
import { countStatement } from '../modules/segments/compile/statements.ts'
import { createSegment } from '../modules/segments/index.ts'
import { fillVersions } from '../modules/segments/live/fill.ts'
import { catalogueOf } from '../modules/segments/rule/catalogue.ts'
import type { Node } from '../modules/segments/rule/rule.ts'
import { openPlace } from '../server/place.ts'
import { fifty, handCount, RULES } from './segments/rules.ts'
import { buildOnce } from './tracking/build.ts'

const ROUNDS = 3
const SAMPLES = 150
const PING = 'bench.ping'
const WINDOW = 'bench.window'
const HOUR = 3_600_000

const log = createLogger('error')
const [, , folder = './.cache/bench', only = 'previews,fills,latency', size] = process.argv
const parts = only.split(',')
/** Of the peer whose figures are known. */
const SMALL = { persons: 100_000, facts: 1_000_000 }
const place = await openPlace(
  readConfig({ KIZUNA_DATA: resolve(folder), DATABASE_POOL: '10' }),
  log,
)
await buildOnce(
  place.db,
  (line) => process.stderr.write(`${line}\n`),
  size === 'small' ? SMALL : undefined,
)
const ctx: Ctx = { ...place.operator(), actor: { kind: 'job', name: 'bench' } }

const seconds = async (work: () => Promise<unknown>) => {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const round = (value: number, digits = 2) => Number(value.toFixed(digits))
const run = async <R>(text: string, values: unknown[] = []) =>
  (await place.db.executeQuery<R>(CompiledQuery.raw(text, values))).rows

async function clear() {
  await sql`truncate segments.segments, segments.versions, segments.members, segments.watch, people.touched`.execute(
    place.db,
  )
  await sql`update segments.generation set n = n + 1`.execute(place.db)
}

/** Each rule counted as the builder does, beside the best SQL for it; interleaved. */
async function previews() {
  const { zone, currency } = await readCompany(ctx)
  const catalogue = catalogueOf(place.host.modules)
  const found = []
  for (const rule of RULES) {
    const { text, values } = countStatement([rule.root], {
      catalogue,
      frame: { zone, currency },
      scope: 'everyone',
    })
    const ours: number[] = []
    const byHand: number[] = []
    let counts: number[] = []
    let expected = 0
    for (let at = 0; at < ROUNDS; at++) {
      ours.push(
        await seconds(async () => {
          const rows = await run<{ counts: number[] }>(
            text,
            values({ now: new Date().toISOString() }),
          )
          counts = rows[0]?.counts ?? []
        }),
      )
      byHand.push(
        await seconds(async () => {
          expected = (await run<{ n: number }>(handCount(rule)))[0]?.n ?? 0
        }),
      )
    }
    found.push({
      rule: rule.name,
      people: counts[0],
      agrees: counts[0] === expected,
      seconds: round(median(ours)),
      byHand: round(median(byHand)),
      ratio: round(median(ours) / median(byHand)),
    })
  }
  return found
}

async function make(roots: readonly Node[]) {
  for (const [at, root] of roots.entries())
    await createSegment(ctx, { name: `bench ${at}`, rule: { version: 1, root } })
}

/** In chunks, with writing, nobody else at work; beside the same people written by hand. */
async function fills() {
  const byHand = []
  for (const rule of RULES)
    byHand.push(
      await seconds(() =>
        run(`create temp table if not exists by_hand (person_id uuid);
      truncate by_hand; insert into by_hand ${rule.byHand}`),
      ),
    )
  const single = []
  for (const [at, rule] of RULES.entries()) {
    if (at % 4 !== 0) continue
    await clear()
    await make([rule.root])
    const took = await seconds(() => fillVersions(ctx))
    single.push({
      rule: rule.name,
      seconds: round(took),
      byHand: round(byHand[at] ?? 0),
      ratio: round(took / (byHand[at] ?? 1)),
    })
  }
  await clear()
  await make(RULES.map(({ root }) => root))
  const together = await seconds(() => fillVersions(ctx))
  const sum = byHand.reduce((total, one) => total + one, 0)
  return {
    single,
    twelve: { seconds: round(together), byHand: round(sum), ratio: round(together / sum) },
  }
}

const percentiles = (took: number[]) => {
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0, 1)
  return { p50: at(0.5), p99: at(0.99), samples: sorted.length }
}

/** From before `record` is called until the membership can be read by another connection. */
async function followed(ids: readonly string[]) {
  const took: number[] = []
  for (const personId of ids) {
    const began = performance.now()
    await record(ctx, [{ personId, name: PING }])
    for (;;) {
      const rows = await run(
        'select 1 from segments.members where person_id = $1 and version_id = (select max(version_id) from segments.versions)',
        [personId],
      )
      if (rows.length > 0) break
      if (performance.now() - began > 30_000) break
      await sleep(1)
    }
    took.push(performance.now() - began)
    await sleep(20)
  }
  return percentiles(took)
}

/** Facts at a steady rate, until told to stop. */
function traffic(perSecond: number, ids: readonly string[]) {
  let over = false
  let sent = 0
  const batch = 20
  const send = async () => {
    const began = performance.now()
    while (!over) {
      const facts = Array.from({ length: batch }, (_, at) => ({
        personId: ids[(sent * 7919 + at * 104_729) % ids.length] ?? '',
        name:
          ['page.viewed', 'Product Viewed', 'Product Added', 'Order Completed', 'page.viewed'][
            at % 5
          ] ?? '',
        amount: at % 5 === 3 ? 3000 : null,
        payload: { sku: `A-${at}` },
      }))
      await record(ctx, facts)
      sent += batch
      const due = began + (sent / perSecond) * 1000
      if (due > performance.now()) await sleep(due - performance.now())
    }
    return sent
  }
  const sending = send()
  return {
    stop: () => {
      over = true
      return sending
    },
  }
}

const happened = (fact: string, within: Extract<Node, { kind: 'rows' }>['within']): Node => ({
  kind: 'rows',
  source: 'fact',
  fact,
  where: [],
  within,
  measure: 'count',
  op: 'at_least',
  value: 1,
})

/** From the moment at which a window of one hour runs out until the person is seen to be out. */
async function ranOut(ids: readonly string[]) {
  const [version] = await run<{ id: string }>(
    'select version_id as id from segments.versions order by version_id desc offset 1 limit 1',
  )
  const ends = new Map<string, number>()
  const first = Date.now() + 8000
  for (const [at, personId] of ids.entries()) {
    const end = first + at * 40
    ends.set(personId, end)
    await record(ctx, [{ personId, name: WINDOW, occurredAt: new Date(end - HOUR) }])
  }
  const membersNow = () =>
    run<{ id: string }>('select person_id as id from segments.members where version_id = $1', [
      version?.id,
    ])
  while (Date.now() < first - 100) await sleep(20)
  const entered = (await membersNow()).length
  const took: number[] = []
  while (ends.size > 0 && Date.now() < first + 60_000) {
    const still = new Set((await membersNow()).map(({ id }) => id))
    for (const [personId, end] of ends)
      if (!still.has(personId)) {
        took.push(Math.max(0, Date.now() - end))
        ends.delete(personId)
      }
    await sleep(2)
  }
  return { ...percentiles(took), entered, neverLeft: ends.size }
}

async function latency() {
  await clear()
  await make([
    ...fifty(),
    happened(WINDOW, { kind: 'last', span: { n: 1, unit: 'hour' } }),
    happened(PING, { kind: 'ever' }),
  ])
  process.stderr.write('filling fifty\n')
  const fifties = round(await seconds(() => fillVersions(ctx)), 1)
  const people = await run<{ id: string }>(
    'select person_id as id from people.persons tablesample system (10) limit 5000',
  )
  const ids = people.map(({ id }) => id)
  const lanes = await startLanes(place.host, place.connection, log)
  await sleep(1000)
  const take = (from: number) => ids.slice(from, from + SAMPLES)
  await followed(ids.slice(4900, 4920))
  const idle = await followed(take(0))
  const windows = await ranOut(ids.slice(2000, 2000 + SAMPLES))
  const busy = traffic(1000, ids)
  const at1000 = await followed(take(SAMPLES))
  await busy.stop()
  const refill = fillVersionsAgain()
  const duringFill = await followed(take(SAMPLES * 2))
  await refill
  const sustained = await flood(ids)
  await lanes.stop()
  return { fillOfFifty: fifties, idle, windows, at1000, duringFill, sustained }
}

/** Twelve more rules filled from the beginning, beside whatever else goes on. */
async function fillVersionsAgain() {
  await sql`update segments.versions set state = 'filling', filled_to = null, filled = 0
    where version_id in (select version_id from segments.versions where state = 'live' order by version_id limit 12)`.execute(
    place.db,
  )
  await sql`update segments.generation set n = n + 1`.execute(place.db)
  await fillVersions(ctx)
}

/** As many facts as four writers can store for ten seconds, and how long until every membership is right. */
async function flood(ids: readonly string[]) {
  const began = performance.now()
  let stored = 0
  const write = async (salt: number) => {
    while (performance.now() - began < 10_000) {
      await record(
        ctx,
        Array.from({ length: 100 }, (_, at) => ({
          personId: ids[(stored * 31 + at * 997 + salt * 13) % ids.length] ?? '',
          name:
            ['page.viewed', 'Product Viewed', 'Product Added', 'Order Completed', 'page.viewed'][
              at % 5
            ] ?? '',
          amount: at % 5 === 3 ? 3000 : null,
          payload: { sku: `A-${at}` },
        })),
      )
      stored += 100
    }
  }
  await Promise.all([1, 2, 3, 4].map(write))
  const accepted = stored / ((performance.now() - began) / 1000)
  for (;;) {
    const rows = await run<{ n: number }>('select count(*)::int as n from people.touched')
    if (!rows[0]?.n) break
    await sleep(50)
  }
  const whole = (performance.now() - began) / 1000
  return { accepted: Math.round(accepted), untilRight: Math.round(stored / whole) }
}

const load = loadavg()[0]
const say = (found: object) => console.log(JSON.stringify(found, null, 2))
if (parts.includes('previews')) {
  const previewed = await previews()
  say({ load, previews: previewed })
  const ratios = previewed.map(({ ratio }) => ratio)
  console.log(
    `Twelve previews took ${round(median(ratios))} times hand-written SQL in the median (worst ${Math.max(...ratios)}).`,
  )
}
if (parts.includes('fills')) {
  const filled = await fills()
  say({ load, fills: filled })
  console.log(`Twelve filled together took ${filled.twelve.ratio} times hand-written SQL.`)
}
if (parts.includes('latency')) say({ load, latency: await latency() })
await clear()
await place.close()
