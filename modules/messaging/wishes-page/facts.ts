import { translator } from '../../../kernel/i18n.ts'
import type { FactKind } from '../../activity/index.ts'
import { PAGE_CHANNELS } from '../wishes-page.rules.ts'
import { wishesTexts as texts } from '../wishes-page.texts.ts'
import { sayWishes } from './wish-words.ts'

const DIALS = ['close', 'normal', 'quiet'] as const
const PARTS = ['morning', 'afternoon', 'evening'] as const

/** What a person said on their own page, in the sentences that they read there. */
export const wishFacts: Record<string, FactKind> = {
  'wishes.told': {
    weight: 'deed',
    group: 'contact',
    icon: 'heart',
    title: texts.factTold,
    line: ({ dial, channels, dayParts, monthly }, { locale }) => {
      const among = (told: unknown) => (Array.isArray(told) ? told : [])
      const said = {
        dial: DIALS.find((one) => one === dial) ?? null,
        channels: PAGE_CHANNELS.filter((one) => among(channels).includes(one)),
        dayParts: PARTS.filter((one) => among(dayParts).includes(one)),
        monthly: typeof monthly === 'number' ? monthly : null,
      }
      return sayWishes(translator(locale), said).join(locale === 'ja' ? '' : ' ')
    },
  },
}
