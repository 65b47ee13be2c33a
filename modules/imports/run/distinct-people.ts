import type { PersonInput } from '../../people/index.ts'

/**
 * One input for all rows of one person in a chunk, so that a customer with forty orders is looked up
 * once. Only rows with the very same identities are put together; what joins people is not decided
 * here.
 */
export function distinctPeople(people: PersonInput[]): {
  inputs: PersonInput[]
  /** For each of `people`, its place in `inputs`. */
  placeOf: number[]
} {
  const inputs: PersonInput[] = []
  const places = new Map<string, number>()
  const placeOf = people.map((person) => {
    const key = person.identities.length > 0 ? JSON.stringify(person.identities) : null
    const at = key === null ? undefined : places.get(key)
    const known = at === undefined ? undefined : inputs[at]
    if (at !== undefined && known) {
      inputs[at] = filledFrom(known, person)
      return at
    }
    if (key !== null) places.set(key, inputs.length)
    inputs.push(person)
    return inputs.length - 1
  })
  return { inputs, placeOf }
}

function filledFrom(person: PersonInput, other: PersonInput): PersonInput {
  const merged: PersonInput = { ...other }
  for (const [name, value] of Object.entries(person))
    if (value !== undefined && value !== null) Object.assign(merged, { [name]: value })
  merged.traits = isLater(person, other)
    ? { ...other.traits, ...person.traits }
    : { ...person.traits, ...other.traits }
  merged.told = isLater(person, other) ? person.told : other.told
  merged.consents = [...(person.consents ?? []), ...(other.consents ?? [])]
  if (person.createdAt && other.createdAt && other.createdAt < person.createdAt)
    merged.createdAt = other.createdAt
  return merged
}

/** Of two words the one told of the later moment holds; of one moment, the one further down. */
function isLater({ told: a }: PersonInput, { told: b }: PersonInput): boolean {
  return (a?.at?.getTime() ?? 0) > (b?.at?.getTime() ?? 0)
}
