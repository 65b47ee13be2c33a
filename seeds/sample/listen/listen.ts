import { sql } from 'kysely'
import { z } from 'zod'
import { type Actor, type Ctx, inTransaction, type Permission } from '../../../kernel/context.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { defineJob, isUnderWay } from '../../../kernel/jobs.ts'
import {
  noteSampleMade,
  readCompany,
  readSampleMade,
  sampleJobs,
} from '../../../modules/accounts/index.ts'
import {
  createTopic,
  type KeepVoice,
  keepVoices,
  listTopics,
  startTopics,
  type VoiceChannel,
} from '../../../modules/voice/index.ts'
import { Dice } from '../dice.ts'
import { type Frame, frameOf } from '../frame.ts'
import { SAMPLE_ID } from '../sample-id.ts'
import { holdMeetings } from './hold-meetings.ts'
import { MATTERS, type Matter } from './matters.ts'
import { type ListenWords, listenWords, type MatterWords } from './words.ts'

const SEED = 2468
const GLAD = 160
const YEARS = 730
const CHANNELS: readonly (readonly [VoiceChannel, number])[] = [
  ['post', 5],
  ['phone', 3],
  ['mail', 2],
  ['line', 1],
  ['heard', 1],
]

export type Writer = Extract<Actor, { kind: 'staff' }>

/** One matter, with the topic that its voices stand under and what it is about. */
export interface Told {
  matter: Matter
  words: MatterWords
  topicId: string
  productId: string | null
  subject: string | null
  voiceIds: string[]
}

export interface Listening {
  frame: Frame
  words: ListenWords
  writers: Writer[]
  told: Told[]
}

const RIGHTS: Permission[] = [
  'voice.read',
  'voice.catch',
  'voice.write',
  'voice.manage',
  'voice.decide',
  'voice.improve',
]

/** Two years of voices, the meetings on them, and what became better because of them. */
export const listenJob = defineJob({
  name: 'seeds.listen',
  payload: z.object({}),
  run: (ctx) => listen(ctx),
})

/** A load that broke off goes on where it was: voices, meetings and improvements are each made once. */
export async function listen(ctx: Ctx): Promise<void> {
  const removal = sampleJobs(ctx.host.modules)?.remove
  if (removal && (await isUnderWay(ctx.tx, removal))) return
  const { locale } = await readCompany(ctx)
  const words = listenWords[locale]
  const frame = await frameOf(ctx)
  const writers = frame.staff.flatMap((actor) =>
    actor.kind === 'staff' ? [{ ...actor, permissions: new Set(RIGHTS) }] : [],
  )
  const people = await findPeople(ctx)
  if (writers.length === 0 || people.length === 0) return
  const topics = await makeTopics({ ...ctx, locale }, words)
  const products = await findProducts(ctx)
  const told = MATTERS.map((matter, nth): Told => {
    const of = words.matters[nth] as MatterWords
    const subject = words.subjects[matter.of as keyof ListenWords['subjects']] ?? null
    return {
      matter,
      words: of,
      topicId: topics.get(of.topic) ?? '',
      productId: products.get(matter.of) ?? null,
      subject,
      voiceIds: [],
    }
  })
  const listening = { frame, words, writers, told }
  await hear(ctx, listening, people)
  await holdMeetings(ctx, listening)
}

async function findPeople(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select p.person_id as "personId" from people.pub_persons p
    where p.import_id = ${SAMPLE_ID} and p.status = 'known' and p.member_since is not null
    order by p.member_since, p.person_id limit 600`.execute(ctx.tx)
  return rows.map(({ personId }) => personId)
}

async function findProducts(ctx: Ctx): Promise<Map<string, string>> {
  const { rows } = await sql<{ sku: string; productId: string }>`
    select sku, product_id as "productId" from orders.pub_products`.execute(ctx.tx)
  return new Map(rows.map(({ sku, productId }) => [sku, productId]))
}

/** The usual tree, and each matter in it; those of a shop that has its own stay as they are. */
async function makeTopics(ctx: Ctx, words: ListenWords): Promise<Map<string, string>> {
  return inTransaction(ctx, async (ctx) => {
    await startTopics(ctx).catch((error) => {
      if (!(error instanceof DomainError)) throw error
    })
    const topics = await listTopics(ctx)
    const byName = new Map(topics.map(({ name, topicId }) => [name, topicId]))
    const made = await readSampleMade(ctx)
    for (const { topic } of words.matters) {
      if (byName.has(topic)) continue
      const { topicId } = await createTopic(ctx, { name: topic })
      byName.set(topic, topicId)
      made.push({ kind: 'topic', id: topicId })
    }
    await noteSampleMade(ctx, made)
    return byName
  })
}

async function hear(ctx: Ctx, { frame, words, writers, told }: Listening, people: string[]) {
  const dice = new Dice(SEED)
  const someone = () => dice.pick(people)
  for (const [nth, one] of told.entries()) {
    const asked = asksOf(one, nth, { dice, frame, someone })
    const kept = await keepBy(ctx, dice.pick(writers), asked)
    one.voiceIds = kept
    await keepBy(ctx, dice.pick(writers), thanksOf(one, nth, { dice, frame, someone }))
  }
  const glad = Array.from(
    { length: GLAD },
    (_, nth): KeepVoice => ({
      personId: someone(),
      words: dice.pick(words.glad),
      saidAt: frame.at(dice.between(0, YEARS), dice.between(9, 17)),
      channel: dice.weighted(CHANNELS),
      kind: dice.chance(0.5) ? 'thanks' : 'impression',
      mood: 'good',
      externalId: `sample:glad:${nth}`,
    }),
  )
  await keepBy(ctx, dice.pick(writers), glad)
}

type Made = { dice: Dice; frame: Frame; someone: () => string }

/** Until it is there people go on asking; of what is under way the last asked today. */
function asksOf({ matter, words, topicId, productId }: Told, nth: number, made: Made): KeepVoice[] {
  const { dice, frame, someone } = made
  const last = Math.max(matter.shipped ?? 0, matter.refused ? matter.decided : 0)
  return Array.from({ length: matter.asks }, (_, at) => {
    const share = matter.asks > 1 ? at / (matter.asks - 1) : 0
    const daysAgo = Math.round(matter.heard - share * (matter.heard - last))
    return {
      personId: someone(),
      words: words.asks[at % words.asks.length] ?? '',
      saidAt: frame.at(daysAgo, dice.between(9, 17)),
      channel: dice.weighted(CHANNELS),
      kind: matter.kind,
      mood: matter.kind === 'wish' ? ('none' as const) : ('bad' as const),
      topicIds: [topicId],
      productId,
      externalId: `sample:ask:${nth}:${at}`,
    }
  })
}

function thanksOf({ matter, words, topicId, productId }: Told, nth: number, made: Made) {
  const { dice, frame, someone } = made
  const { shipped } = matter
  if (shipped === null) return []
  return words.thanks.map(
    (said, at): KeepVoice => ({
      personId: someone(),
      words: said,
      saidAt: frame.at(Math.max(0, shipped - 12 - at * 9), dice.between(9, 17)),
      channel: dice.weighted(CHANNELS),
      kind: 'thanks',
      mood: 'good',
      topicIds: [topicId],
      productId,
      externalId: `sample:thanks:${nth}:${at}`,
    }),
  )
}

async function keepBy(ctx: Ctx, actor: Writer, voices: KeepVoice[]): Promise<string[]> {
  const kept = await keepVoices({ ...ctx, actor }, voices)
  return kept.map(({ voiceId }) => voiceId)
}
