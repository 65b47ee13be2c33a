import { defineTexts } from '../../kernel/i18n.ts'

/** What stands in the sidebar and in ⌘K before the inbox is opened. */
export const conversationRoomTexts = defineTexts('inbox-rooms', {
  inbox: { ja: '受信箱', en: 'Inbox' },
  also: {
    ja: 'メール チャット LINE 返信 お返事 問い合わせ',
    en: 'mail chat line reply messages conversations',
  },
  settings: { ja: '返信の期限と決まり文句', en: 'Reply limits and saved replies' },
  alsoSettings: { ja: '受信箱 定型文 テンプレート 期限', en: 'inbox canned replies deadline' },
  tab: { ja: 'やりとり', en: 'Conversations' },
  mentioned: { ja: '社内メモで呼ばれました', en: 'You are named in a note' },
  overdue: { ja: 'お返事の約束を過ぎています', en: 'Replies are past their day' },
  overdueLabel: {
    ja: '{{count, number}}名',
    en: { one: '1 person', other: '{{count, number}} people' },
  },
  words: { ja: 'やりとりのことば', en: 'Words of conversations' },
})
