import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import webPush from 'web-push'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { conflict, invalid, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { isPrivate } from '../../../kernel/http-client.ts'
import { translator } from '../../../kernel/i18n.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../activity/index.ts'
import { giveConsent, setWishes } from '../../people/index.ts'
import { readWire } from '../channels/settings.ts'
import { lockGates } from '../gate/gate.queries.ts'
import { suppress, suppressionOf } from '../gate/suppressions.ts'
import { MOST_DEVICES } from '../push.rules.ts'
import { pushTexts as texts } from '../push.texts.ts'
import { asPerson } from '../traces/as-person.ts'
import { readOwnPage } from '../wishes-page/own-wishes.ts'
import { wishesTexts } from '../wishes-page.texts.ts'
import { type Device, endDeviceRow, findDevices, storeDevice } from './devices.queries.ts'

export interface Subscription {
  endpoint: string
  p256dh: string
  auth: string
}

/** Whether a push service may stand at this address: https in the open world, or what a test allows. */
export function isEndpoint({ host }: Pick<Ctx, 'host'>, endpoint: string): boolean {
  if (endpoint.length > 1000 || !URL.canParse(endpoint)) return false
  const { protocol, hostname, username, password } = new URL(endpoint)
  if (username || password) return false
  if (host.config.WEBHOOK_PRIVATE) return protocol === 'https:' || protocol === 'http:'
  const plain = hostname.replace(/^\[|\]$/g, '')
  const isOutside = isIP(plain) ? !isPrivate(plain) : !INSIDE.test(plain)
  return protocol === 'https:' && isOutside
}

/** Names that only a network's own name server knows. */
const INSIDE = /^[^.]+\.?$|\.(local|localhost|internal|home\.arpa|lan)\.?$/

/** Whether a browser can have given these: a point of the curve, and 16 bytes of chance. */
export function areKeys({ p256dh, auth }: Omit<Subscription, 'endpoint'>): boolean {
  try {
    webPush.encrypt(p256dh, auth, '', 'aes128gcm')
    return true
  } catch {
    return false
  }
}

/**
 * A person lets the shop call this browser: their own yes to news by it, with its proof. Throws `not_found`
 * for a token that is none, `precondition_failed` for an old link or a channel that is off, `invalid` for
 * an address or keys that are none, `conflict` for more devices than one person has.
 */
export async function takeDevice(
  ctx: Ctx,
  token: string,
  { endpoint, p256dh, auth, name }: Subscription & { name: string },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const page = await readOwnPage(ctx, token)
    if (!page.holder.mayChange) throw preconditionFailed(wishesTexts.linkIsOld)
    if (!(await readWire(ctx, 'push'))) throw preconditionFailed(texts.switchedOff)
    if (!isEndpoint(ctx, endpoint) || !areKeys({ p256dh, auth })) throw invalid(texts.badDevice)
    // A browser that was refused for good makes itself a new address.
    if (await suppressionOf(ctx, { channel: 'push', address: endpoint }))
      throw invalid(texts.badDevice)
    const { personId } = page.person
    // Of many browsers at once each counts those before it.
    await lockGates(ctx.tx, [personId])
    const devices = await findDevices(ctx.tx, personId)
    const known = devices.some((device) => device.endpoint === endpoint)
    if (!known && devices.length >= MOST_DEVICES)
      throw conflict(texts.tooMany, { count: MOST_DEVICES })
    const device = { deviceId: newId(), endpoint, p256dh, auth, name, createdAt: ctx.now }
    await storeDevice(ctx.tx, { ...device, personId, hash: hashOf(endpoint) })
    await sayYes(asPerson(ctx, personId), page)
    if (!known) {
      const fact = { personId, name: 'push.taken', payload: { device: name } }
      await record(asPerson(ctx, personId), [fact])
    }
  })
}

const hashOf = (endpoint: string) => createHash('sha256').update(endpoint).digest('base64url')

async function sayYes(
  ctx: Ctx,
  { person, wishes, consents }: Awaited<ReturnType<typeof readOwnPage>>,
) {
  const { personId } = person
  if (consents.get('push news')?.granted !== true) {
    const wording = translator(ctx.locale)(texts.saidYes)
    const said = { personId, channel: 'push', purpose: 'news', granted: true, wording }
    await giveConsent(ctx, { ...said, source: 'wishes_page' })
  }
  const { channels, dayParts, monthly } = wishes
  if (channels.length === 0 || channels.includes('push')) return
  await setWishes(ctx, {
    personId,
    wishes: {
      channels: [...channels, 'push'],
      dayParts: dayParts.length > 0 ? dayParts : null,
      monthly,
      note: person.wishes?.note ?? null,
    },
  })
}

/** A person ends it on their page. Throws `not_found` for a device that is not theirs. */
export async function stopDevice(ctx: Ctx, token: string, deviceId: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const page = await readOwnPage(ctx, token)
    if (!page.holder.mayChange) throw preconditionFailed(wishesTexts.linkIsOld)
    const { personId } = page.person
    const mine = (await findDevices(ctx.tx, personId)).some((one) => one.deviceId === deviceId)
    if (!mine) throw notFound(texts.badDevice)
    await end(asPerson(ctx, personId), { personId, deviceId, because: 'person' })
  })
}

/** The push service knows it no more: its address is dead for everything. Part of a delivery. */
export async function loseDevice(ctx: Ctx, personId: string, device: Device): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { deviceId, endpoint: address } = device
    const ended = await end(ctx, { personId, deviceId, because: 'gone' })
    if (ended) await suppress(ctx, { channel: 'push', address, because: 'bounced' })
  })
}

async function end(
  ctx: Ctx,
  ending: { personId: string; deviceId: string; because: 'person' | 'gone' },
): Promise<boolean> {
  const { personId, because } = ending
  const device = await endDeviceRow(ctx.tx, { ...ending, at: ctx.now })
  if (device === undefined) return false
  await record(ctx, [{ personId, name: 'push.ended', payload: { device, because } }])
  return true
}
