import { defineTexts } from '../../../kernel/i18n.ts'

/** What this room's actions are called in the audit trail, and its permissions on screens. */
export const conversationAuditTexts = defineTexts('inbox-conversations-audit', {
  noted: { ja: 'やりとりに社内メモを書きました', en: 'Wrote a note in a conversation' },
  assigned: { ja: 'やりとりの担当を決めました', en: 'Assigned a conversation' },
  closed: { ja: 'やりとりを閉じました', en: 'Closed a conversation' },
  reopened: { ja: 'やりとりを開きなおしました', en: 'Reopened a conversation' },
  replied: { ja: 'お返事しました', en: 'Replied' },
  written: { ja: 'お便りを書きました', en: 'Wrote to somebody' },
  snoozed: { ja: 'やりとりをあとに回しました', en: 'Snoozed a conversation' },
  merged: { ja: 'やりとりをまとめました', en: 'Joined conversations' },
  split: { ja: 'やりとりを分けました', en: 'Split a conversation' },
  entryMoved: { ja: 'ことばを別の方に移しました', en: 'Moved a word to another person' },
  replySaved: { ja: '決まり文句を直しました', en: 'Saved a reply for later use' },
  replyArchived: { ja: '決まり文句をしまいました', en: 'Archived a saved reply' },
  limitsSet: { ja: '返信の期限を決めました', en: 'Set the limits for replies' },
  imported: { ja: '過去のやりとりを取り込みました', en: 'Loaded conversations of the past' },
  mayRead: { ja: '受信箱を見る', en: 'See the inbox' },
  mayWrite: { ja: '受信箱で返信・担当・整理をする', en: 'Reply, assign and tidy up in the inbox' },
  mayAnswer: {
    ja: '自分が受けもったやりとりに返信する',
    en: 'Reply to conversations in one’s own hands',
  },
  mayManage: {
    ja: '返信の期限と決まり文句を決める',
    en: 'Set reply limits and saved replies',
  },
})
