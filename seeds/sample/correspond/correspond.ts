import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, type Permission, requirePermission } from '../../../kernel/context.ts'
import { defineJob, isUnderWay } from '../../../kernel/jobs.ts'
import { readCompany, readSampleMade, sampleJobs } from '../../../modules/accounts/index.ts'
import { cardWords } from '../cards/words.ts'
import { frameOf } from '../frame.ts'
import { SAMPLE_ID } from '../sample-id.ts'
import { BUNDLE, bundle } from './bundles.ts'
import type { Made, Someone, Writer } from './made.ts'
import { calls, chats, mails } from './talks.ts'

/** Days ago on which a bundle of cards came; the last one lies on the desk, half typed. */
const BUNDLES = [
  118, 110, 101, 94, 87, 80, 73, 66, 59, 52, 45, 38, 31, 26, 21, 17, 13, 9, 6, 3, 1, 0,
]
const CARDS = 300
/** Of the last bundle, these wait to be typed. */
const UNTYPED = 9

const RIGHTS: Permission[] = [
  'post.read',
  'post.write',
  'inbox.read',
  'inbox.write',
  'inbox.answer',
  'people.read',
  'people.write',
  'activity.write',
]

/** Cards with their pictures, mails, LINE messages and calls of four months, most of them answered. */
export const correspondJob = defineJob({
  name: 'seeds.correspond',
  payload: z.object({}),
  run: (ctx) => correspond(ctx),
})

/**
 * Writes what the made-up people wrote, through the doors that real cards and mails take. Each bundle has
 * dice of its own, so that a load that broke off goes on where it was.
 */
export async function correspond(ctx: Ctx, cards = CARDS): Promise<void> {
  const { locale, name: shop } = await readCompany(ctx)
  const frame = await frameOf(ctx)
  const writers = frame.staff.flatMap((actor) =>
    actor.kind === 'staff' ? [withRights(actor)] : [],
  )
  // Cards are filed by people, never by a machine.
  if (writers.length === 0) return
  const made = {
    frame,
    words: cardWords[locale],
    shop,
    writers,
    people: apart(await findPeople(ctx)),
  }
  if (made.people.cards.length === 0) return
  const size = Math.ceil(cards / BUNDLES.length)
  const bundles = BUNDLES.slice(-Math.ceil(cards / size))
  const removal = sampleJobs(ctx.host.modules)?.remove
  for (const [at, daysAgo] of bundles.entries()) {
    // Whoever does not want it any more need not wait for the rest.
    if (removal && (await isUnderWay(ctx.tx, removal))) return
    await bundle(ctx, made, { at, daysAgo, size, untyped: daysAgo === 0 ? UNTYPED : 0 })
  }
  await mails(ctx, made)
  await chats(ctx, made)
  await calls(ctx, made)
}

/** How far it is; null once the last card, mail and call is there. */
export async function preparingCards(ctx: Ctx): Promise<{ done: number; total: number } | null> {
  requirePermission(ctx, 'sample.manage')
  if (!(await isUnderWay(ctx.tx, correspondJob))) return null
  const made = await readSampleMade(ctx)
  const begun = made.filter(({ kind }) => kind.startsWith(BUNDLE)).length
  // The newest bundle is being written.
  const share = Math.max(0, begun - 1) / BUNDLES.length
  return { done: Math.round(share * CARDS), total: CARDS }
}

const withRights = (actor: Writer): Writer => ({ ...actor, permissions: new Set(RIGHTS) })

function apart(people: Someone[]): Made['people'] {
  const sixth = (nth: number) => people.filter((_, at) => at % 6 === nth)
  return {
    cards: people.filter((_, at) => at % 6 > 2),
    mails: sixth(0).filter(({ hasMail }) => hasMail),
    chats: sixth(1),
    calls: sixth(2),
  }
}

/** Those who have been with the shop longest come first. */
async function findPeople(ctx: Ctx): Promise<Someone[]> {
  const { rows } = await sql<Someone>`
    select p.person_id as "personId", p.family_name as "familyName", p.given_name as "givenName",
      exists (select from people.pub_identities i where i.person_id = p.person_id and i.kind = 'email') as "hasMail"
    from people.pub_persons p where p.import_id = ${SAMPLE_ID} and p.status = 'known'
    order by p.member_since nulls last, p.person_id limit 900`.execute(ctx.tx)
  return rows
}
