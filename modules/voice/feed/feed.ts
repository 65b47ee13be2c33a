import { dayIn } from '../../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { forbidden } from '../../../kernel/errors.ts'
import { readCompany } from '../../accounts/index.ts'
import type { Department } from '../contract/feed.ts'
import type { Voice } from '../contract/voices.ts'
import { feedTexts as texts } from '../feed.texts.ts'
import { readVoices } from '../voices/read-voices.ts'
import { chooseVaried } from './choose.rules.ts'
import {
  findCandidates,
  findFeed,
  findReaders,
  insertFeed,
  insertRead,
  lockFeed,
} from './feed.queries.ts'

const A_DAY = 5
const AMONG = 300
const WITHIN_MS = 90 * 86_400_000

export interface Feed {
  /** By the company's calendar. */
  day: string
  items: Voice[]
  isRead: boolean
  departments: Department[]
}

/** The voices of today: chosen when the first one asks, of many ways and kinds, the same for everybody. */
export async function readFeed(ctx: Ctx): Promise<Feed> {
  requirePermission(ctx, 'voice.read')
  const day = await today(ctx)
  const voiceIds = (await findFeed(ctx.tx, day)) ?? (await makeFeed(ctx, day))
  const voices = await readVoices(ctx, voiceIds)
  const readers = await findReaders(ctx.tx, day)
  const { actor } = ctx
  const staffId = actor.kind === 'staff' ? actor.staffId : null
  const departments = new Map<string | null, Department>()
  for (const { department, name, isRead } of readers) {
    const one = departments.get(department) ?? { department, staff: [] }
    departments.set(department, { ...one, staff: [...one.staff, { name, isRead }] })
  }
  return {
    day,
    // One may have been taken out, told to be in confidence, or erased since the morning.
    items: voices.filter(
      ({ state, isSensitive, words }) => state === 'kept' && !isSensitive && words,
    ),
    isRead: readers.some((one) => one.staffId === staffId && one.isRead),
    departments: [...departments.values()],
  }
}

const today = async (ctx: Ctx) => dayIn((await readCompany(ctx)).zone, ctx.now)

function makeFeed(ctx: Ctx, day: string): Promise<string[]> {
  return inTransaction(ctx, async (ctx) => {
    await lockFeed(ctx.tx)
    const made = await findFeed(ctx.tx, day)
    if (made) return made
    const since = new Date(ctx.now.getTime() - WITHIN_MS)
    const voiceIds = chooseVaried(await findCandidates(ctx.tx, { since, limit: AMONG }), A_DAY)
    // A day without any voice yet may have some in an hour.
    if (voiceIds.length > 0) await insertFeed(ctx.tx, { day, voiceIds, now: ctx.now })
    return voiceIds
  })
}

/** Whoever asks has read the voices of today; a second time changes nothing. */
export async function markFeedRead(ctx: Ctx): Promise<{ day: string }> {
  requirePermission(ctx, 'voice.read')
  const { actor } = ctx
  if (actor.kind !== 'staff') throw forbidden(texts.staffOnly)
  const day = await today(ctx)
  await insertRead(ctx.tx, { staffId: actor.staffId, day, now: ctx.now })
  return { day }
}
