import { conversationAuditTexts as texts } from './audit.texts.ts'

export const conversationAudit = {
  'inbox.noted': texts.noted,
  'inbox.assigned': texts.assigned,
  'inbox.closed': texts.closed,
  'inbox.reopened': texts.reopened,
}

export const conversationPermissions = {
  'inbox.read': texts.mayRead,
  'inbox.write': texts.mayWrite,
  'inbox.answer': texts.mayAnswer,
  'inbox.manage': texts.mayManage,
}
