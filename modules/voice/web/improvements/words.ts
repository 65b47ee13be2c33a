import type { Text } from '../../../../kernel/i18n.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'

const WORDS: Record<string, Text | undefined> = texts

/** Why somebody has not been told, or what it waits for. */
export const becauseWords = (because: string): Text =>
  WORDS[`because_${because}`] ?? texts.because_other
