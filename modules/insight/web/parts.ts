import { texts } from '../character-pages.texts.ts'

export const PART_NAMES = {
  words: texts.part_words,
  visits: texts.part_visits,
  sharing: texts.part_sharing,
  years: texts.part_years,
  effort: texts.part_effort,
} as const
export const PARTS = ['words', 'visits', 'sharing', 'years', 'effort'] as const
