import { type AddressInput, flatTraits, type PersonInput } from '../../people/index.ts'
import { isObject, type JsonObject, type Message } from './message.ts'

/** RudderStack's client for browsers says in the context whom it identifies. */
export function traitsOf({ traits, context }: Message): JsonObject {
  if (Object.keys(traits).length > 0) return traits
  return isObject(context.traits) ? context.traits : {}
}

/**
 * What identify tells. A mail or phone that a page claims is not verified, and consents nothing. What
 * has no place of its own with a person is kept as a trait under the page's name for it.
 */
export function tellingOf(
  traits: JsonObject,
  identities: PersonInput['identities'],
): Omit<PersonInput, 'told'> {
  const reader = new TraitReader(traits)
  const email = reader.text('email')
  const phone = reader.text('phone')
  const reached = [
    ...(email ? [{ kind: 'email', value: email, verified: false }] : []),
    ...(phone ? [{ kind: 'phone', value: phone, verified: false }] : []),
  ]
  return {
    identities: [...identities, ...reached],
    fullName: reader.text('name'),
    familyName: reader.text('lastName', 'last_name', 'familyName'),
    givenName: reader.text('firstName', 'first_name', 'givenName'),
    birthday: reader.text('birthday')?.slice(0, 10) ?? null,
    language: reader.text('language', 'locale')?.slice(0, 2) ?? null,
    address: reader.address(),
    traits: flatTraits(reader.rest()),
  }
}

/** Reads what is known by name, and keeps the rest apart. */
class TraitReader {
  readonly #traits: JsonObject
  readonly #rest: Map<string, unknown>

  constructor(traits: JsonObject) {
    this.#traits = traits
    this.#rest = new Map(Object.entries(traits))
  }

  text(...names: string[]): string | null {
    for (const name of names) {
      const text = textOf(this.#traits[name])
      if (text === null) continue
      this.#rest.delete(name)
      return text
    }
    return null
  }

  /** In the form of Segment; whatever else stands in it, such as the country, is a trait. */
  address(): AddressInput | null {
    const { address } = this.#traits
    if (!isObject(address)) return null
    const read = Object.entries(PLACES).flatMap(([name, part]) => {
      const text = textOf(typeof address[name] === 'number' ? `${address[name]}` : address[name])
      return text === null ? [] : [{ name, part, text }]
    })
    if (read.length === 0) return null
    const names = new Set(read.map(({ name }) => name))
    const others = Object.entries(address).filter(([name]) => !names.has(name))
    this.#rest.set('address', Object.fromEntries(others))
    return Object.fromEntries(read.map(({ part, text }) => [part, text]))
  }

  rest(): JsonObject {
    return Object.fromEntries(this.#rest)
  }
}

/** Parts of an address as Segment calls them, and as people does. */
const PLACES: Record<string, keyof AddressInput> = {
  postalCode: 'postalCode',
  state: 'prefecture',
  city: 'city',
  street: 'street',
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim().slice(0, 300) : null
}
