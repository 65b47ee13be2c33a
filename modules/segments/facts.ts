import { translator } from '../../kernel/i18n.ts'
import type { FactKind, LineCtx } from '../activity/index.ts'
import { factTexts } from './facts.texts.ts'
import { texts } from './segments.texts.ts'

const small = { weight: 'system', icon: 'people', group: 'system' } as const

/** Which segment, and why: something happened, time went by, or the rule is another. */
function lineOf({ name, cause }: Record<string, unknown>, { locale }: LineCtx): string {
  if (typeof name !== 'string') return ''
  if (cause !== 'fact' && cause !== 'time' && cause !== 'rule') return name
  return translator(locale)(factTexts[cause], { name })
}

/** Entries and leavings stand small on the timeline. */
export const facts: Record<string, FactKind> = {
  'segment.entered': { ...small, title: texts.factEntered, line: lineOf },
  'segment.left': { ...small, title: texts.factLeft, line: lineOf },
}
