import type { Text, Translate } from '../../../kernel/i18n.ts'
import { texts } from '../activity.texts.ts'
import type { RejectReason } from './message.ts'

const REASONS: Record<RejectReason, Text> = {
  notAnObject: texts.rejectNotAnObject,
  badType: texts.rejectBadType,
  noPerson: texts.rejectNoPerson,
  erased: texts.rejectErased,
  cheapId: texts.rejectCheapId,
  noEvent: texts.rejectNoEvent,
  noGroup: texts.rejectNoGroup,
  noPreviousId: texts.rejectNoPreviousId,
  badTime: texts.rejectBadTime,
  tooLong: texts.rejectTooLong,
  tooDeep: texts.rejectTooDeep,
  tooLarge: texts.rejectTooLarge,
  traitName: texts.rejectTraitName,
  traitTooLong: texts.rejectTraitTooLong,
  traitTooMany: texts.rejectTraitTooMany,
}

/** Why a message was not taken, in words that say what to do. */
export function sayReason(t: Translate, reason: RejectReason, about: string): string {
  return t(REASONS[reason], { about })
}
