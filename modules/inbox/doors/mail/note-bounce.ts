import type { Ctx } from '../../../../kernel/context.ts'
import { messageByToken, suppress } from '../../../messaging/index.ts'
import type { Bounce } from './bounce.ts'
import type { ReadMail } from './parse-mail.ts'
import { findSent } from './threads.queries.ts'

const REPLY = /^(?:reply|bounce)\+([\w-]{8,100})@/i

/** A mail of ours did not arrive for good: nothing more goes there. What is still tried is let be. */
export async function noteBounce(ctx: Ctx, { isFinal }: Bounce, mail: ReadMail): Promise<void> {
  const address = isFinal ? await addressOf(ctx, mail) : null
  if (address) await suppress(ctx, { channel: 'mail', address, because: 'bounced' })
}

/** Their provider says that they called it spam (RFC 5965). */
export async function noteComplaint(ctx: Ctx, mail: ReadMail): Promise<void> {
  const address = await addressOf(ctx, mail)
  if (address) await suppress(ctx, { channel: 'mail', address, because: 'complained' })
}

/** Where our mail went. What a report itself names as address is anybody's word. */
async function addressOf(ctx: Ctx, { about, to }: ReadMail): Promise<string | null> {
  const [sent] = about ? await findSent(ctx.tx, [about]) : []
  if (sent) return sent.address
  for (const address of to) {
    const token = REPLY.exec(address)?.[1]
    const message = token ? await messageByToken(ctx, token) : undefined
    if (message) return message.toAddress
  }
  return null
}
