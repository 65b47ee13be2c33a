import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { deliveryTexts } from '../deliveries.texts.ts'
import { mayCancel } from '../messages.rules.ts'
import {
  lockMessage,
  type MessageRow,
  storeDelivered,
  storeFailed,
  updateState,
} from './messages.queries.ts'
import { recordMessages } from './record-message.ts'

export interface MarkDelivered {
  personId: string
  messageId: string
  /** When it was posted, or the call made. */
  at: Date
  farId?: string | null
  /** Minor units. */
  cost?: number | null
  mediaCode?: string | null
}

/**
 * A card is in the letter box, a call was made: what went through somebody's hands is sent. Once is once.
 * Part of verbs that have asked for a right. Throws `conflict` for one that was cancelled or refused.
 */
export async function markDelivered(ctx: Ctx, input: MarkDelivered): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const row = await openMessage(ctx, input.messageId)
    if (row.state === 'sent') return
    const { messageId, at, farId = null, cost = null, mediaCode = null } = input
    const { personId } = row
    await storeDelivered(ctx.tx, { personId, messageId, at, farId, cost, mediaCode })
    await recordMessages(ctx, [{ ...row, what: 'sent', at }])
    await publish(ctx, 'messages', { messageId })
  })
}

/** It could not be brought: a number that nobody answers. */
export async function markFailed(
  ctx: Ctx,
  { messageId, because }: { personId: string; messageId: string; because: string },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const row = await openMessage(ctx, messageId)
    if (row.state === 'failed') return
    if (row.state === 'sent') throw conflict(deliveryTexts.alreadySent)
    await storeFailed(ctx.tx, { ...row, farAnswer: { words: because } })
    await recordMessages(ctx, [{ ...row, what: 'failed', because: 'far_never' }])
    await publish(ctx, 'messages', { messageId })
  })
}

/** Taken back before it left, so that it answers nobody. Throws `conflict` for what has left. Once is once. */
export async function markCancelled(
  ctx: Ctx,
  { messageId }: { messageId: string },
): Promise<MessageRow> {
  return inTransaction(ctx, async (ctx) => {
    const row = await lockMessage(ctx.tx, messageId)
    if (!row) throw notFound(deliveryTexts.noSuchMessage)
    if (row.state === 'cancelled') return row
    if (!mayCancel(row.state)) throw conflict(deliveryTexts.leftAlready)
    await updateState(ctx.tx, row, { state: 'cancelled', because: 'by_hand', goesAt: null })
    await recordMessages(ctx, [{ ...row, what: 'cancelled' }])
    await publish(ctx, 'messages', { messageId })
    return row
  })
}

async function openMessage(ctx: Ctx, messageId: string): Promise<MessageRow> {
  const row = await lockMessage(ctx.tx, messageId)
  if (!row) throw notFound(deliveryTexts.noSuchMessage)
  if (row.state === 'cancelled' || row.state === 'refused') throw conflict(deliveryTexts.neverGoes)
  return row
}
