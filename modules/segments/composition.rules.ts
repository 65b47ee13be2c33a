import type { Composition, CompositionPart, CompositionTrait } from './contract/composition.ts'

const MOST = 3
/** Fewer say nothing about a kind of people. */
export const LEAST_PEOPLE = 10
/** The difference of two shares in standard errors: about one in a hundred by chance. */
const CLEAR = 2.58
const LOW = 0.75
const HIGH = 1.25

type Standout = Composition['standouts'][number]

/** Of those of whom it is known; null where it is of nobody. */
export function sharesOf(trait: CompositionTrait, part: CompositionPart) {
  const { known } = trait
  return {
    people: known.people > 0 ? part.people / known.people : null,
    everybody: known.everybody > 0 ? part.everybody / known.everybody : null,
  }
}

/**
 * What sets the people apart: for each trait the part whose share differs most from the rest of
 * the people, where that is clear and worth saying. Traits that the rule itself speaks of say nothing.
 */
export function standoutsOf(
  { traits }: Omit<Composition, 'standouts'>,
  spoken: ReadonlySet<string>,
): Standout[] {
  const found = traits.flatMap((trait, at) => {
    if (spoken.has(trait.key)) return []
    const parts = trait.parts.flatMap((part, place) => {
      const judged = judge(trait, part)
      return judged ? [{ trait: at, part: place, ...judged }] : []
    })
    // What they are says more than what they are not.
    const more = parts.filter(({ times }) => times > 1)
    return (more.length > 0 ? more : parts).toSorted((a, b) => b.effect - a.effect).slice(0, 1)
  })
  return found
    .toSorted((a, b) => b.effect - a.effect)
    .slice(0, MOST)
    .map(({ trait, part, times }) => ({ trait, part, times }))
}

function judge(
  trait: CompositionTrait,
  part: CompositionPart,
): { times: number; effect: number } | null {
  const { known } = trait
  const rest = { n: known.everybody - known.people, in: part.everybody - part.people }
  if (known.people < LEAST_PEOPLE || rest.n < LEAST_PEOPLE || part.everybody === 0) return null
  // All of them, or nobody: the rule says so in other words.
  if (part.people === known.people || part.people === 0) return null
  const own = part.people / known.people
  const times = own / (part.everybody / known.everybody)
  if (times > LOW && times < HIGH) return null
  const other = rest.in / rest.n
  const pooled = part.everybody / known.everybody
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / known.people + 1 / rest.n))
  if (error === 0 || Math.abs(own - other) / error < CLEAR) return null
  // Cohen's h: the same distance counts for more near none and near all.
  const effect = Math.abs(2 * Math.asin(Math.sqrt(own)) - 2 * Math.asin(Math.sqrt(other)))
  return { times, effect }
}
