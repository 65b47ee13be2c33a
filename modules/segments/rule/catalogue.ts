import { contributed, type Module } from '../../../kernel/module.ts'
import type { FieldType, RuleField, RuleSource } from '../../../kernel/rule-fields.ts'

export type {
  Choice,
  FieldGroup,
  FieldType,
  RuleAttribute,
  RuleField,
  RuleSource,
} from '../../../kernel/rule-fields.ts'

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
    'in_next',
    'in_last',
    'in_month',
    'this_month',
    'age_at_least',
    'age_at_most',
    'known',
    'unknown',
  ],
  moment: ['on_or_after', 'on_or_before', 'in_last', 'over_ago', 'known', 'unknown'],
}
