import { z } from 'zod'
import { type Ctx, inTransaction, requirePermission } from '../../../../kernel/context.ts'
import { defineJob } from '../../../../kernel/jobs.ts'
import { publish } from '../../../../kernel/live.ts'
import type { LineReason } from '../../contract/doors.ts'
import { receiveWord } from '../../conversations/receive-word.ts'
import { type StoredFile, storeAttachment } from '../store-attachment.ts'
import { answerItself } from './answer-itself.ts'
import { finishLink } from './finish-link.ts'
import { changeFollowing } from './following.ts'
import { friendOf } from './friend.ts'
import { type EventState, type LineEventRow, lockEvent, settleEvent } from './line.queries.ts'
import { lineApi } from './line-api.ts'
import { hasContent, type LineMessage, messageOf, wordsOf } from './read-message.ts'

export const fileLineJob = defineJob({
  name: 'inbox.file-line',
  payload: z.object({ eventId: z.string() }),
  run: fileLineEvent,
})

type Settled = { state: EventState; because: LineReason | null; personId?: string | null }

/**
 * Puts what somebody said on LINE into their conversation, or does what else an event asks for. What LINE
 * cannot hand over now (a picture, a name) is tried again by the job; the reason stands on the page.
 */
export async function fileLineEvent(ctx: Ctx, { eventId }: { eventId: string }): Promise<void> {
  requirePermission(ctx, 'inbox.write')
  const row = await lockEvent(ctx.tx, eventId)
  if (!row || row.state === 'filed' || row.state === 'ignored') return
  try {
    await fileRow(ctx, row)
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error))
      .slice(0, 200)
      .toWellFormed()
    await settleEvent(ctx.tx, eventId, { state: 'failed', because: 'fault', detail, now: ctx.now })
    throw error
  }
}

async function fileRow(ctx: Ctx, row: LineEventRow): Promise<void> {
  const { lineUser, kind } = row
  const message = kind === 'message' ? messageOf(row.payload) : null
  const isGroup = sourceOf(row.payload) !== 'user'
  if (!lineUser || isGroup) return settle(ctx, row, { state: 'ignored', because: 'group' })
  // Whatever LINE must be asked is asked before the transaction.
  const name = await nameOf(ctx, lineUser)
  const file = message && hasContent(message) ? await fetchFile(ctx, message) : null
  await inTransaction(ctx, async (ctx) => {
    const locked = await lockEvent(ctx.tx, row.eventId)
    if (!locked || locked.state === 'filed') return
    const personId = await friendOf(ctx, lineUser, name)
    if (message) return say(ctx, { row, personId, message, file })
    if (kind === 'follow' || kind === 'unfollow') {
      await changeFollowing(ctx, { lineUser, personId, follows: kind === 'follow' })
      const because = kind === 'follow' ? 'followed' : 'unfollowed'
      return settle(ctx, row, { state: 'filed', because, personId })
    }
    if (kind === 'accountLink') {
      const linkedId = await finishLink(ctx, { lineUser, personId, payload: row.payload })
      const because = linkedId ? 'linked' : 'no_link'
      return settle(ctx, row, { state: 'filed', because, personId: linkedId ?? personId })
    }
    return settle(ctx, row, { state: 'ignored', because: 'not_for_us', personId })
  })
}

async function say(
  ctx: Ctx,
  said: { row: LineEventRow; personId: string; message: LineMessage; file: StoredFile | null },
) {
  const { row, personId, message, file } = said
  const lineUser = row.lineUser ?? ''
  const words = wordsOf(message, ctx.locale)
  if (message.type === 'text' && (await answerItself(ctx, { row, lineUser, personId, words })))
    return settle(ctx, row, { state: 'filed', because: 'answered', personId: null })
  const { stickerId, packageId } = message
  await receiveWord(ctx, {
    personId,
    channel: 'line',
    words,
    externalId: `line:${row.eventId}`,
    at: row.receivedAt,
    attachments: file ? [file] : [],
    meta: stickerId ? { sticker: { packageId, stickerId } } : {},
  })
  await settle(ctx, row, { state: 'filed', because: null, personId })
}

async function nameOf(ctx: Ctx, lineUser: string): Promise<string | null> {
  const api = await lineApi(ctx)
  return api ? api.displayName(lineUser).catch(() => null) : null
}

async function fetchFile(ctx: Ctx, message: LineMessage): Promise<StoredFile | null> {
  const api = await lineApi(ctx)
  const content = await api?.content(message.id)
  if (!content || content.length === 0) return null
  return storeAttachment(ctx, { name: message.fileName ?? '', declared: '', content })
}

function sourceOf(payload: unknown): string | null {
  const read = z.looseObject({ source: z.looseObject({ type: z.string() }) }).safeParse(payload)
  return read.success ? read.data.source.type : null
}

async function settle(ctx: Ctx, { eventId }: LineEventRow, settled: Settled): Promise<void> {
  await settleEvent(ctx.tx, eventId, { ...settled, now: ctx.now })
  await publish(ctx, 'inbox-doors', { line: true })
}
