import webPush from 'web-push'
import { z } from 'zod'
import type { Ctx } from '../../../../kernel/context.ts'
import { type Answer, post } from '../../../../kernel/http-client.ts'
import { readWire, type WireSettings } from '../../channels/settings.ts'
import { isService } from '../../messages.rules.ts'
import { type Device, findDevicesOf } from '../../push/devices.queries.ts'
import { areKeys, isEndpoint, loseDevice } from '../../push/devices.ts'
import { type Notice, withClicks } from '../../push/dress-push.ts'
import type { Carrier, FarAnswer, Parcel } from '../far.ts'

/** How long a push service keeps it for a browser that is asleep, in seconds. */
const TTL = { service: 3 * 86_400, news: 86_400 }

/**
 * Web push to every browser of the person. A second offer of the same message takes the place of the first
 * on the screen (its tag) and at the push service (its topic), so it is harmless.
 */
export const pushCarrier: Carrier = {
  knowsKeys: true,
  atOnce: 10,
  async open(ctx, parcels) {
    const wire = await readWire(ctx, 'push')
    if (!wire) return null
    const people = [...new Set(parcels.map(({ personId }) => personId))]
    const devices = await findDevicesOf(ctx.tx, people)
    const notices = await withClicks(ctx, parcels)
    return async (parcel) => {
      const notice = notices.get(parcel.messageId)
      if (!notice) throw new Error(`Message ${parcel.messageId} was not dressed`)
      const theirs = trialDevices(parcel) ?? devices.get(parcel.personId) ?? []
      return callAll(ctx, { wire, parcel, devices: theirs, notice })
    }
  },
}

type Call = { wire: WireSettings['push']; parcel: Parcel; notice: Notice }
type Heard = { kind: 'taken' | 'gone' | 'later' | 'never'; status?: number; words: string }

async function callAll(
  ctx: Ctx,
  { devices, ...about }: Call & { devices: readonly Device[] },
): Promise<FarAnswer> {
  // All at once: ten slow ones after another would outlast the lease of the message.
  const heard = await Promise.all(devices.map((device) => call(ctx, { ...about, device })))
  for (const [place, device] of devices.entries())
    if (heard[place]?.kind === 'gone' && device.deviceId)
      await loseDevice(ctx, about.parcel.personId, device)
  return verdictOf(heard)
}

async function call(
  ctx: Ctx,
  { wire, parcel, device, notice }: Call & { device: Device },
): Promise<Heard> {
  const { endpoint, p256dh, auth } = device
  if (!isEndpoint(ctx, endpoint) || !areKeys({ p256dh, auth }))
    return { kind: 'never', words: 'no such address' }
  const service = isService(parcel)
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(notice),
    {
      vapidDetails: { subject: `mailto:${wire.settings.contact}`, ...wire.secret },
      TTL: service ? TTL.service : TTL.news,
      urgency: service ? 'high' : 'normal',
      topic: parcel.messageId.replaceAll('-', ''),
    },
  )
  const answer = await post({
    url: endpoint,
    headers: textHeaders(headers),
    body: body ?? Buffer.alloc(0),
    allowPrivate: ctx.host.config.WEBHOOK_PRIVATE,
  })
  return heardIn(answer)
}

const textHeaders = (headers: object) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )

function heardIn(answer: Answer): Heard {
  if (answer.failed !== undefined)
    return { kind: answer.failed === 'private' ? 'never' : 'later', words: answer.detail }
  const { status, body } = answer
  const words = body.slice(0, 300)
  if (status >= 200 && status < 300) return { kind: 'taken', status, words }
  if (status === 404 || status === 410) return { kind: 'gone', status, words }
  const later = status === 429 || status >= 500 || status === 401 || status === 403
  return { kind: later ? 'later' : 'never', status, words }
}

/** One browser that has it is enough; when all are gone, none will ever take it. */
function verdictOf(heard: readonly Heard[]): FarAnswer {
  const kinds = ['taken', 'later', 'never', 'gone'] as const
  const kind = kinds.find((one) => heard.some((answer) => answer.kind === one)) ?? 'gone'
  const said = heard.find((answer) => answer.kind === kind)
  const answer = {
    devices: heard.length,
    taken: heard.filter((one) => one.kind === 'taken').length,
    words: kind === 'taken' ? '' : (said?.words ?? ''),
    ...(said?.status !== undefined && { status: said.status }),
  }
  if (kind === 'taken') return { kind, farId: null, answer }
  return { kind: kind === 'later' ? 'later' : 'never', answer }
}

const trialSchema = z.object({ endpoint: z.string(), p256dh: z.string(), auth: z.string() })

/** A test names the very browser, in place of a person who has some. */
function trialDevices({ toAddress, createdAt }: Parcel): Device[] | null {
  if (!toAddress.startsWith('{')) return null
  try {
    const told = trialSchema.parse(JSON.parse(toAddress))
    return [{ ...told, deviceId: '', name: '', createdAt }]
  } catch {
    return []
  }
}
