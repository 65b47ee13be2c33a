import { sharesOf } from './composition.rules.ts'
import type { Composition, CompositionPart, CompositionTrait } from './contract/composition.ts'
import type { PersonaSheet } from './contract/personas.ts'

/** A sheet may be off by so many years before it is said. */
const YEARS = 7
const LEAST_PEOPLE = 10
const BOUGHT = 3

export type Share = { part: CompositionPart; share: number }

/** `fits` and `differs` only where the sheet says something and enough of the people are known. */
export type Verdict = 'fits' | 'differs' | 'open'

export interface Comparison {
  of: 'age' | 'sex' | 'region' | 'member' | 'worth' | 'bought'
  trait: CompositionTrait
  /** What the sheet says, where it says something about it. */
  said: number | string | null
  verdict: Verdict
  /** The part that the sheet speaks of, as it stands among the people. */
  own: Share | null
  /** The largest parts. */
  top: Share[]
}

const KEYS = {
  age: 'people.birthday',
  sex: 'people.sex',
  region: 'people.prefecture',
  member: 'people.member',
  worth: 'orders.average',
  bought: 'orders.lines.category',
} as const

/** What a sheet says beside the people whom it stands for, as far as anything is known of them. */
export function compare(sheet: PersonaSheet, { traits }: Composition): Comparison[] {
  const of = Object.keys(KEYS) as (keyof typeof KEYS)[]
  return of.flatMap((one) => {
    const trait = traits.find(({ key }) => key === KEYS[one])
    if (!trait || trait.known.people === 0) return []
    const found = one === 'age' ? ofAge(sheet, trait) : ofPart(one, sheet, trait)
    return [{ of: one, trait, ...found }]
  })
}

type Found = Omit<Comparison, 'of' | 'trait'>

function ofAge({ age }: PersonaSheet, trait: CompositionTrait): Found {
  const top = topOf(trait, 1)
  const said = { said: age, own: null, top }
  if (age === null || trait.median === null || trait.known.people < LEAST_PEOPLE)
    return { ...said, verdict: 'open' }
  return { ...said, verdict: Math.abs(trait.median - age) <= YEARS ? 'fits' : 'differs' }
}

function ofPart(
  of: Exclude<Comparison['of'], 'age'>,
  { sex, region }: PersonaSheet,
  trait: CompositionTrait,
): Found {
  const said = of === 'sex' ? sex : of === 'region' ? region || null : null
  const top = topOf(trait, of === 'bought' ? BOUGHT : 1)
  const own = said === null ? null : ownOf(trait, said)
  if (said === null || trait.known.people < LEAST_PEOPLE) return { said, own, top, verdict: 'open' }
  const first = top[0]
  return {
    said,
    own,
    top,
    verdict: first && own && own.share >= first.share ? 'fits' : 'differs',
  }
}

function topOf(trait: CompositionTrait, most: number): Share[] {
  return trait.parts
    .map((part) => shareOf(trait, part))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, most)
}

/** By what the condition asks for; a region is written as in the addresses, or begins like one. */
function ownOf(trait: CompositionTrait, said: string): Share | null {
  const part = trait.parts.find(({ node }) => {
    if (node.kind !== 'field' || typeof node.value !== 'string') return false
    return node.value === said || said.startsWith(node.value)
  })
  return part ? shareOf(trait, part) : null
}

const shareOf = (trait: CompositionTrait, part: CompositionPart): Share => ({
  part,
  share: sharesOf(trait, part).people ?? 0,
})
