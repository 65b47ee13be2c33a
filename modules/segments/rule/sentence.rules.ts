import type { Locale } from '../../../kernel/i18n.ts'
import type { CatalogueWords } from '../contract/catalogue.ts'
import type { Rule } from './rule.ts'
import type { Placed } from './sentence/tree.rules.ts'
import { wholeEn } from './sentence/whole-en.rules.ts'
import { wholeJa } from './sentence/whole-ja.rules.ts'
import { joined, type SentencePart } from './sentence/words.rules.ts'

export type { SentencePart } from './sentence/words.rules.ts'

/** A rule as one sentence; each part that stands for a condition leads to it. */
export function ruleSentence(
  rule: Pick<Rule, 'root'>,
  catalogue: CatalogueWords,
  locale: Locale,
): SentencePart[] {
  const root: Placed = { node: rule.root, at: [] }
  return joined(locale === 'ja' ? wholeJa(root, catalogue) : wholeEn(root, catalogue))
}

/** The same as a plain text. */
export const sentenceText = (
  rule: Pick<Rule, 'root'>,
  catalogue: CatalogueWords,
  locale: Locale,
): string =>
  ruleSentence(rule, catalogue, locale)
    .map(({ text }) => text)
    .join('')
