import { sql } from 'kysely'
import { actorLabel, asJob, type Ctx, type Tx } from '../../../kernel/context.ts'
import {
  normalIdentity,
  type PersonInput,
  type PersonRemark,
  resolvePeople,
  upsertPeople,
} from '../../people/index.ts'
import { occurredAt, type Surroundings } from './facts-of.ts'
import type { Message, Rejection } from './message.ts'
import { tellingOf, traitsOf } from './telling.ts'

type Identities = PersonInput['identities']

export interface Whose {
  /** In the order of the messages; null where no id of one can stand for one person. */
  people: (string | null)[]
  /** What was told of somebody and could not be kept; the rest of the message was. */
  refused: Rejection[]
}

/**
 * Finds or makes the person of each message. What a visitor told of themselves by `identify` fills what
 * is empty with that person and tells their traits, and what they did before under an anonymous id
 * becomes theirs.
 */
export async function whose(
  ctx: Ctx,
  messages: readonly Message[],
  around: Surroundings,
): Promise<Whose> {
  // Whoever holds the write key of a page may only do this much; people's own verbs ask for more.
  const asTracking = asJob(ctx, 'tracking')
  const refused = await tell(asTracking, messages, (message) => ({
    at: occurredAt(message, around),
    by: actorLabel(ctx.actor),
  }))

  const sets = new Map<string, Identities>()
  const keys = messages.map((message) => {
    const { userId, anonymousId, previousId } = message
    const key = `${userId ?? ''}\u0000${anonymousId ?? ''}\u0000${previousId ?? ''}`
    if (!sets.has(key)) sets.set(key, identitiesOf(message))
    return key
  })
  const usable = [...sets].filter(([, identities]) => identities.length > 0)
  const found = await resolvePeople(
    asTracking,
    usable.map(([, identities]) => identities),
  )
  const people = new Map(usable.map(([key], index) => [key, found[index] ?? null]))
  return { people: keys.map((key) => people.get(key) ?? null), refused }
}

async function tell(
  ctx: Ctx,
  messages: readonly Message[],
  toldOf: (message: Message) => PersonInput['told'],
): Promise<Rejection[]> {
  const telling = messages.flatMap((message) => {
    const identities = message.type === 'identify' ? identitiesOf(message) : []
    if (identities.length === 0) return []
    const input = { ...tellingOf(traitsOf(message), identities), told: toldOf(message) }
    return [{ message, input }]
  })
  if (telling.length === 0) return []
  const told = await upsertPeople(
    ctx,
    telling.map(({ input }) => input),
  )
  return telling.flatMap(({ message }, index) =>
    (told[index]?.remarks ?? []).flatMap((remark) => rejectionOf(message, remark)),
  )
}

const TRAIT_REASONS = {
  badKey: 'traitName',
  tooLong: 'traitTooLong',
  tooMany: 'traitTooMany',
} as const

function rejectionOf({ type, messageId }: Message, remark: PersonRemark): Rejection[] {
  if (remark.code !== 'bad_trait') return []
  const reason = TRAIT_REASONS[remark.kind]
  return [{ reason, about: remark.shown, type, name: null, messageId }]
}

/** Of these people, the ones who were merged away or erased, by now. */
export async function findGone(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select w.person_id as "personId" from unnest(${personIds}::uuid[]) as w (person_id)
    where not exists (select from people.pub_persons p where p.person_id = w.person_id)`.execute(tx)
  return rows.map((row) => row.personId)
}

function identitiesOf({ userId, anonymousId, previousId }: Message): Identities {
  const ids = [
    ...(userId ? [{ kind: 'user_id', value: userId }] : []),
    ...(anonymousId ? [{ kind: 'anonymous', value: anonymousId }] : []),
    // What a visitor was called before they had an account.
    ...(previousId ? [{ kind: 'anonymous', value: previousId }] : []),
  ]
  return ids.filter((id) => normalIdentity(id).refused === null)
}
