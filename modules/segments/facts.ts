import type { FactKind } from '../activity/index.ts'
import { texts } from './segments.texts.ts'

const small = { weight: 'system', icon: 'segment', group: 'system' } as const
const nameOf = (payload: Record<string, unknown>) =>
  typeof payload.name === 'string' ? payload.name : ''

/** Entries and leavings stand small on the timeline. */
export const facts: Record<string, FactKind> = {
  'segment.entered': { ...small, title: texts.factEntered, line: nameOf },
  'segment.left': { ...small, title: texts.factLeft, line: nameOf },
}
