import { isObject, type JsonObject, MESSAGE_TYPES, type MessageType } from './message.ts'

/** As it came. Private, so that the checks of ordinary bodies do not walk through half a megabyte. */
export class RawBody {
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get size(): number {
    return this.#bytes.length
  }

  text(): string {
    return this.#bytes.toString('utf8')
  }
}

export interface Batch {
  messages: unknown[]
  /** The type that the address names; null when each message names its own. */
  type: MessageType | null
  writeKey: string | null
  sentAt: Date | null
}

/** A batch, or one message sent by itself. Null when it is no JSON object. */
export function readBatch(text: string, type: MessageType | 'batch'): Batch | null {
  const body = parse(text)
  if (!isObject(body)) return null
  const messages = type === 'batch' ? body.batch : [body]
  if (!Array.isArray(messages)) return null
  return {
    messages,
    type: type === 'batch' ? null : type,
    writeKey: typeof body.writeKey === 'string' ? body.writeKey : null,
    sentAt: sentAtOf(body),
  }
}

const SHORT: Record<MessageType, string> = {
  track: 't',
  identify: 'i',
  page: 'p',
  screen: 's',
  group: 'g',
  alias: 'a',
}

/** `/v1/track` and `/v1/t` and so on. */
export const MESSAGE_PATHS = MESSAGE_TYPES.flatMap((type) => [
  { path: `/v1/${type}`, type },
  { path: `/v1/${SHORT[type]}`, type },
])

function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
  } catch {
    return null
  }
}

function sentAtOf(body: JsonObject): Date | null {
  if (typeof body.sentAt !== 'string' && typeof body.sentAt !== 'number') return null
  const sentAt = new Date(body.sentAt)
  return Number.isNaN(sentAt.getTime()) ? null : sentAt
}
