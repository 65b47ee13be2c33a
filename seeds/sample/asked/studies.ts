import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/context.ts'
import { markDelivered } from '../../../modules/messaging/index.ts'
import {
  addQuote,
  createStudy,
  recruit,
  setSeat,
  thankAll,
} from '../../../modules/surveys/index.ts'
import { SAMPLE_ID } from '../sample-id.ts'
import type { Sku } from '../shop.ts'
import { type Asking, once } from './asking.ts'
import type { AskedWords } from './words.ts'

type Name = keyof AskedWords['studies']

interface Study {
  kind: 'interview' | 'group' | 'test'
  of: Sku | null
  /** Days ago; below nothing for days to come. */
  invited: number
  held: number
  /** So many are invited, of whom so many come. */
  seats: number
  come: number
  /** Of each who came, how the tasks went. */
  went: readonly (readonly ('done' | 'helped' | 'failed')[])[]
}

const STUDIES: Record<Name, Study> = {
  button: {
    kind: 'test',
    of: null,
    invited: 390,
    held: 383,
    seats: 6,
    come: 5,
    went: [
      ['done', 'failed', 'helped'],
      ['done', 'helped', 'failed'],
      ['done', 'done', 'done'],
      ['helped', 'failed', 'helped'],
      ['done', 'helped', 'helped'],
    ],
  },
  bottles: { kind: 'group', of: 'KUR-72', invited: 121, held: 112, seats: 8, come: 6, went: [] },
  ninety: { kind: 'interview', of: 'AOJ-60', invited: 6, held: -5, seats: 5, come: 3, went: [] },
}

/** A test of the order page, a group with bottles, and interviews that are still to come. */
export async function holdStudies(ctx: Ctx, asking: Asking): Promise<void> {
  for (const name of Object.keys(STUDIES) as Name[]) {
    await once(asking.then(STUDIES[name].invited), `study ${name}`, async (then) => {
      const studyId = await begin(then, asking, name)
      const people = await seat(ctx, { ...then, actor: asking.then(0).actor }, name, studyId)
      await meet(asking, name, { studyId, people, tx: then.tx })
      return studyId
    })
  }
}

async function begin(then: Ctx, { words, bought }: Asking, name: Name): Promise<string> {
  const { tasks, seen: _seen, quotes: _quotes, findings: _findings, ...own } = words.studies[name]
  const { kind, of } = STUDIES[name]
  const { studyId } = await createStudy(then, {
    ...own,
    kind,
    productId: bought.find(({ sku }) => sku === of)?.productId ?? null,
    tasks: tasks.map((words, at) => ({ id: `t${at + 1}`, words })),
  })
  return studyId
}

/** People who agreed to be written to; who was asked something a short while before is passed over. */
async function seat(ctx: Ctx, then: Ctx, name: Name, studyId: string): Promise<string[]> {
  const people: string[] = []
  for (const personId of await candidates(then, name)) {
    if (people.length >= STUDIES[name].seats) break
    const { invited } = await recruit(then, { studyId, personId })
    if (invited > 0) people.push(personId)
  }
  await deliver(ctx, then)
  return people
}

async function deliver(ctx: Ctx, then: Ctx): Promise<void> {
  const house = { ...then, actor: ctx.actor }
  for (const message of await findSent(then))
    await markDelivered(house, { ...message, at: then.now })
}

/** What was written in this very moment. */
async function findSent({ tx, now }: Ctx): Promise<{ personId: string; messageId: string }[]> {
  const { rows } = await sql<{ personId: string; messageId: string }>`
    select person_id as "personId", message_id as "messageId" from messaging.pub_messages
    where kind = 'notice' and created_at = ${now} and state in ('queued', 'held')`.execute(tx)
  return rows
}

async function candidates({ tx, now }: Ctx, name: Name): Promise<string[]> {
  const { of } = STUDIES[name]
  const { rows } = await sql<{ personId: string }>`
    select p.person_id as "personId" from people.pub_persons p
    join people.pub_identities i on i.person_id = p.person_id and i.kind = 'customer_number'
    where p.import_id = ${SAMPLE_ID} and p.status = 'known' and p.member_since < ${now} and p.sex = 'female'
      and exists (select from orders.pub_lines l where l.person_id = p.person_id
        and (${of}::text is null or l.sku = ${of}) and l.placed_at < ${now})
    order by md5(i.value || ${name}) limit 60`.execute(tx)
  return rows.map(({ personId }) => personId)
}

type Held = { studyId: string; people: readonly string[]; tx: Ctx['tx'] }

async function meet(asking: Asking, name: Name, { studyId, people, tx }: Held): Promise<void> {
  const { held, come, went } = STUDIES[name]
  const { seen, quotes } = asking.words.studies[name]
  const day = { ...asking.then(Math.max(0, held), 14), tx }
  const at = new Date(asking.then(0, 0).now.getTime() - held * 86_400_000 + 14 * 3_600_000)
  for (const [nth, personId] of people.entries()) {
    const one = { studyId, personId }
    if (nth >= come) {
      if (held > 0) await setSeat(day, { ...one, state: 'declined' })
      continue
    }
    if (held < 0) {
      await setSeat(day, { ...one, state: 'coming', at: new Date(at.getTime() + nth * 5_400_000) })
      continue
    }
    const sheet = Object.fromEntries(
      (went[nth] ?? []).map((result, of) => [`t${of + 1}`, { result }]),
    )
    const notes = seen[nth] ?? ''
    await setSeat(day, { ...one, state: 'took_part', at, consented: true, notes, sheet })
    const words = quotes[nth]
    const said = { studyId, kind: 'quote' as const, personId, personaId: null }
    if (words) await addQuote(day, { ...said, words })
  }
  if (held < 0) return
  await keepFindings(day, name, { studyId, words: asking.words.studies[name].findings })
  const after = { ...asking.then(held - 4, 10), tx }
  await thankAll(after, { studyId })
  await deliver({ ...after, actor: { kind: 'job', name: 'seeds.ask' } }, after)
}

/** What was found is nobody's own word; each is remembered, for it does not go with its people. */
async function keepFindings(day: Ctx, name: Name, { studyId, words }: Found): Promise<void> {
  for (const [nth, said] of words.entries())
    await once(day, `voice ${name} ${nth}`, async (day) => {
      const found = { studyId, kind: 'finding' as const, personId: null, personaId: null }
      return (await addQuote(day, { ...found, words: said })).voiceId
    })
}

type Found = { studyId: string; words: readonly string[] }
