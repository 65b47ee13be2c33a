/** What the builder's pages take of the rules: the sentence of one, and rules for everyday words. */
export { ruleSentence, type SentencePart, sentenceText } from './rule/sentence.rules.ts'
export { type Suggestion, suggest } from './rule/suggest.rules.ts'
