import { decimalToMinor } from '../../../kernel/money.ts'
import type { Fact } from '../fact.ts'
import { isCustomary } from '../well-known.ts'
import type { JsonObject, Message } from './message.ts'
import { traitsOf } from './telling.ts'

/** Smaller differences are the way through the net, not a clock that is wrong. */
const SKEW_TO_CORRECT = 2000

/** Beyond this it is a mistake, and sums would leave the range of exact numbers. */
const MOST = 1e11

export interface Surroundings {
  now: Date
  /** When the client says it sent the batch. */
  sentAt: Date | null
  /** False for /v1/import: history keeps the times it tells. */
  corrects: boolean
  currency: string
  /** First parts of the product's own fact names. */
  spaces: ReadonlySet<string>
}

/** What a message of a tracking SDK is on the person's timeline. */
export function factOf(message: Message, personId: string, around: Surroundings): Fact {
  return {
    personId,
    name: nameOf(message, around.spaces),
    occurredAt: occurredAt(message, around),
    payload: payloadOf(message),
    amount: amountOf(message, around.currency),
    ...(message.key !== null && { key: message.key }),
  }
}

/**
 * A shop's own event keeps its name. What sounds like a fact of ours (`order.placed`) gets `track.`
 * in front: the write key is public, and nobody may earn points or sales by calling it so. Names that
 * shops use by custom, such as `survey.answered` of a tool of their own, stay.
 */
function nameOf({ type, name }: Message, spaces: ReadonlySet<string>): string {
  switch (type) {
    case 'track': {
      const given = name ?? ''
      const dot = given.indexOf('.')
      const isOurs = dot > 0 && spaces.has(given.slice(0, dot)) && !isCustomary(given)
      return isOurs ? `track.${given}` : given
    }
    case 'page':
      return 'page.viewed'
    case 'screen':
      return 'screen.viewed'
    case 'identify':
      return 'person.identified'
    case 'alias':
      return 'person.aliased'
    case 'group':
      return 'group.joined'
  }
}

/** By our clock: the sender's clock is as wrong as its sentAt differs from our receiving. */
export function occurredAt({ sentAs }: Message, { now, sentAt, corrects }: Surroundings): Date {
  if (!sentAs) return now
  if (!sentAt || !corrects) return sentAs
  const skew = now.getTime() - sentAt.getTime()
  return Math.abs(skew) <= SKEW_TO_CORRECT ? sentAs : new Date(sentAs.getTime() + skew)
}

function payloadOf(message: Message): JsonObject {
  const { type, properties, traits, name } = message
  switch (type) {
    case 'track':
      return withContext(properties, message.context)
    case 'page':
    case 'screen':
      return withContext(name === null ? properties : { name, ...properties }, message.context)
    case 'identify':
      // The traits themselves stand with the person, where they can be corrected and erased.
      return { traits: Object.keys(traitsOf(message)) }
    case 'alias':
      return { previousId: message.previousId }
    case 'group':
      return { groupId: message.groupId, traits }
  }
}

/** Where it happened; the address of the device is left out. */
function withContext(properties: JsonObject, { page, campaign }: JsonObject): JsonObject {
  if (page === undefined && campaign === undefined) return properties
  if ('context' in properties) return properties
  return { ...properties, context: { page, campaign } }
}

function amountOf({ type, properties }: Message, currency: string): number | null {
  if (type !== 'track') return null
  const value = properties.revenue ?? properties.total
  if (typeof value !== 'number' && typeof value !== 'string') return null
  if (properties.currency !== undefined && properties.currency !== currency) return null
  const amount = decimalToMinor(String(value), currency)
  return amount !== null && Math.abs(amount) <= MOST ? amount : null
}
