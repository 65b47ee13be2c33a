import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import type { RecordedFact } from '../fact.ts'
import { kindsOf } from '../kinds.ts'
import { storeFacts } from '../record.ts'
import type { Batch } from './body.ts'
import { factOf } from './facts-of.ts'
import {
  isRejection,
  MAX_EVENT_BYTES,
  type Message,
  type Rejection,
  readMessage,
} from './message.ts'
import { insertRejected } from './rejected.queries.ts'
import { retryConflicts } from './retry.ts'
import { findGone, whose } from './whose.ts'

export interface Ingest {
  batch: Batch
  /** Of the whole body, to know whether single events need weighing. */
  size: number
  /** One wrong message refuses all of them, instead of being set aside. */
  strict: boolean
  /** False for history, which keeps the times it tells. */
  corrects: boolean
  currency: string
}

export interface Ingested {
  /** Facts that are new by this batch. */
  recorded: number
  accepted: number
  rejections: Rejection[]
}

/**
 * Takes a batch of a tracking SDK: finds or makes the people, records each message once, sets aside
 * what it cannot read. Committed when it answers. In strict mode nothing is stored if anything is wrong.
 */
export async function ingest(ctx: Ctx, input: Ingest): Promise<Ingested> {
  requirePermission(ctx, 'activity.track')
  const { messages, rejections } = readAll(input)
  if (input.strict && rejections.length > 0) return refusal(rejections)
  if (messages.length + rejections.length === 0) return refusal([])
  const gone = new Set<string>()
  const attempt = () =>
    inTransaction(ctx, (ctx) => store(ctx, { messages, unread: rejections, gone }, input))
  try {
    return await retryConflicts(attempt, (error) => error instanceof PeopleMoved)
  } catch (error) {
    if (error instanceof StrictlyRefused) return refusal(error.rejections)
    throw error
  }
}

/** Somebody was merged or erased while the batch was under way; it is placed again. */
class PeopleMoved extends Error {}

/** Rolls back a strict batch whose trouble only shows once the people are looked for. */
class StrictlyRefused extends Error {
  readonly rejections: Rejection[]

  constructor(rejections: Rejection[]) {
    super('a strict batch was refused')
    this.rejections = rejections
  }
}

function refusal(rejections: Rejection[]): Ingested {
  return { recorded: 0, accepted: 0, rejections }
}

function readAll({ batch, size }: Ingest) {
  const messages: Message[] = []
  const rejections: Rejection[] = []
  const mustWeigh = size > MAX_EVENT_BYTES
  for (const raw of batch.messages) {
    const read = readMessage(raw, batch.type, mustWeigh)
    if (isRejection(read)) rejections.push(read)
    else messages.push(read)
  }
  return { messages, rejections }
}

interface Work {
  messages: Message[]
  unread: Rejection[]
  /** People found merged away or erased; filled by an attempt, heeded by the next. */
  gone: Set<string>
}

async function store(
  ctx: Ctx,
  { messages, unread, gone }: Work,
  { batch, corrects, currency, strict }: Ingest,
): Promise<Ingested> {
  const { spaces } = kindsOf(ctx.host.modules)
  const around = { now: ctx.now, sentAt: batch.sentAt, corrects, currency, spaces }
  const { people, refused } = await whose(ctx, messages, around)
  const rejections = [...unread, ...refused]
  const facts = messages.flatMap((message, index) => {
    const personId = people[index]
    if (personId && !gone.has(personId)) return [factOf(message, personId, around)]
    rejections.push(personId ? erased(message) : nobodys(message))
    return []
  })
  if (strict && rejections.length > 0) throw new StrictlyRefused(rejections)
  await insertRejected(ctx, rejections)
  const recorded = await storeFacts(ctx, facts)
  await refuseMoved(ctx, recorded, gone)
  const fresh = recorded.filter((fact) => fact.outcome === 'recorded').length
  return { recorded: fresh, accepted: facts.length, rejections }
}

/**
 * After the facts are written, not before: a merge that commits earlier is seen here, and one that
 * commits later has left the keys where this batch looked for them. So a message is once even then.
 */
async function refuseMoved(ctx: Ctx, recorded: readonly RecordedFact[], gone: Set<string>) {
  const personIds = [...new Set(recorded.map((fact) => fact.personId))]
  const moved = await findGone(ctx.tx, personIds)
  if (moved.length === 0) return
  for (const personId of moved) gone.add(personId)
  throw new PeopleMoved()
}

/** Its only ids are values such as `guest` that would lump strangers together. */
function nobodys({ type, name, messageId, userId, anonymousId }: Message): Rejection {
  return { reason: 'cheapId', about: userId ?? anonymousId ?? '', type, name, messageId }
}

/** A person who asked to be forgotten stays so. */
function erased({ type, name, messageId }: Message): Rejection {
  return { reason: 'erased', about: '', type, name, messageId }
}
