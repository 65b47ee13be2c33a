import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { askGates, readWire } from '../../messaging/index.ts'
import { REPLY_CHANNELS, type ReplyChannel } from '../conversations.rules.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { findConversation } from './conversations.queries.ts'
import { hasChat } from './entry-list.queries.ts'

export interface ChannelVerdict {
  channel: ReplyChannel
  ok: boolean
  because: string | null
  goesAt: Date | null
  /** Not set up yet: it stays in the outbox and never leaves the house. */
  isKept: boolean
}

/** By which ways a reply can go now. Throws `not_found`. */
export async function listReplyChannels(
  ctx: Ctx,
  { conversationId }: { conversationId: string },
): Promise<ChannelVerdict[]> {
  requirePermission(ctx, 'inbox.read')
  const row = await findConversation(ctx.tx, conversationId)
  if (!row) throw notFound(texts.noSuchConversation)
  const chats = await hasChat(ctx.tx, row)
  const gated = REPLY_CHANNELS.filter((channel) => channel !== 'chat')
  const verdicts = await verdictsOf(ctx, row.personId, gated)
  return REPLY_CHANNELS.flatMap((channel): ChannelVerdict[] => {
    if (channel !== 'chat') return verdicts.filter((one) => one.channel === channel)
    return chats ? [{ channel, ok: true, because: null, goesAt: null, isKept: false }] : []
  })
}

/** What the gate says of each way, and whether it leads out of the house. Throws `not_found`. */
export async function verdictsOf<C extends Exclude<ReplyChannel, 'chat'>>(
  ctx: Ctx,
  personId: string,
  channels: readonly C[],
): Promise<(ChannelVerdict & { channel: C })[]> {
  const asked = await askGates(
    ctx,
    channels.map((channel) => ({ personId, channel, purpose: 'service', kind: 'reply' })),
  )
  const found: (ChannelVerdict & { channel: C })[] = []
  for (const [at, channel] of channels.entries()) {
    const verdict = asked[at]?.verdict
    if (!verdict) throw notFound(texts.noSuchConversation)
    const { because, goesAt } = verdict.ok ? { because: null, goesAt: null } : verdict
    found.push({ channel, ok: verdict.ok, because, goesAt, isKept: await isKept(ctx, channel) })
  }
  return found
}

async function isKept(ctx: Ctx, channel: ReplyChannel): Promise<boolean> {
  if (channel === 'mail' || channel === 'line' || channel === 'sms')
    return (await readWire(ctx, channel)) === null
  return false
}
