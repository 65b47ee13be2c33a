import { type Text, translator } from '../../../kernel/i18n.ts'
import type { FactKind } from '../../activity/index.ts'
import { tagTexts } from '../tags.texts.ts'

function trace(title: Text): FactKind {
  return {
    weight: 'system',
    group: 'system',
    icon: 'tag',
    title,
    line: (payload, { locale }) => {
      const { tag, why } = payload
      if (typeof tag !== 'string') return ''
      if (typeof why !== 'string') return tag
      return translator(locale)(tagTexts.factLine, { tag, why })
    },
  }
}

/** How tags that are set, taken off and run out stand on the timeline. */
export const tagFacts: Record<string, FactKind> = {
  'tag.set': trace(tagTexts.wasSet),
  'tag.removed': trace(tagTexts.wasRemoved),
  'tag.expired': trace(tagTexts.hasExpired),
}
