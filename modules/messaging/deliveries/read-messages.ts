import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { deliveryTexts } from '../deliveries.texts.ts'
import { asHouse, livingOf } from './living.ts'
import { findByToken, findMessage, findMessagesOf, type MessageRow } from './messages.queries.ts'

/** One message whole. Throws `not_found`. */
export async function readMessage(
  ctx: Ctx,
  { messageId }: { messageId: string },
): Promise<MessageRow> {
  requirePermission(ctx, 'messaging.read')
  const row = await findMessage(ctx.tx, messageId)
  if (!row) throw notFound(deliveryTexts.noSuchMessage)
  return row
}

/** What went to a person, newest first; the person may be named by a merged record. */
export async function listMessages(
  ctx: Ctx,
  { personId, limit = 50 }: { personId: string; limit?: number },
): Promise<MessageRow[]> {
  requirePermission(ctx, 'messaging.read')
  return findMessagesOf(ctx.tx, await livingOf(asHouse(ctx), personId), limit)
}

/** Whose message a link or a reply address speaks of. For doors without a session; undefined for none. */
export async function messageByToken(
  ctx: Pick<Ctx, 'tx'>,
  token: string,
): Promise<MessageRow | undefined> {
  return findByToken(ctx.tx, token)
}
