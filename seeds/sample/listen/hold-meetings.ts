import { sql } from 'kysely'
import { addDays } from '../../../kernel/clock.ts'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { noteSampleMade, readSampleMade } from '../../../modules/accounts/index.ts'
import { markDelivered } from '../../../modules/messaging/index.ts'
import {
  decideItem,
  draftImprovement,
  endMeeting,
  finishItem,
  listItems,
  openMeeting,
  planMeeting,
  readMeeting,
  shipImprovement,
  tellAskers,
  tellJob,
} from '../../../modules/voice/index.ts'
import type { Listening, Told, Writer } from './hear.ts'

const WEEKS = 104
const HOUR = 10
/** A refusal is thought over again after half a year. */
const AGAIN = 180

type Item = Awaited<ReturnType<typeof readMeeting>>['items'][number]

/** A meeting a week for two years; the next one waits with its agenda. */
export async function holdMeetings(ctx: Ctx, listening: Listening): Promise<void> {
  const { frame } = listening
  const first = WEEKS * 7 + 4
  for (let daysAgo = first; daysAgo > 3; daysAgo -= 7) {
    const writer = listening.writers[daysAgo % listening.writers.length] as Writer
    const then = { ...ctx, actor: writer, now: frame.at(daysAgo, HOUR) }
    await inTransaction(then, (then) => oneWeek(then, listening, daysAgo))
    for (const one of listening.told)
      if (
        one.matter.shipped !== null &&
        one.matter.shipped <= daysAgo &&
        one.matter.shipped > daysAgo - 7
      )
        await ship(ctx, listening, one)
  }
}

async function oneWeek(ctx: Ctx, { frame, told }: Listening, daysAgo: number): Promise<void> {
  const today = addDays(frame.today, -daysAgo)
  const { meetingId } = await planMeeting(ctx, { heldOn: today })
  if ((await readMeeting(ctx, { meetingId })).state === 'ended') return
  await noteMade(ctx, 'meeting', meetingId)
  await openMeeting(ctx, { meetingId })
  const { items } = await readMeeting(ctx, { meetingId })
  for (const item of items) {
    const one = told.find(({ topicId }) => topicId === item.topicId)
    if (one) await decide(ctx, item, one, { today, daysAgo })
  }
  const { nextMeetingId } = await endMeeting(ctx, { meetingId, carry: true })
  await noteMade(ctx, 'meeting', nextMeetingId)
}

async function noteMade(ctx: Ctx, kind: string, id: string): Promise<void> {
  const house = { ...ctx, actor: { kind: 'job', name: 'seeds.listen' } as const }
  const made = await readSampleMade(house)
  if (!made.some((one) => one.id === id)) await noteSampleMade(house, [...made, { kind, id }])
}

/** What is heard for the first time is carried once or twice, until it is clear how many ask. */
async function decide(
  ctx: Ctx,
  { itemId, version, decision }: Item,
  { matter, words }: Told,
  { today, daysAgo }: { today: string; daysAgo: number },
): Promise<void> {
  if (decision !== null || daysAgo > matter.decided + 6) return
  if (matter.refused) {
    const again = { possibleIf: words.title, revisitOn: addDays(today, AGAIN) }
    await decideItem(ctx, { itemId, version, decision: 'no', ...again })
    return
  }
  const left = daysAgo - (matter.shipped ?? -21)
  const ownerId = ctx.actor.kind === 'staff' ? ctx.actor.staffId : null
  const taken = { itemId, version, step: words.step, ownerId }
  if (left <= 7) await decideItem(ctx, { ...taken, decision: 'fix' })
  else await decideItem(ctx, { ...taken, decision: 'plan', dueOn: addDays(today, left) })
}

/** It is there: noted with the voices that caused it, and whoever asked is told that day. */
async function ship(ctx: Ctx, { frame, writers, told }: Listening, one: Told): Promise<void> {
  const { matter, words, productId, subject, voiceIds } = one
  const nth = told.indexOf(one)
  if (matter.shipped === null) return
  const writer = writers[nth % writers.length] as Writer
  const then = { ...ctx, actor: writer, now: frame.at(matter.shipped, HOUR + 3) }
  const kind = `improvement ${nth}`
  if ((await readSampleMade(ctx)).some((made) => made.kind === kind)) return
  await inTransaction(then, async (then) => {
    const itemId = await itemOf(then, one)
    const { improvementId } = await draftImprovement(then, {
      ...(productId ? { productId } : { subject }),
      title: words.title,
      changed: words.changed,
      because: words.because,
      ownerId: writer.staffId,
      voiceIds,
      ...(itemId && { itemId }),
    })
    await shipImprovement(then, { improvementId })
    if (itemId) await finishItem(then, { itemId })
    await noteMade(then, kind, improvementId)
    const house = { ...then, actor: { kind: 'job', name: 'seeds.listen' } as const }
    await tellAskers(house, { improvementId })
    await tellJob.run(house, {})
    for (const message of await findNotices(house))
      await markDelivered(house, { ...message, at: then.now })
  })
}

async function itemOf(ctx: Ctx, { topicId }: Told): Promise<string | undefined> {
  const { items } = await listItems(ctx, { state: 'waiting' })
  return items.find((item) => item.topicId === topicId)?.itemId
}

/** What was written to those who asked, in this very moment. */
async function findNotices({ tx, now }: Ctx): Promise<{ personId: string; messageId: string }[]> {
  const { rows } = await sql<{ personId: string; messageId: string }>`
    select person_id as "personId", message_id as "messageId" from messaging.pub_messages
    where kind = 'notice' and created_at = ${now} and state in ('queued', 'held')`.execute(tx)
  return rows
}
