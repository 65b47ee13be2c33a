import { type Locale, translator } from '../../kernel/i18n.ts'
import { texts } from './imports.texts.ts'
import type { Mapping, Rule } from './mapping.rules.ts'

/** The rules of a mapping as a person reads them, in their order. */
export function ruleNames(mapping: Mapping | null, locale: Locale): string[] {
  return (mapping?.rules ?? []).map((rule) => rule.name ?? sentenceOf(rule, locale))
}

function sentenceOf({ when }: Rule, locale: Locale): string {
  const t = translator(locale)
  const value = Array.isArray(when.value) ? when.value.join('・') : String(when.value ?? '')
  return t(texts[when.is], { column: when.column, value })
}
