import { type Locale, translator } from '../../../kernel/i18n.ts'
import { draftingTexts as texts } from '../drafting.texts.ts'
import { type Masked, maskPersonal, type PersonalData } from './mask.rules.ts'

export interface RequestBody {
  model: string
  messages: { role: 'system' | 'user'; content: string }[]
}

export interface Asked {
  model: string
  tone: string
  locale: Locale
  /** What was said, the oldest first: only what the reply needs. */
  said: readonly { kind: 'word' | 'reply'; words: string }[]
  isCard: boolean
  /** Everybody whose data may stand in it; whom the reply is for comes first. */
  people: readonly PersonalData[]
  staff: string
}

const LONGEST = 6000

/** Exactly what leaves the house, with every piece of the person taken out; and what belongs where. */
export function machineRequest(asked: Asked): { body: RequestBody; hidden: Masked['hidden'] } {
  const { model, tone, locale, said, isCard, people, staff } = asked
  const t = translator(locale)
  const whole = said
    .map(({ kind, words }) => `${t(kind === 'word' ? texts.theyWrote : texts.weWrote)}\n${words}`)
    .join('\n\n')
  // What is cut off is masked before, so that no half of a number is left at the edge.
  const { words, hidden } = maskPersonal(whole, people, { locale, staff, everywhere: true })
  const system = [
    t(texts.machineTask),
    t(isCard ? texts.machineCard : texts.machineLength),
    ...(tone ? [t(texts.machineTone, { tone })] : []),
  ]
  return {
    body: {
      model,
      messages: [
        { role: 'system', content: system.join('\n') },
        { role: 'user', content: words.slice(-LONGEST) },
      ],
    },
    hidden,
  }
}
