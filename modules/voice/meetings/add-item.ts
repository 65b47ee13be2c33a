import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { titleOf } from '../meetings.rules.ts'
import { meetingTexts as texts } from '../meetings.texts.ts'
import { lockVoice } from '../voices/voices.queries.ts'
import { voiceTexts } from '../voices.texts.ts'
import { deleteItem, findOfVoice, type OnAgenda } from './added.queries.ts'
import { insertItem, insertItemVoices } from './agenda.queries.ts'
import { holdItem } from './decide-item.ts'
import { nextMeeting } from './hold-meeting.ts'
import { requireMeeting } from './require-meeting.ts'

/** Puts something on the agenda by hand, with the voices that it is about. */
export async function addItem(
  ctx: Ctx,
  {
    meetingId,
    title,
    voiceIds = [],
  }: { meetingId: string; title: string; voiceIds?: string[] | undefined },
): Promise<{ itemId: string }> {
  requirePermission(ctx, 'voice.write')
  return inTransaction(ctx, async (ctx) => {
    const { state } = await requireMeeting(ctx, meetingId)
    if (state === 'ended') throw preconditionFailed(texts.isEnded)
    const itemId = newId()
    const item = { itemId, meetingId, title, reason: 'added', source: `added:${itemId}` } as const
    await insertItem(ctx.tx, item, ctx.now)
    await insertItemVoices(ctx.tx, itemId, voiceIds)
    await noted(ctx, 'voice.item_added', { itemId, meetingId })
    return { itemId }
  })
}

/**
 * Puts a voice on the agenda of the meeting that is open or comes next, which is planned for today where
 * there is none. Where it stands there already, by itself or with others, nothing changes. Throws
 * `not_found`; `precondition_failed` for what nobody has kept as a voice.
 */
export async function putOnAgenda(
  ctx: Ctx,
  { voiceId }: { voiceId: string },
): Promise<{ itemId: string; meetingId: string; heldOn: string; isNew: boolean }> {
  requirePermission(ctx, 'voice.write')
  return inTransaction(ctx, async (ctx) => {
    const { heldOn, meetingId } = await requireMeeting(ctx, await nextMeeting(ctx))
    const voice = await lockVoice(ctx.tx, voiceId)
    if (!voice) throw notFound(voiceTexts.noSuchVoice)
    if (voice.state !== 'kept' || voice.words === '') throw preconditionFailed(texts.notKept)
    const there = (await findOfVoice(ctx.tx, voiceId)).find((one) => one.meetingId === meetingId)
    if (there) return { itemId: there.itemId, meetingId, heldOn, isNew: false }
    const itemId = newId()
    const source = `voice:${voiceId}`
    const item = {
      itemId,
      meetingId,
      reason: 'added',
      source,
      title: titleOf(voice.words),
    } as const
    await insertItem(ctx.tx, item, ctx.now)
    await insertItemVoices(ctx.tx, itemId, [voiceId])
    await noted(ctx, 'voice.item_added', { itemId, meetingId })
    return { itemId, meetingId, heldOn, isNew: true }
  })
}

/** On which agendas a voice stands or stood, the latest first. */
export async function readOnAgenda(
  ctx: Ctx,
  { voiceId }: { voiceId: string },
): Promise<{ items: OnAgenda[] }> {
  requirePermission(ctx, 'voice.read')
  return { items: await findOfVoice(ctx.tx, voiceId) }
}

/** Takes off again what was added by hand. Throws `conflict` for what came by itself or is decided. */
export async function removeItem(
  ctx: Ctx,
  { itemId }: { itemId: string },
): Promise<{ itemId: string }> {
  requirePermission(ctx, 'voice.write')
  return inTransaction(ctx, async (ctx) => {
    const { meetingId, ...item } = await holdItem(ctx, itemId)
    const { state } = await requireMeeting(ctx, meetingId)
    if (state === 'ended') throw preconditionFailed(texts.isEnded)
    const isTouched = item.decision || item.doneAt || item.carriedFrom || item.improvementId
    if (item.reason !== 'added' || isTouched) throw conflict(texts.notRemoved)
    await deleteItem(ctx.tx, itemId)
    await noted(ctx, 'voice.item_removed', { itemId, meetingId })
    return { itemId }
  })
}

async function noted(
  ctx: Ctx,
  action: string,
  { itemId, meetingId }: { itemId: string; meetingId: string },
): Promise<void> {
  await audit(ctx, { action, subject: { kind: 'meeting_item', id: itemId } })
  await publish(ctx, 'meeting', { meetingId })
}
