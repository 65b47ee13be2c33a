import { defineTexts } from '../../../kernel/i18n.ts'

/** What this room's actions are called in the audit trail, and its permissions on screens. */
export const conversationAuditTexts = defineTexts('inbox-conversations-audit', {
  noted: { ja: 'やりとりに社内メモを書きました', en: 'Wrote a note in a conversation' },
  assigned: { ja: 'やりとりの担当を決めました', en: 'Assigned a conversation' },
  closed: { ja: 'やりとりを閉じました', en: 'Closed a conversation' },
  reopened: { ja: 'やりとりを開きなおしました', en: 'Reopened a conversation' },
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
