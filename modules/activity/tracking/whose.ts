import { sql } from 'kysely'
import type { Ctx, Tx } from '../../../kernel/context.ts'
import {
  normalIdentity,
  type PersonInput,
  resolvePeople,
  upsertPeople,
} from '../../people/index.ts'
import type { JsonObject, Message } from './message.ts'

type Identities = PersonInput['identities']

/**
 * Finds or makes the person of each message, in order; null where no id of it can stand for one
 * person. What a visitor told of themselves by `identify` fills what is empty with that person, and
 * what they did before under an anonymous id becomes theirs.
 */
export async function whose(ctx: Ctx, messages: readonly Message[]): Promise<(string | null)[]> {
  // Whoever holds the write key of a page may only do this much; people's own verbs ask for more.
  const asTracking: Ctx = { ...ctx, actor: { kind: 'job', name: 'tracking' } }
  const told = messages
    .filter((message) => message.type === 'identify')
    .map(tellingOf)
    .filter(({ identities }) => identities.length > 0)
  if (told.length > 0) await upsertPeople(asTracking, told)

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
  return keys.map((key) => people.get(key) ?? null)
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

/** What identify tells. A mail or phone that a page claims is not verified, and consents nothing. */
function tellingOf(message: Message): PersonInput {
  const { traits } = message
  const identities = identitiesOf(message)
  const email = text(traits, 'email')
  const phone = text(traits, 'phone')
  const reached = [
    ...(email ? [{ kind: 'email', value: email, verified: false }] : []),
    ...(phone ? [{ kind: 'phone', value: phone, verified: false }] : []),
  ]
  return {
    identities: identities.length > 0 ? [...identities, ...reached] : [],
    fullName: text(traits, 'name'),
    familyName: text(traits, 'lastName', 'last_name', 'familyName'),
    givenName: text(traits, 'firstName', 'first_name', 'givenName'),
    birthday: text(traits, 'birthday')?.slice(0, 10) ?? null,
    language: text(traits, 'language', 'locale')?.slice(0, 2) ?? null,
  }
}

function text(traits: JsonObject, ...names: string[]): string | null {
  for (const name of names) {
    const value = traits[name]
    if (typeof value === 'string' && value.trim()) return value.trim().slice(0, 300)
  }
  return null
}
