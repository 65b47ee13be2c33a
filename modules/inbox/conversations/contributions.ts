import type { FactPicture } from '../../activity/index.ts'
import { conversationAuditTexts as texts } from './audit.texts.ts'

/** Of a card the side with the words; pictures beside mails and chats are seen in the conversation. */
export const cardPicture: FactPicture = {
  permission: 'inbox.read',
  of: (name, { channel, entryId, attachments }) => {
    if (name !== 'contact.received' || channel !== 'post' || !attachments) return null
    const large = `/api/v1/entries/${entryId}/files/0`
    return { small: `${large}?size=thumb`, large }
  },
}

export const conversationAudit = {
  'inbox.noted': texts.noted,
  'inbox.assigned': texts.assigned,
  'inbox.closed': texts.closed,
  'inbox.reopened': texts.reopened,
  'inbox.replied': texts.replied,
  'inbox.written': texts.written,
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
