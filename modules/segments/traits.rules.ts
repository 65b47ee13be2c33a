import type { CatalogueField } from './contract/catalogue.ts'
import type { Operator } from './rule/rule.ts'

const TRAIT = 'trait.'

/** The field of a rule for what the shop itself tells of people under a key of its own. */
export const traitField = (key: string) => `${TRAIT}${key}`

/** The shop's own key that a field stands for; null for the field of a module. */
export const traitKey = (field: string): string | null =>
  field.startsWith(TRAIT) && field.length > TRAIT.length ? field.slice(TRAIT.length) : null

const OF_NUMBERS = ['at_least', 'at_most', 'more_than', 'less_than']

/** Nobody has declared it: like a place in a payload it is of the type of what it is compared with. */
export function typeAsked({ op, value }: { op: string; value?: unknown }) {
  const [first] = [value].flat()
  if (typeof first === 'number' || OF_NUMBERS.includes(op)) return 'number'
  return typeof first === 'boolean' ? 'flag' : 'text'
}

const OPERATORS: Record<'text' | 'number' | 'flag', readonly Operator[]> = {
  text: ['is', 'is_not', 'contains', 'starts_with', 'known', 'unknown'],
  number: ['at_least', 'at_most', 'more_than', 'less_than', 'is', 'is_not', 'known', 'unknown'],
  // Of a trait it is told apart who said no and who said nothing.
  flag: ['is', 'known', 'unknown'],
}

/** A trait as a field of the catalogue. */
export const traitColumn = (key: string, type: 'text' | 'number' | 'flag'): CatalogueField => ({
  key: traitField(key),
  label: key,
  type,
  operators: [...OPERATORS[type]],
  choices: null,
  says: null,
  unit: null,
  picks: type === 'text',
  group: 'trait',
  words: '',
  trait: null,
})

/** The field of a condition, whether or not anybody has that trait today. */
export function fieldOf(
  leaf: { field: string; op: string; value?: unknown },
  fields: readonly CatalogueField[],
): CatalogueField | undefined {
  const found = fields.find(({ key }) => key === leaf.field)
  const key = traitKey(leaf.field)
  if (key === null) return found
  // What it is compared with decides; without a value, what people have.
  const asked = typeAsked(leaf)
  if (found && (found.type === asked || leaf.value === undefined || leaf.value === '')) return found
  return { ...traitColumn(key, asked), trait: found?.trait ?? null }
}
