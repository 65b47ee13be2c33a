import type { Ctx } from '../../../kernel/context.ts'
import { type PersonInput, resolvePeople, upsertPeople } from '../../people/index.ts'
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
  const told = messages.filter((message) => message.type === 'identify').map(tellingOf)
  if (told.length > 0) await upsertPeople(asTracking, told)

  const sets = new Map<string, Identities>()
  const keys = messages.map((message) => {
    const key = `${message.userId ?? ''}\u0000${message.anonymousId ?? ''}\u0000${message.previousId ?? ''}`
    if (!sets.has(key)) sets.set(key, identitiesOf(message))
    return key
  })
  const found = await resolvePeople(asTracking, [...sets.values()])
  const people = new Map([...sets.keys()].map((key, index) => [key, found[index] ?? null]))
  return keys.map((key) => people.get(key) ?? null)
}

function identitiesOf({ userId, anonymousId, previousId }: Message): Identities {
  return [
    ...(userId ? [{ kind: 'user_id', value: userId }] : []),
    ...(anonymousId ? [{ kind: 'anonymous', value: anonymousId }] : []),
    // Which kind it was is not said: an anonymous id that became known, or an older account.
    ...(previousId ? [{ kind: 'anonymous', value: previousId }] : []),
  ]
}

/** What identify tells. A mail or phone that a page claims is not verified, and consents nothing. */
function tellingOf(message: Message): PersonInput {
  const { traits } = message
  const email = text(traits, 'email')
  const phone = text(traits, 'phone')
  return {
    identities: [
      ...identitiesOf(message),
      ...(email ? [{ kind: 'email', value: email, verified: false }] : []),
      ...(phone ? [{ kind: 'phone', value: phone, verified: false }] : []),
    ],
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
