import { conversationAuditTexts as texts } from './audit.texts.ts'

export const conversationAudit = {
  'inbox.noted': texts.noted,
  'inbox.assigned': texts.assigned,
  'inbox.closed': texts.closed,
  'inbox.reopened': texts.reopened,
  'inbox.replied': texts.replied,
  'inbox.snoozed': texts.snoozed,
  'inbox.merged': texts.merged,
  'inbox.split': texts.split,
  'inbox.entry_moved': texts.entryMoved,
  'inbox.reply_saved': texts.replySaved,
  'inbox.reply_archived': texts.replyArchived,
  'inbox.limits_set': texts.limitsSet,
  'inbox.imported': texts.imported,
}

export const conversationPermissions = {
  'inbox.read': texts.mayRead,
  'inbox.write': texts.mayWrite,
  'inbox.answer': texts.mayAnswer,
  'inbox.manage': texts.mayManage,
}
