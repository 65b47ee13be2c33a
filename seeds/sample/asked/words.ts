import type { Locale } from '../../../kernel/i18n.ts'
import type { Sku } from '../shop.ts'
import { remarksEn } from './remarks.en.ts'
import { remarksJa } from './remarks.ja.ts'
import { reviewsEn } from './reviews.en.ts'
import { reviewsJa } from './reviews.ja.ts'
import { en } from './words.en.ts'
import { ja } from './words.ja.ts'

export type SurveyName = 'delivery' | 'yearly' | 'contact' | 'change'
export type Band = 'good' | 'fair' | 'bad'

/** Why somebody gave their mark; of one product only, where it names one. */
export type Remark = readonly [words: string, of?: Sku]

export interface Remarks {
  delivery: Record<Band, readonly Remark[]>
  contact: Record<'good' | 'bad', readonly Remark[]>
  change: Record<'good' | 'bad', readonly Remark[]>
}

/** In the order of REVIEWS; the reply is left out where nobody wrote one. */
export type ReviewWords = readonly [words: string, penName: string, reply?: string]

interface StudyWords {
  name: string
  why: string
  consent: string
  invite: string
  thanks: string
  place: string
  notes: string
  tasks: readonly string[]
  /** Noted on the sheet of each who took part. */
  seen: readonly string[]
  /** Said by those who took part, in turn. */
  quotes: readonly string[]
  findings: readonly string[]
}

interface GoalWords {
  title: string
  picture: string
  grounds: string
  because: string
  learned?: string
  measures: readonly (readonly [title: string, result: string])[]
}

export interface AskedWords {
  surveys: Record<
    SurveyName,
    { name: string; why: string; invite: string; questions: readonly string[] }
  >
  rewards: readonly string[]
  /** Why a talk on a low mark was closed. */
  settled: readonly string[]
  /** Why what counts as loyal was set, and set anew. */
  loyalty: readonly string[]
  reward: string
  declined: string
  studies: Record<'bottles' | 'button' | 'ninety', StudyWords>
  goals: Record<'care' | 'recommend' | 'quick' | 'wish', GoalWords>
  benchmark: { name: string; source: string }
}

export const askedWords: Record<
  Locale,
  { house: AskedWords; remarks: Remarks; reviews: readonly ReviewWords[] }
> = {
  ja: { house: ja, remarks: remarksJa, reviews: reviewsJa },
  en: { house: en, remarks: remarksEn, reviews: reviewsEn },
}
