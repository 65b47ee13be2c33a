/**
 * The search for people among 1 million of them, against one look-up by primary key of the same run.
 * `npx tsx bench/people-search.ts [folder]`; the people are made once in ./.cache/bench-people.
 */
import { loadavg } from 'node:os'
import { resolve } from 'node:path'
import { sql } from 'kysely'
import { readConfig } from '../kernel/config.ts'
import type { Ctx } from '../kernel/context.ts'
import { createLogger } from '../kernel/log.ts'
import { listSources } from '../modules/people/find-people.ts'
import { findPeople, getPerson, lookUpPeople } from '../modules/people/index.ts'
import { openPlace } from '../server/place.ts'
import { buildOnce, PEOPLE, personAt } from './people-search/build.ts'
import { type Timed, time } from './timing/rounds.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

/** What staff type: each round another person, so that no answer is warm by itself. */
function searches(ctx: Ctx): Record<string, (round: number) => Promise<unknown>> {
  const of = (round: number) => personAt((round * 24_693) % PEOPLE)
  const list = (q: (round: number) => string) => (round: number) => findPeople(ctx, { q: q(round) })
  return {
    'full name': list((n) => `${of(n).familyName} ${of(n).givenName}`),
    'full reading, hiragana': list((n) => `${of(n).familyHiragana}${of(n).givenHiragana}`),
    'family name of two letters': list((n) => of(n).familyName),
    'two letters in mid-name': list(
      (n) => `${of(n).familyName.slice(-1)}${of(n).givenName.slice(0, 1)}`,
    ),
    'one letter': list((n) => of(n).familyName.slice(0, 1)),
    'phone with hyphens': list((n) => of(n).phone),
    'part of a phone': list((n) => of(n).phone.slice(4)),
    'customer number': list((n) => of(n).number),
    'postal code': list((n) => of(n).postalCode),
    mail: list((n) => of(n).mail),
    'nobody of that name': list((n) => `架空名${n}`),
    'first page of everybody': () => findPeople(ctx, {}),
    'sources for the filter': () => listSources(ctx),
    'typing a phone (⌘K)': (n) => lookUpPeople(ctx, { q: of(n).phone }),
    'typing a name (⌘K)': (n) => lookUpPeople(ctx, { q: of(n).familyName }),
  }
}

async function byKey(ctx: Ctx, round: number): Promise<string> {
  const { number } = personAt((round * 24_693) % PEOPLE)
  const { rows } = await sql<{ id: string }>`select person_id as id from people.identities
    where kind = 'customer_number' and issuer = 'bench' and value = ${number}`.execute(ctx.tx)
  return rows[0]?.id ?? ''
}

const folder = resolve(process.argv[2] ?? './.cache/bench-people')
const config = readConfig({ ...process.env, KIZUNA_DATA: folder, DATABASE_URL: '' })
const place = await openPlace(config, createLogger('error'))
try {
  const ctx = place.operator()
  await buildOnce(ctx.tx, say)
  const reference = await time((round) => byKey(ctx, round))
  const page = await time(async (round) => getPerson(ctx, { personId: await byKey(ctx, round) }))
  const figures: Record<string, Timed> = { 'record of a person': page }
  for (const [name, search] of Object.entries(searches(ctx))) figures[name] = await time(search)
  const load = loadavg()[0] ?? 0
  process.stdout.write(`${JSON.stringify({ people: PEOPLE, load, reference, figures }, null, 2)}\n`)
  for (const [name, { p50, p95 }] of Object.entries(figures)) {
    const ratio = Math.round(p50 / Math.max(reference.p50, 0.1))
    say(`${name}: ${p50} ms, p95 ${p95} ms, ${ratio} times a look-up by key`)
  }
} finally {
  await place.close()
}
