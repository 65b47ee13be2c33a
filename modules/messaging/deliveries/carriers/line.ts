import { post } from '../../../../kernel/http-client.ts'
import { readWire } from '../../channels/settings.ts'
import type { Carrier, FarAnswer, Parcel } from '../far.ts'
import { lineMessages } from './line-messages.ts'

const BASE = 'https://api.line.me'

/** The Messaging API. The retry key makes a second offer of the same message harmless. */
export const lineCarrier: Carrier = {
  knowsKeys: true,
  atOnce: 5,
  async open(ctx) {
    const wire = await readWire(ctx, 'line')
    if (!wire) return null
    return async (parcel) => {
      const answer = await post({
        url: `${wire.settings.baseUrl.replace(/\/+$/, '') || BASE}/v2/bot/message/push`,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          authorization: `Bearer ${wire.secret.accessToken}`,
          'x-line-retry-key': parcel.messageId,
        },
        body: JSON.stringify({ to: parcel.toAddress, messages: lineMessages(ctx, parcel) }),
        allowPrivate: ctx.host.config.WEBHOOK_PRIVATE,
      })
      if (answer.failed !== undefined)
        return { kind: 'later', answer: { words: answer.detail, code: answer.failed } }
      return verdictOf(parcel, answer)
    }
  },
}

function verdictOf(
  { messageId }: Parcel,
  { status, body }: { status: number; body: string },
): FarAnswer {
  const answer = { status, words: body.slice(0, 500) }
  // 409: this very key was accepted before.
  if ((status >= 200 && status < 300) || status === 409)
    return { kind: 'taken', farId: messageIdIn(body) ?? messageId, answer }
  const later = status === 429 || status >= 500 || status === 401 || status === 403
  return { kind: later ? 'later' : 'never', answer }
}

function messageIdIn(body: string): string | null {
  return /"sentMessages"\s*:\s*\[\s*\{\s*"id"\s*:\s*"([^"]+)"/.exec(body)?.[1] ?? null
}
