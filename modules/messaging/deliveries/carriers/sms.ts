import { type Answer, post } from '../../../../kernel/http-client.ts'
import { readWire, type WireSettings } from '../../channels/settings.ts'
import { dressSms, openWardrobe } from '../dress-mail.ts'
import type { Carrier, FarAnswer, Parcel } from '../far.ts'
import { fileUrl } from '../files.ts'

const TWILIO = 'https://api.twilio.com'

/**
 * Short messages by Twilio's shape or by a plain POST of JSON. Neither promises to know a key, so what
 * broke off after the request was sent is not sent again by itself.
 */
export const smsCarrier: Carrier = {
  knowsKeys: false,
  atOnce: 5,
  async open(ctx) {
    const wire = await readWire(ctx, 'sms')
    if (!wire) return null
    const wardrobe = await openWardrobe(ctx)
    return async (parcel) => {
      const files = parcel.attachments.map((_, at) => fileUrl(ctx, parcel.token, at))
      const { text: words } = dressSms(ctx, wardrobe, parcel)
      const text = [words, ...files].join('\n')
      const request =
        wire.settings.shape === 'twilio' ? twilio(wire, parcel, text) : plain(wire, parcel, text)
      return verdictOf(await post({ ...request, allowPrivate: ctx.host.config.WEBHOOK_PRIVATE }))
    }
  },
}

function twilio({ settings, secret }: WireSettings['sms'], { toAddress }: Parcel, text: string) {
  const { url, account, from } = settings
  const base = url.replace(/\/+$/, '') || TWILIO
  return {
    url: `${base}/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${account}:${secret.token}`).toString('base64')}`,
    },
    body: new URLSearchParams({ To: toAddress, From: from, Body: text }).toString(),
  }
}

function plain({ settings, secret }: WireSettings['sms'], parcel: Parcel, text: string) {
  const { toAddress, messageId } = parcel
  return {
    url: settings.url,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      authorization: `Bearer ${secret.token}`,
      'idempotency-key': messageId,
    },
    body: JSON.stringify({ to: toAddress, from: settings.from, text, key: messageId }),
  }
}

/** Before a connection stands nothing was said; after it only an answer tells. */
const NOT_SENT = ['private', 'unknown_host', 'refused', 'tls']

function verdictOf(answer: Answer): FarAnswer {
  if (answer.failed !== undefined) {
    const told = { words: answer.detail, code: answer.failed }
    return { kind: NOT_SENT.includes(answer.failed) ? 'later' : 'unsure', answer: told }
  }
  const { status, body } = answer
  const told = { status, words: body.slice(0, 500) }
  if (status >= 200 && status < 300) return { kind: 'taken', farId: idIn(body), answer: told }
  if (status === 429 || status === 503 || status === 401 || status === 403)
    return { kind: 'later', answer: told }
  return { kind: status >= 500 ? 'unsure' : 'never', answer: told }
}

function idIn(body: string): string | null {
  return /"(?:sid|id|messageId)"\s*:\s*"([^"]{1,100})"/.exec(body)?.[1] ?? null
}
