/** What the builder's pages take of the rules: the language, the sentence of one, and rules for everyday words. */
export * from './rule/rule.ts'
export { ruleSentence, type SentencePart } from './rule/sentence.rules.ts'
export { isBeyond, strangeWords } from './rule/suggest/left.rules.ts'
export { type Suggestion, suggest } from './rule/suggest.rules.ts'
export { fieldOf, traitKey } from './traits.rules.ts'
