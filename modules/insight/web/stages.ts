import type { Text } from '../../../kernel/i18n.ts'
import type { LadderReport } from '../contract.ts'
import { texts } from '../insight.texts.ts'

export type Stage = LadderReport['stages'][number]['stage']

/** What the steps are called. */
export const STAGES: Record<Stage, Text> = {
  fan: texts.stageFan,
  customer: texts.stageCustomer,
  member: texts.stageMember,
  repeater: texts.stageRepeater,
  koc: texts.stageKoc,
}
