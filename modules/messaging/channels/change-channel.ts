import webPush from 'web-push'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid } from '../../../kernel/errors.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { channelTexts } from '../channels.texts.ts'
import type { Channel, Wire } from '../messages.rules.ts'
import { findChannel, storeChannel, storePause } from './channels.queries.ts'
import { isDkimKey } from './dkim-key.ts'
import { releaseJob } from './release.ts'
import { openSecret, type Secrets, sealSecret, settingsOf } from './settings.ts'

type Given<T> = { [K in keyof T]?: T[K] | undefined }

export type ChangeChannel<K extends Wire = Wire> = {
  [C in K]: {
    channel: C
    settings: unknown
    /** What is not named stays; what is empty is taken away. */
    secret: Given<Secrets[C]>
  }
}[K]

/** Secrets that go into a header, and what a header can carry. */
const IN_HEADERS = ['accessToken', 'token']
const PRINTABLE = /^[\x21-\x7e]*$/

/**
 * Sets how a channel leaves the house. Throws `invalid` for a DKIM key that cannot sign and for a token
 * that no header can carry.
 */
export async function changeChannel(ctx: Ctx, input: ChangeChannel): Promise<{ channel: Wire }> {
  requirePermission(ctx, 'messaging.manage')
  const { channel } = input
  refuseKey(input.secret)
  refuseToken(input.secret)
  return inTransaction(ctx, async (ctx) => {
    const before = await findChannel(ctx.tx, channel)
    const known = before?.secret ? openSecret(ctx, channel, before.secret) : {}
    const given = Object.entries(input.secret).filter(([, value]) => value !== undefined)
    // Schemas of a channel and its secret belong together; each fills in what is missing.
    const settings = settingsOf(channel, input.settings)
    const named = { ...known, ...Object.fromEntries(given) }
    const secret = (channel === 'push' ? pushKeys(named) : named) as Secrets[Wire]
    const sealed = sealSecret(ctx, channel, secret)
    const by = actorLabel(ctx.actor)
    await storeChannel(ctx.tx, { channel, settings, secret: sealed, by, now: ctx.now })
    await audit(ctx, {
      action: 'messaging.channel_changed',
      subject: { kind: 'channel', id: channel },
      detail: { settings, secrets: given.map(([name]) => name) },
    })
    await publish(ctx, 'messages', { channel })
    return { channel }
  })
}

/** Made at the first use and then kept: with others, no browser that said yes before could be called. */
function pushKeys(known: Partial<Secrets['push']>): Secrets['push'] {
  const { publicKey, privateKey } = known
  return publicKey && privateKey ? { publicKey, privateKey } : webPush.generateVAPIDKeys()
}

function refuseKey(secret: object): void {
  const key = 'dkimKey' in secret ? secret.dkimKey : ''
  if (typeof key === 'string' && key !== '' && !isDkimKey(key))
    throw invalid(channelTexts.badDkimKey, {}, [{ path: 'secret.dkimKey', message: '' }])
}

function refuseToken(secret: object): void {
  for (const [name, value] of Object.entries(secret)) {
    if (IN_HEADERS.includes(name) && typeof value === 'string' && !PRINTABLE.test(value))
      throw invalid(channelTexts.badToken, {}, [{ path: `secret.${name}`, message: '' }])
  }
}

/** Holds everything of a channel; what is under way at this moment still goes. */
export async function pauseChannel(
  ctx: Ctx,
  { channel }: { channel: Channel },
): Promise<{ channel: Channel }> {
  requirePermission(ctx, 'messaging.manage')
  return setPause(ctx, channel, ctx.now)
}

/** Lets it go on: what it held goes through the gate again. */
export async function resumeChannel(
  ctx: Ctx,
  { channel }: { channel: Channel },
): Promise<{ channel: Channel }> {
  requirePermission(ctx, 'messaging.manage')
  return setPause(ctx, channel, null)
}

async function setPause(
  ctx: Ctx,
  channel: Channel,
  pausedAt: Date | null,
): Promise<{ channel: Channel }> {
  return inTransaction(ctx, async (ctx) => {
    const before = await findChannel(ctx.tx, channel)
    if (((before?.pausedAt ?? null) !== null) === (pausedAt !== null)) return { channel }
    await storePause(ctx.tx, { channel, pausedAt, by: actorLabel(ctx.actor), now: ctx.now })
    const action = pausedAt ? 'messaging.channel_paused' : 'messaging.channel_resumed'
    await audit(ctx, { action, subject: { kind: 'channel', id: channel } })
    if (!pausedAt)
      await enqueue(ctx, releaseJob, { channel }, { key: `messaging.release ${channel}` })
    await publish(ctx, 'messages', { channel })
    return { channel }
  })
}
