import type { Ctx } from '../../../../kernel/context.ts'
import { messageByToken, readSender, readWire } from '../../../messaging/index.ts'
import { readMailDoor } from './mail-door.ts'
import type { ReadMail } from './parse-mail.ts'
import { findSent } from './threads.queries.ts'

/** Whether it is a mail of our own that came back: by its sender, its id, or the mark that ours bear. */
export async function isOwn(ctx: Ctx, { from, messageId, ownToken }: ReadMail): Promise<boolean> {
  if (messageId && (await findSent(ctx.tx, [messageId])).length > 0) return true
  if (ownToken && (await messageByToken(ctx, ownToken))) return true
  if (!from) return false
  const { replyTo } = await readSender(ctx)
  const wire = await readWire(ctx, 'mail')
  const { imap } = await readMailDoor(ctx)
  const ours = [replyTo, wire?.settings.fromAddress, imap?.user]
  return ours.some((own) => own?.toLowerCase() === from.address)
}
