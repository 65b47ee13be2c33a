/** What a shop knows of a person under names of its own: 「会員ランク」, `favourite_tea`. */
export type TraitValue = string | number | boolean

/** By name; null takes the trait away. */
export type Traits = Readonly<Record<string, TraitValue | null>>

export const LONGEST_KEY = 100
export const LONGEST_TRAIT = 500
export const MOST_TRAITS = 100

export type TraitFault = 'badKey' | 'tooLong' | 'tooMany'

export interface RefusedTrait {
  /** As much of its name as can be shown. */
  key: string
  fault: TraitFault
}

export interface ReadTraits {
  /** A map, because a name may be `__proto__` as well as any other. */
  traits: Map<string, TraitValue | null>
  refused: RefusedTrait[]
}

/**
 * Traits ready to be stored, and those that cannot be. Blanks around a name or a text say nothing, and
 * an empty text is no trait: it takes one away. Texts are never cut, half of one would be a lie.
 */
export function readTraits(given: Traits | null | undefined): ReadTraits {
  const read: ReadTraits = { traits: new Map(), refused: [] }
  for (const [name, value] of Object.entries(given ?? {})) {
    const key = storable(name).trim()
    const fault = faultOf(key, value)
    if (fault) read.refused.push({ key: [...key].slice(0, LONGEST_KEY).join(''), fault })
    else if (value !== undefined) read.traits.set(key, plain(value))
  }
  return read
}

function faultOf(key: string, value: TraitValue | null): TraitFault | null {
  if (key === '' || lengthOf(key) > LONGEST_KEY) return 'badKey'
  if (typeof value === 'number' && !Number.isFinite(value)) return 'tooLong'
  return typeof value === 'string' && lengthOf(value.trim()) > LONGEST_TRAIT ? 'tooLong' : null
}

function plain(value: TraitValue | null): TraitValue | null {
  return typeof value === 'string' ? storable(value).trim() || null : value
}

/** As a reader counts: an emoji is one character, whatever it is made of in memory. */
function lengthOf(text: string): number {
  return text.length <= LONGEST_KEY ? text.length : [...text].length
}

function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\ufffd')
}

/**
 * Traits as a page tells them, which may be anything JSON can say: what stands in an object gets a name
 * with a dot (`company.size`), a list and what is nested deeper are kept as their JSON.
 */
export function flatTraits(given: Readonly<Record<string, unknown>>): Traits {
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) =>
      isObject(value)
        ? Object.entries(value).map(([inner, part]) => [`${key}.${inner}`, scalarOf(part)] as const)
        : [[key, scalarOf(value)] as const],
    ),
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function scalarOf(value: unknown): TraitValue | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'object') return JSON.stringify(value)
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
}
