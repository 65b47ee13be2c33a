import type { Locale } from '../../../kernel/i18n.ts'
import { translator } from '../../../kernel/i18n.ts'
import { modules } from '../../../server/modules.ts'
import { wordsOf } from '../catalogue-words.ts'
import type { CatalogueWords } from '../contract/catalogue.ts'
import { catalogueOf } from '../rule/catalogue.ts'

export const REGULARS = '01900000-0000-7000-8000-0000000000a1'
/** Tags set by hand, and one of a rule. */
export const OFFICE = '01900000-0000-7000-8000-0000000000b1'
export const MOTHER = '01900000-0000-7000-8000-0000000000b2'
export const QUIET = '01900000-0000-7000-8000-0000000000b3'

const made = new Map<Locale, CatalogueWords>()

/** What the modules of this program contribute, with a segment and a fact of the shop's own. */
export function wordsFor(locale: Locale): CatalogueWords {
  const words = made.get(locale) ?? wordsIn(locale)
  made.set(locale, words)
  return words
}

function wordsIn(locale: Locale): CatalogueWords {
  return {
    currency: 'JPY',
    ...wordsOf(catalogueOf(modules), translator(locale)),
    facts: [
      { name: 'page.viewed', label: locale === 'ja' ? 'ページを見た' : 'Page viewed' },
      { name: 'tasting.joined', label: 'tasting.joined' },
    ],
    segments: [{ segmentId: REGULARS, name: locale === 'ja' ? 'ご常連' : 'Regulars' }],
    tags: [
      { tagId: OFFICE, name: '会社員', colour: 'indigo', segmentId: null },
      { tagId: MOTHER, name: '新米のお母さん', colour: 'pine', segmentId: null },
      { tagId: QUIET, name: 'ご無沙汰', colour: 'brown', segmentId: QUIET },
    ],
  }
}
