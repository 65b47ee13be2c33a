import type { Text } from '../../../kernel/i18n.ts'
import { contributed, type Module } from '../../../kernel/module.ts'

export type FieldType = 'text' | 'choice' | 'number' | 'money' | 'flag' | 'day' | 'yearly' | 'moment'
export type Choice = { value: string; label: Text }

/** Where a condition stands in the builder. */
export type FieldGroup = 'person' | 'order' | 'subscription' | 'contact' | 'consent' | 'state'

/**
 * Something that a person is or has, for rules. `from` is a view or a subquery under the alias
 * `r` with at most one row a person; `value` an expression over it. Both are the module's own SQL.
 */
export interface RuleField {
  key: string
  group: FieldGroup
  label: Text
  type: FieldType
  from: string
  value: string
  choices?: readonly Choice[]
  /** Words by which the builder finds it, besides its label. */
  words?: Text
  /** When the value changes by the clock alone: an expression for the next such moment, which may use `:now`. */
  changesAt?: string
  /** What touches a person whose value changed: names of facts, `#person`, `#consent`. */
  touchedBy: readonly string[]
}

/** A column of the rows of a source. */
export interface RuleAttribute {
  key: string
  label: Text
  type: FieldType
  /** An expression over `r`. With `anyOf`, one over `x`, true for the row if it is for any `x`. */
  value: string
  /** `from … where …` of the rows `x` that belong to `r`, e.g. the lines of an order. */
  anyOf?: string
  choices?: readonly Choice[]
  /** It may be summed. */
  measure?: boolean
}

/** Rows that belong to a person and have a moment: orders, lines, returns, subscriptions. */
export interface RuleSource {
  key: string
  group: FieldGroup
  label: Text
  words?: Text
  /** A view or a subquery under the alias `r`, with `person_id`. */
  from: string
  /** What every row must be, e.g. not cancelled. */
  where?: string
  at: string
  attributes: readonly RuleAttribute[]
  touchedBy: readonly string[]
}

declare module '../../../kernel/module.ts' {
  interface Contributions {
    ruleFields?: readonly RuleField[]
    ruleSources?: readonly RuleSource[]
  }
}

/** What rules may speak of in this process. */
export interface Catalogue {
  fields: ReadonlyMap<string, RuleField>
  sources: ReadonlyMap<string, RuleSource>
}

const known = new WeakMap<readonly Module[], Catalogue>()

export function catalogueOf(modules: readonly Module[]): Catalogue {
  const earlier = known.get(modules)
  if (earlier) return earlier
  const fields = contributed(modules, 'ruleFields').flatMap(({ value }) => value)
  const sources = contributed(modules, 'ruleSources').flatMap(({ value }) => value)
  const catalogue = {
    fields: new Map(fields.map((field) => [field.key, field])),
    sources: new Map(sources.map((source) => [source.key, source])),
  }
  known.set(modules, catalogue)
  return catalogue
}

/** Facts of any name: the one source whose rows are told apart by their name. */
export const FACTS = 'fact'

/** Operators that a column of this type takes. */
export const OPERATORS_OF: Record<FieldType, readonly string[]> = {
  text: ['is', 'is_not', 'contains', 'starts_with', 'known', 'unknown'],
  choice: ['is', 'is_not', 'known', 'unknown'],
  number: ['is', 'is_not', 'at_least', 'at_most', 'more_than', 'less_than', 'known', 'unknown'],
  money: ['is', 'at_least', 'at_most', 'more_than', 'less_than', 'known', 'unknown'],
  flag: ['is'],
  day: ['on_or_after', 'on_or_before', 'in_next', 'in_last', 'over_ago', 'known', 'unknown'],
  yearly: [
    'in_next', 'in_last', 'in_month', 'this_month', 'age_at_least', 'age_at_most', 'known', 'unknown',
  ],
  moment: ['on_or_after', 'on_or_before', 'in_last', 'over_ago', 'known', 'unknown'],
}
