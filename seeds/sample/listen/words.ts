import type { Locale } from '../../../kernel/i18n.ts'
import { en } from './words.en.ts'
import { ja } from './words.ja.ts'

/** What came of it in the end, in words. */
export interface MatterWords {
  /** As it is called among the topics and on the agenda. */
  topic: string
  /** Said by those who ask for it, each by somebody else. */
  asks: readonly string[]
  /** Said once it was there. */
  thanks: readonly string[]
  step: string
  /** Of what was done; for a refusal what would make it possible. */
  title: string
  changed: string
  because: string
}

export interface ListenWords {
  /** One for each of MATTERS, in that order. */
  matters: readonly MatterWords[]
  /** Kind words about nothing that must change. */
  glad: readonly string[]
  /** What services and pages are called. */
  subjects: Record<'phone' | 'site' | 'parcel' | 'subscription' | 'leaflet', string>
}

export const listenWords: Record<Locale, ListenWords> = { ja, en }
