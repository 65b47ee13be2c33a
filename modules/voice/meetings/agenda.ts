import { addDays, dayIn, startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { preconditionFailed } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { groupAlike, groupsOf, leadOf, titleOf } from '../meetings.rules.ts'
import { meetingTexts as texts } from '../meetings.texts.ts'
import { risingTopics } from '../topics/rising.ts'
import {
  copyBehind,
  type FreshVoice,
  findAtWork,
  findFresh,
  findOfTopic,
  findReturning,
  insertItem,
  insertItemVoices,
  type NewItem,
  type WeekOfVoices,
} from './agenda.queries.ts'
import { addPromises } from './promises.ts'
import { requireMeeting } from './require-meeting.ts'

/** More cannot be decided in half an hour. The rest is counted on the page. */
const MOST_NEW = 12
const MOST_VOICES = 2000

/**
 * Puts on the agenda what has come up: topics that rise, this week's troubles and wishes by topic, or those
 * that say the same, what was taken on or promised to somebody and is due, refusals whose day has come.
 * What stands there stays as it is.
 */
export async function writeAgenda(
  ctx: Ctx,
  { meetingId }: { meetingId: string },
): Promise<{ added: number }> {
  requirePermission(ctx, 'voice.decide')
  return inTransaction(ctx, async (ctx) => {
    const { state } = await requireMeeting(ctx, meetingId)
    if (state === 'ended') throw preconditionFailed(texts.isEnded)
    const { zone } = await readCompany(ctx)
    const on = dayIn(zone, ctx.now)
    const added =
      (await addReturning(ctx, meetingId, on)) +
      (await addPromises(ctx, meetingId, on)) +
      (await addRising(ctx, meetingId, on, zone)) +
      (await addFresh(ctx, meetingId, on, weekTo(zone, on)))
    if (added > 0) {
      await audit(ctx, { action: 'voice.agenda', detail: { meetingId, added } })
      await publish(ctx, 'meeting', { meetingId })
    }
    return { added }
  })
}

/** The seven days up to one, and the week before for what was noted late. */
export const weekTo = (zone: string, on: string): WeekOfVoices => ({
  from: startOfDay(zone, addDays(on, -13)),
  weekFrom: startOfDay(zone, addDays(on, -6)),
  until: startOfDay(zone, addDays(on, 1)),
})

async function addReturning(ctx: Ctx, meetingId: string, on: string): Promise<number> {
  let added = 0
  for (const { itemId, ...old } of await findReturning(ctx.tx, meetingId, on)) {
    const item = {
      ...old,
      itemId: newId(),
      meetingId,
      source: `item:${itemId}`,
      carriedFrom: itemId,
    }
    if (!(await insertItem(ctx.tx, item, ctx.now))) continue
    await copyBehind(ctx.tx, itemId, item.itemId)
    added++
  }
  return added
}

async function addRising(ctx: Ctx, meetingId: string, on: string, zone: string): Promise<number> {
  let added = 0
  for (const rise of await risingTopics(ctx, { on })) {
    const { topicId, name, recent, earlier } = rise
    const from = startOfDay(zone, rise.from)
    const until = startOfDay(zone, addDays(rise.to, 1))
    const voices = await findOfTopic(ctx.tx, { topicId, from, until, limit: MOST_VOICES })
    if (voices.length === 0) continue
    const there = (await findAtWork(ctx.tx, meetingId, on)).get(topicId)
    if (there) await insertItemVoices(ctx.tx, there, idsOf(voices))
    else {
      const place = { meetingId, reason: 'rising', source: `topic:${topicId}` } as const
      added += await addItemOf(ctx, { ...place, title: name, topicId, recent, earlier }, voices)
    }
  }
  return added
}

async function addFresh(
  ctx: Ctx,
  meetingId: string,
  on: string,
  week: WeekOfVoices,
): Promise<number> {
  const atWork = await findAtWork(ctx.tx, meetingId, on)
  let added = 0
  const groups = grouped(await findFresh(ctx.tx, week, MOST_VOICES))
  for (const { topicId, title, voices } of groups) {
    const there = topicId && atWork.get(topicId)
    if (there) await insertItemVoices(ctx.tx, there, idsOf(voices))
    else if (added < MOST_NEW) {
      const lead = leadOf(voices)
      const source = topicId ? `topic:${topicId}` : `voice:${lead?.voiceId}`
      const about = title || titleOf(lead?.words ?? '')
      const item = { meetingId, reason: 'new', source, title: about, topicId } as const
      added += await addItemOf(ctx, item, voices)
    }
  }
  return added
}

async function addItemOf(
  ctx: Ctx,
  item: Omit<NewItem, 'itemId'>,
  voices: readonly FreshVoice[],
): Promise<number> {
  const itemId = newId()
  if (!(await insertItem(ctx.tx, { ...item, itemId }, ctx.now))) return 0
  await insertItemVoices(ctx.tx, itemId, idsOf(voices))
  return 1
}

const idsOf = (voices: readonly FreshVoice[]) => voices.map(({ voiceId }) => voiceId)

type Group = { topicId: string | null; title: string; voices: FreshVoice[] }

/** By topic, and where there is none by what they say; those of most people first. */
function grouped(voices: readonly FreshVoice[]): Group[] {
  const byTopic = groupsOf(voices, ({ topicId }) => topicId)
  const groups = [...byTopic].flatMap(([topicId, voices]): Group[] =>
    topicId
      ? [{ topicId, title: voices[0]?.topicName ?? '', voices }]
      : groupAlike(voices).map((voices) => ({ topicId: null, title: '', voices })),
  )
  return groups.toSorted(
    (a, b) => b.voices.length - a.voices.length || Number(!a.topicId) - Number(!b.topicId),
  )
}
