import { createHash } from 'node:crypto'
import { storableText } from '../storable-json.ts'

/** One call of a tracking SDK, read and checked. */
export interface Message {
  type: MessageType
  /** What makes it happen once; null when the client gave nothing to tell twins apart. */
  key: string | null
  userId: string | null
  anonymousId: string | null
  /** alias: the id that the person had before. */
  previousId: string | null
  /** track: the event; page and screen: what it is called. */
  name: string | null
  groupId: string | null
  properties: JsonObject
  traits: JsonObject
  context: JsonObject
  messageId: string | null
  /** By the sender's clock; null when it did not say. */
  sentAs: Date | null
}

export const MESSAGE_TYPES = ['track', 'identify', 'page', 'screen', 'group', 'alias'] as const
export type MessageType = (typeof MESSAGE_TYPES)[number]

export type JsonObject = Record<string, unknown>

/** Why a message, or one trait of it, was not taken. `about` names the field, or the limit. */
export type RejectReason =
  | 'notAnObject'
  | 'badType'
  | 'noPerson'
  | 'cheapId'
  | 'erased'
  | 'noEvent'
  | 'noGroup'
  | 'noPreviousId'
  | 'badTime'
  | 'tooLong'
  | 'tooDeep'
  | 'tooLarge'
  | 'traitName'
  | 'traitTooLong'
  | 'traitTooMany'

export interface Rejection {
  reason: RejectReason
  about: string
  type: string | null
  name: string | null
  messageId: string | null
}

export const MAX_EVENT_BYTES = 32 * 1024
const MAX_NAME = 200
const MAX_ID = 200
const MAX_DEPTH = 20
const EARLIEST = Date.UTC(1900, 0, 1)
const LATEST = Date.UTC(2200, 0, 1)

/** Thrown within `readMessage` only. */
class Refused extends Error {
  readonly reason: RejectReason
  readonly about: string

  constructor(reason: RejectReason, about: string) {
    super(reason)
    this.reason = reason
    this.about = about
  }
}

/**
 * Checks one message by hand: this is the one hot door, and a schema library costs more than all
 * the rest of it. `mustWeigh` is false when the whole batch is smaller than one event may be.
 */
export function readMessage(
  raw: unknown,
  given: MessageType | null,
  mustWeigh: boolean,
): Message | Rejection {
  try {
    if (!isObject(raw)) throw new Refused('notAnObject', typeof raw)
    // Before anything is written as JSON, which recurses.
    if (isDeeper(raw, MAX_DEPTH)) throw new Refused('tooDeep', String(MAX_DEPTH))
    if (mustWeigh) weigh(raw)
    return read(raw, given ?? typeOf(raw.type))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return rejectionOf(raw, given, error)
  }
}

export function isRejection(read: Message | Rejection): read is Rejection {
  return 'reason' in read
}

function read(raw: JsonObject, type: MessageType): Message {
  const userId = idOf(raw, 'userId')
  const anonymousId = idOf(raw, 'anonymousId')
  const previousId = idOf(raw, 'previousId')
  const groupId = idOf(raw, 'groupId')
  const name = nameOf(raw, type)
  if (!userId && !anonymousId) throw new Refused('noPerson', 'userId')
  if (type === 'alias' && !previousId) throw new Refused('noPreviousId', 'previousId')
  if (type === 'alias' && !userId) throw new Refused('noPerson', 'userId')
  if (type === 'group' && !groupId) throw new Refused('noGroup', 'groupId')
  const sentAs = timeOf(raw, 'originalTimestamp') ?? timeOf(raw, 'timestamp')
  return {
    type,
    key: keyOf(raw, sentAs),
    messageId: shortText(raw.messageId),
    userId,
    anonymousId,
    previousId,
    name,
    groupId,
    properties: objectAt(raw, 'properties'),
    traits: objectAt(raw, 'traits'),
    context: objectAt(raw, 'context'),
    sentAs,
  }
}

function typeOf(type: unknown): MessageType {
  const known = MESSAGE_TYPES.find((one) => one === type)
  if (!known) throw new Refused('badType', shortText(type) ?? typeof type)
  return known
}

function nameOf(raw: JsonObject, type: MessageType): string | null {
  const given = type === 'track' ? raw.event : raw.name
  const name = typeof given === 'string' ? storableText(given).trim() : ''
  if (type === 'track' && !name) throw new Refused('noEvent', 'event')
  if (name.length > MAX_NAME) throw new Refused('tooLong', 'event')
  return name || null
}

function idOf(raw: JsonObject, field: string): string | null {
  const id = raw[field]
  if (id === undefined || id === null || id === '') return null
  if (typeof id === 'number' && Number.isFinite(id)) return String(id)
  if (typeof id !== 'string') throw new Refused('noPerson', field)
  if (id.length > MAX_ID) throw new Refused('tooLong', field)
  return storableText(id).trim() || null
}

function timeOf(raw: JsonObject, field: string): Date | null {
  const value = raw[field]
  if (value === undefined || value === null || value === '') return null
  const time = typeof value === 'string' || typeof value === 'number' ? new Date(value) : null
  const at = time?.getTime() ?? Number.NaN
  if (!time || Number.isNaN(at) || at < EARLIEST || at > LATEST) throw new Refused('badTime', field)
  return time
}

/** Without a messageId, a time tells twins apart; without both, every message is new. */
function keyOf(raw: JsonObject, sentAs: Date | null): string | null {
  const id = raw.messageId
  if (typeof id === 'string' && id.length > MAX_ID) throw new Refused('tooLong', 'messageId')
  if (typeof id === 'string' && id) return `m:${storableText(id)}`
  if (!sentAs) return null
  const { sentAt: _, ...content } = raw
  return `h:${createHash('sha256').update(JSON.stringify(content)).digest('base64url')}`
}

function objectAt(raw: JsonObject, field: string): JsonObject {
  const value = raw[field]
  return isObject(value) ? value : {}
}

function weigh(raw: JsonObject) {
  if (Buffer.byteLength(JSON.stringify(raw)) > MAX_EVENT_BYTES) {
    throw new Refused('tooLarge', '32 KB')
  }
}

function isDeeper(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (limit === 0) return true
  for (const inner of Object.values(value)) if (isDeeper(inner, limit - 1)) return true
  return false
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function rejectionOf(raw: unknown, given: MessageType | null, refused: Refused): Rejection {
  const fields = isObject(raw) ? raw : {}
  return {
    reason: refused.reason,
    about: refused.about,
    type: given ?? shortText(fields.type),
    name: shortText(fields.event ?? fields.name),
    messageId: shortText(fields.messageId),
  }
}

function shortText(value: unknown): string | null {
  return typeof value === 'string' ? storableText(value.slice(0, 100)) : null
}
