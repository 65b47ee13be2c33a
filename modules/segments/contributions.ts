import { auditTexts as texts } from './audit.texts.ts'

export const auditTexts = {
  'segments.created': texts.created,
  'segments.changed': texts.changed,
  'segments.archived': texts.archived,
  'segments.members_exported': texts.membersExported,
}

export const permissionTexts = {
  'segments.read': texts.mayRead,
  'segments.write': texts.mayWrite,
}
