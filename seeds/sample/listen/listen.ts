import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, inTransaction, type Permission } from '../../../kernel/context.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { defineJob, isUnderWay } from '../../../kernel/jobs.ts'
import {
  noteSampleMade,
  readCompany,
  readSampleMade,
  sampleJobs,
} from '../../../modules/accounts/index.ts'
import { createTopic, listTopics, startTopics } from '../../../modules/voice/index.ts'
import { frameOf } from '../frame.ts'
import { SAMPLE_ID } from '../sample-id.ts'
import { hear, type Told } from './hear.ts'
import { holdMeetings } from './hold-meetings.ts'
import { MATTERS } from './matters.ts'
import { type ListenWords, listenWords, type MatterWords } from './words.ts'

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
