import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { deliveryTexts as texts } from '../deliveries.texts.ts'
import { mayRetry } from '../messages.rules.ts'
import { comeBack } from './go-on.ts'
import { markCancelled, markDelivered, markFailed } from './mark-delivered.ts'
import { lockMessage, type MessageRow, updateState } from './messages.queries.ts'
import { type SendMessage, type SentMessage, sendMessage } from './send-message.ts'

type One = { messageId: string }
type Write = Pick<SendMessage, 'personId' | 'channel' | 'kind' | 'purpose' | 'key' | 'text'> &
  Pick<SendMessage, 'subject' | 'notBefore'>

/** Somebody at a desk, or a system of the shop, sends one message. Throws `not_found`. */
export async function writeMessage(ctx: Ctx, input: Write): Promise<SentMessage> {
  requirePermission(ctx, 'messaging.write')
  return inTransaction(ctx, async (ctx) => {
    const staffId = ctx.actor.kind === 'staff' ? ctx.actor.staffId : null
    const sent = await sendMessage(ctx, { ...input, staffId })
    await auditOne(ctx, 'messaging.message_written', sent)
    return sent
  })
}

/**
 * Another try of what failed, or now instead of later: through the gate again. Of a mail that may have
 * arrived a person decides this knowing so. Throws `conflict` where there is nothing to try.
 */
export async function retryMessage(ctx: Ctx, { messageId }: One): Promise<One> {
  requirePermission(ctx, 'messaging.write')
  return inTransaction(ctx, async (ctx) => {
    const row = await locked(ctx, messageId)
    if (!mayRetry(row.state)) throw conflict(texts.nothingToTry)
    await updateState(ctx.tx, row, { state: 'queued', because: null, goesAt: null })
    // Somebody waits for it: it does not stand behind letters to many.
    await comeBack(ctx, [{ messageId, batchId: null }])
    await auditOne(ctx, 'messaging.message_retried', row)
    await publish(ctx, 'messages', { messageId })
    return { messageId }
  })
}

/** Stops what has not left yet. Throws `conflict` for what has. */
export async function cancelMessage(ctx: Ctx, { messageId }: One): Promise<One> {
  requirePermission(ctx, 'messaging.write')
  return inTransaction(ctx, async (ctx) => {
    const { state } = await markCancelled(ctx, { messageId })
    if (state !== 'cancelled') await auditOne(ctx, 'messaging.message_cancelled', { messageId })
    return { messageId }
  })
}

/** A call of the list was made, or nobody answered. Throws `conflict` for what is no call. */
export async function closeCall(
  ctx: Ctx,
  { messageId, reached }: One & { reached: boolean },
): Promise<One> {
  requirePermission(ctx, 'messaging.write')
  return inTransaction(ctx, async (ctx) => {
    const row = await locked(ctx, messageId)
    if (row.channel !== 'phone') throw conflict(texts.noCall)
    const { personId } = row
    if (reached) await markDelivered(ctx, { personId, messageId, at: ctx.now })
    else await markFailed(ctx, { personId, messageId, because: '' })
    await auditOne(ctx, 'messaging.call_closed', row)
    return { messageId }
  })
}

async function locked(ctx: Ctx, messageId: string): Promise<MessageRow> {
  const row = await lockMessage(ctx.tx, messageId)
  if (!row) throw notFound(texts.noSuchMessage)
  return row
}

async function auditOne(ctx: Ctx, action: string, { messageId }: One): Promise<void> {
  await audit(ctx, { action, subject: { kind: 'message', id: messageId } })
}
