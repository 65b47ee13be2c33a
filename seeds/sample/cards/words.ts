import type { Locale } from '../../../kernel/i18n.ts'
import type { CardKind } from '../../../modules/post/index.ts'
import { en } from './words.en.ts'
import { ja } from './words.ja.ts'

export interface CardWords {
  openings: readonly string[]
  bodies: readonly { kind: CardKind; topics: readonly string[]; words: string; reply: string }[]
  closings: readonly string[]
  /** Letters by mail, LINE messages and calls in the same voices. */
  mails: readonly { subject: string; words: string; reply: string }[]
  lines: readonly { words: string; reply: string }[]
  /** First and last line of a reply; `{name}` is the person, `{shop}` and `{writer}` who writes. */
  dear: string
  from: string
  /** Why a card got no answer. */
  noReply: string
  /** Why a call needed no reply beyond itself. */
  settledAtOnce: string
}

export const cardWords: Record<Locale, CardWords> = { ja, en }
