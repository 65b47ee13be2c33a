import type { Locale } from '../../kernel/i18n.ts'
import type { CreatePersona } from '../../modules/segments/index.ts'
import type { Media, Sku } from './shop.ts'
import type { SEGMENTS } from './understand.ts'
import { en } from './words.en.ts'
import { ja } from './words.ja.ts'

type Channel = 'postcard' | 'phone' | 'letter' | 'mail'

/** What the sample shop says and hears. In every language so many of each, so that chance falls alike. */
export interface SampleWords {
  products: Record<Sku, { name: string; category: string }>
  media: Record<Media, string>
  returnReasons: readonly string[]
  /** Words that people wrote or said. */
  talk: readonly (readonly [Channel, string])[]
  promises: readonly string[]
  /** On which words somebody agreed to be written to. */
  wording: string
  gift: string
  answered: string
  /** What an event for customers is called, and pages of the shop's site. */
  event: string
  pages: readonly string[]
  segments: Record<(typeof SEGMENTS)[number], { name: string; note?: string }>
  tags: {
    introduced: { name: string; note: string }
    largeType: { name: string; note: string; why: string }
  }
  persona: Pick<CreatePersona, 'name' | 'sheet'>
}

/** In the language of the shop; its people live in Japan in every language. */
export const WORDS: Record<Locale, SampleWords> = { ja, en }
