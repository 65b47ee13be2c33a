import { addDays, dayIn } from '../../../kernel/clock.ts'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, invalid, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { USUAL_MINUTES, weekOf } from '../meetings.rules.ts'
import { meetingTexts as texts } from '../meetings.texts.ts'
import { copyBehind, insertItem } from './agenda.queries.ts'
import { writeAgenda } from './agenda.ts'
import { findAgenda, type ItemRow } from './items.queries.ts'
import * as queries from './meetings.queries.ts'
import { requireMeeting } from './require-meeting.ts'

const staffIdOf = ({ actor }: Ctx) => (actor.kind === 'staff' ? actor.staffId : null)

export interface PlanMeeting {
  /** Today, unless given. */
  heldOn?: string | undefined
  minutes?: number | undefined
}

/** Plans the meeting of a week. The one that the week has already is kept as it is. */
export async function planMeeting(ctx: Ctx, input: PlanMeeting): Promise<{ meetingId: string }> {
  requirePermission(ctx, 'voice.decide')
  return inTransaction(ctx, async (ctx) => {
    const { zone } = await readCompany(ctx)
    const { heldOn = dayIn(zone, ctx.now), minutes = USUAL_MINUTES } = input
    return insertOne(ctx, { heldOn, minutes, leadStaffId: staffIdOf(ctx) })
  })
}

/** The meeting that is open, else the next to come; where none is planned, that of today. */
export async function nextMeeting(ctx: Ctx): Promise<string> {
  const next = await queries.findNext(ctx.tx)
  if (next) return next
  const { zone } = await readCompany(ctx)
  const heldOn = dayIn(zone, ctx.now)
  const row = { heldOn, minutes: USUAL_MINUTES, leadStaffId: staffIdOf(ctx) }
  return (await insertOne(ctx, row)).meetingId
}

async function insertOne(
  ctx: Ctx,
  row: { heldOn: string; minutes: number; leadStaffId: string | null },
): Promise<{ meetingId: string }> {
  const made = await queries.insertMeeting(
    ctx.tx,
    { ...row, meetingId: newId(), week: weekOf(row.heldOn) },
    { by: actorLabel(ctx.actor), now: ctx.now },
  )
  if (made.isNew) {
    await audit(ctx, { action: 'voice.meeting_planned', detail: { heldOn: row.heldOn } })
    await publish(ctx, 'meeting', { meetingId: made.meetingId })
  }
  return { meetingId: made.meetingId }
}

/** Holds a coming meeting on another day, or longer. Throws `conflict` where that week has one. */
export async function changeMeeting(
  ctx: Ctx,
  { meetingId, ...to }: PlanMeeting & { meetingId: string },
): Promise<{ meetingId: string }> {
  requirePermission(ctx, 'voice.decide')
  return inTransaction(ctx, async (ctx) => {
    const meeting = await requireMeeting(ctx, meetingId)
    if (meeting.state === 'ended') throw preconditionFailed(texts.isEnded)
    const { heldOn = meeting.heldOn, minutes = meeting.minutes } = to
    if (heldOn !== meeting.heldOn && meeting.state === 'open') throw conflict(texts.isOpen)
    const week = weekOf(heldOn)
    if (await queries.isWeekTaken(ctx.tx, week, meetingId)) throw conflict(texts.weekTaken)
    await queries.moveMeeting(ctx.tx, { meetingId, week, heldOn, minutes })
    await audit(ctx, { action: 'voice.meeting_planned', detail: { heldOn, minutes } })
    await publish(ctx, 'meeting', { meetingId })
    return { meetingId }
  })
}

/** Begins: the agenda is written and the time runs. Begun already, nothing changes. */
export async function openMeeting(
  ctx: Ctx,
  { meetingId }: { meetingId: string },
): Promise<{ meetingId: string }> {
  requirePermission(ctx, 'voice.decide')
  return inTransaction(ctx, async (ctx) => {
    const { state } = await requireMeeting(ctx, meetingId)
    if (state === 'ended') throw preconditionFailed(texts.isEnded)
    if (state === 'open') return { meetingId }
    await writeAgenda(ctx, { meetingId })
    const leadStaffId = staffIdOf(ctx)
    await queries.startMeeting(ctx.tx, { meetingId, leadStaffId, now: ctx.now })
    const [first] = await findAgenda(ctx.tx, meetingId)
    if (first) await queries.setPlace(ctx.tx, meetingId, first.itemId)
    await audit(ctx, { action: 'voice.meeting_opened', detail: { meetingId } })
    await publish(ctx, 'meeting', { meetingId })
    return { meetingId }
  })
}

/**
 * Ends it. Every item leaves with an owner or a reason: throws `precondition_failed` while something that
 * is to be done has no owner, or something is not decided and is not to be carried to the next meeting.
 */
export async function endMeeting(
  ctx: Ctx,
  { meetingId, carry = false }: { meetingId: string; carry?: boolean | undefined },
): Promise<{ meetingId: string; nextMeetingId: string; carried: number }> {
  requirePermission(ctx, 'voice.decide')
  return inTransaction(ctx, async (ctx) => {
    const meeting = await requireMeeting(ctx, meetingId)
    if (meeting.state !== 'open') throw preconditionFailed(texts.isNotOpen)
    const items = (await findAgenda(ctx.tx, meetingId)).filter(({ doneAt }) => !doneAt)
    const alone = items.filter(({ decision, ownerId }) => decision && decision !== 'no' && !ownerId)
    const [orphan] = alone
    if (orphan)
      throw preconditionFailed(texts.needsOwner, { count: alone.length, title: orphan.title })
    const left = items.filter(({ decision }) => !decision)
    if (left.length > 0 && !carry) throw preconditionFailed(texts.isLeft, { count: left.length })
    const nextMeetingId = await planNext(ctx, meeting)
    for (const item of left) await carryOn(ctx, item, nextMeetingId)
    await queries.stopMeeting(ctx.tx, meetingId, ctx.now)
    const detail = { meetingId, carried: left.length }
    await audit(ctx, { action: 'voice.meeting_ended', detail })
    await publish(ctx, 'meeting', { meetingId })
    return { meetingId, nextMeetingId, carried: left.length }
  })
}

/** A week later, or in the first week to come. */
async function planNext(ctx: Ctx, meeting: queries.MeetingRow): Promise<string> {
  const { zone } = await readCompany(ctx)
  const today = dayIn(zone, ctx.now)
  let heldOn = addDays(meeting.heldOn, 7)
  while (heldOn <= today) heldOn = addDays(heldOn, 7)
  const { minutes, leadStaffId } = meeting
  return (await insertOne(ctx, { heldOn, minutes, leadStaffId })).meetingId
}

async function carryOn(ctx: Ctx, old: ItemRow, meetingId: string): Promise<void> {
  const { title, reason, topicId, recent, earlier, ownerId, step } = old
  const again = { title, reason, topicId, recent, earlier, ownerId, step }
  const source = `item:${old.itemId}`
  const item = { ...again, itemId: newId(), meetingId, source, carriedFrom: old.itemId }
  if (await insertItem(ctx.tx, item, ctx.now)) await copyBehind(ctx.tx, old.itemId, item.itemId)
}

/** Which item the big screen shows; phones follow. */
export async function focusItem(
  ctx: Ctx,
  { meetingId, itemId }: { meetingId: string; itemId: string },
): Promise<{ meetingId: string }> {
  requirePermission(ctx, 'voice.decide')
  return inTransaction(ctx, async (ctx) => {
    await requireMeeting(ctx, meetingId)
    const items = await findAgenda(ctx.tx, meetingId)
    if (!items.some((item) => item.itemId === itemId)) throw notFound(texts.noSuchItem)
    await queries.setPlace(ctx.tx, meetingId, itemId)
    await publish(ctx, 'meeting', { meetingId, atItemId: itemId })
    return { meetingId }
  })
}

/** Without a sign for so long somebody has left. */
const GONE_AFTER = 50_000

/** Says that one is there, and hears how many are. */
export async function attendMeeting(
  ctx: Ctx,
  { meetingId, place }: { meetingId: string; place: 'screen' | 'phone' },
): Promise<{ here: number; phones: number }> {
  requirePermission(ctx, 'voice.read')
  const staffId = staffIdOf(ctx)
  if (!staffId) throw invalid(texts.onlyStaff)
  if (!(await queries.findMeeting(ctx.tx, meetingId))) throw notFound(texts.noSuchMeeting)
  await queries.upsertPresence(ctx.tx, { meetingId, staffId, place, now: ctx.now })
  return queries.countPresent(ctx.tx, meetingId, new Date(ctx.now.getTime() - GONE_AFTER))
}
