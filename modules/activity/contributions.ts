import { auditTexts as texts } from './audit.texts.ts'

export const auditTexts = {
  'activity.contact_recorded': texts.contactRecorded,
  'activity.promise_kept': texts.promiseKept,
  'activity.worry_noted': texts.worryNoted,
  'activity.worry_settled': texts.worrySettled,
}

export const permissionTexts = {
  'activity.read': texts.mayRead,
  'activity.write': texts.mayWrite,
  'activity.track': texts.mayTrack,
}
