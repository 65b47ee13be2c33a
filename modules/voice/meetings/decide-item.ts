import { dayIn } from '../../../kernel/clock.ts'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, invalid, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import type { Item } from '../contract/meetings.ts'
import { type Decision, fixDue } from '../meetings.rules.ts'
import { meetingTexts as texts } from '../meetings.texts.ts'
import {
  type ItemRow,
  isStaff,
  lockItem,
  setDone,
  updateDecision,
  updateItem,
} from './items.queries.ts'
import { keepPromiseOf } from './promises.ts'
import { itemOf } from './read-meetings.ts'
import { requireMeeting } from './require-meeting.ts'

export interface DecideItem {
  itemId: string
  /** Null takes a decision back. */
  decision: Decision | null
  step?: string | undefined
  ownerId?: string | null | undefined
  /** For a plan. What is to be fixed is due in seven days, a promise by its own day. */
  dueOn?: string | undefined
  possibleIf?: string | undefined
  revisitOn?: string | undefined
  version: number
}

/**
 * Decides an item: fix within seven days, plan for a day, or not now. Throws `conflict` where somebody has
 * decided since it was read, and says who and what; `invalid` for a plan without its day, and for a refusal
 * without what would make it possible and the day on which it returns. Whoever raised a hand first owns it.
 */
export async function decideItem(ctx: Ctx, input: DecideItem): Promise<Item> {
  requirePermission(ctx, 'voice.decide')
  return inTransaction(ctx, async (ctx) => {
    const item = await holdItem(ctx, input.itemId)
    if (item.version !== input.version) throw meanwhile(item)
    if (input.decision === null) await requireOpen(ctx, item.meetingId)
    const { zone } = await readCompany(ctx)
    const terms = termsOf(input, item, dayIn(zone, ctx.now))
    const { step = item.step, ownerId = item.ownerId ?? item.hands[0]?.staffId ?? null } = input
    const owner = input.decision === 'no' ? null : ownerId
    if (owner) await requireStaff(ctx, owner)
    const { decision, itemId } = input
    const who = { by: actorLabel(ctx.actor), byName: nameOf(ctx), now: ctx.now }
    await updateDecision(ctx.tx, { itemId, decision, step, ownerId: owner, ...terms, ...who })
    return settle(ctx, item, 'voice.item_decided', { decision: decision ?? 'open' })
  })
}

/** What was decided stays so once the meeting has ended: every item left it with an owner or a reason. */
async function requireOpen(ctx: Ctx, meetingId: string): Promise<void> {
  const { state } = await requireMeeting(ctx, meetingId)
  if (state === 'ended') throw preconditionFailed(texts.isEnded)
}

const nameOf = ({ actor }: Ctx) => ('name' in actor ? actor.name : '')

function meanwhile({ decision, decidedByName }: ItemRow) {
  const words = { fix: texts.tookFix, plan: texts.tookPlan, no: texts.tookNo }
  const name = decidedByName ?? ''
  return conflict(decision && decidedByName ? words[decision] : texts.changed, { name })
}

function termsOf(
  { decision, dueOn, possibleIf = '', revisitOn }: DecideItem,
  { promised }: ItemRow,
  today: string,
): Pick<ItemRow, 'dueOn' | 'possibleIf' | 'revisitOn'> {
  const none = { dueOn: null, possibleIf: '', revisitOn: null }
  if (decision === null) return none
  if (decision === 'fix') return { ...none, dueOn: fixDue(today, promised) }
  if (decision === 'plan') {
    if (!dueOn || dueOn < today) throw invalid(texts.needsDue)
    return { ...none, dueOn }
  }
  if (!possibleIf.trim()) throw invalid(texts.needsPossible)
  if (!revisitOn || revisitOn <= today) throw invalid(texts.needsRevisit)
  return { ...none, possibleIf: possibleIf.trim(), revisitOn }
}

/** Held until the transaction ends. Throws `conflict` for one that stands on a later agenda by now. */
export async function holdItem(ctx: Ctx, itemId: string): Promise<ItemRow> {
  const item = await lockItem(ctx.tx, itemId)
  if (!item) throw notFound(texts.noSuchItem)
  if (item.isCarriedOn) throw conflict(texts.isCarriedOn)
  return item
}

export async function requireStaff(ctx: Ctx, staffId: string): Promise<void> {
  if (!(await isStaff(ctx.tx, staffId))) throw invalid(texts.noSuchStaff)
}

/** Notes what was done, tells who has the meeting open, and answers the item as it is now. */
export async function settle(
  ctx: Ctx,
  { itemId, meetingId }: ItemRow,
  action: string,
  detail: Record<string, unknown> = {},
): Promise<Item> {
  await audit(ctx, { action, subject: { kind: 'meeting_item', id: itemId }, detail })
  await publish(ctx, 'meeting', { meetingId, itemId })
  return itemOf(ctx, itemId)
}

export interface ChangeItem {
  itemId: string
  title?: string | undefined
  step?: string | undefined
  ownerId?: string | null | undefined
  dueOn?: string | undefined
}

/** Says better what it is about, who sees to it, what the next step is, and by when. */
export async function changeItem(ctx: Ctx, input: ChangeItem): Promise<Item> {
  requirePermission(ctx, 'voice.decide')
  return inTransaction(ctx, async (ctx) => {
    const item = await holdItem(ctx, input.itemId)
    const { title = item.title, step = item.step, ownerId = item.ownerId } = input
    if (input.dueOn && item.decision !== 'fix' && item.decision !== 'plan')
      throw preconditionFailed(texts.notTaken)
    if (ownerId && ownerId !== item.ownerId) await requireStaff(ctx, ownerId)
    const dueOn = input.dueOn ?? item.dueOn
    await updateItem(ctx.tx, { itemId: item.itemId, title, step, ownerId, dueOn })
    return settle(ctx, item, 'voice.item_changed', { ownerId, dueOn })
  })
}

/** It is done, or not after all; a promise that it was about is kept by it, and stays so. */
export async function finishItem(
  ctx: Ctx,
  { itemId, on = true }: { itemId: string; on?: boolean | undefined },
): Promise<Item> {
  requirePermission(ctx, 'voice.catch')
  return inTransaction(ctx, async (ctx) => {
    const item = await holdItem(ctx, itemId)
    if (on === (item.doneAt !== null)) return itemOf(ctx, itemId)
    if (!on && item.improvementId) throw conflict(texts.isImprovement)
    if (!on && item.promised) throw conflict(texts.isKept)
    if (on && !item.ownerId) throw preconditionFailed(texts.nobodyTookIt)
    if (on) await keepPromiseOf(ctx, itemId)
    await setDone(ctx.tx, { itemId, now: on ? ctx.now : null, byName: on ? nameOf(ctx) : null })
    return settle(ctx, item, on ? 'voice.item_done' : 'voice.item_reopened')
  })
}
