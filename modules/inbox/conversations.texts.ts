import { defineTexts } from '../../kernel/i18n.ts'

export const conversationTexts = defineTexts('inbox-conversations', {
  // Refusals.
  noSuchConversation: {
    ja: 'このやりとりは見つかりません。ほかのやりとりにまとめられたのかもしれません。',
    en: 'There is no such conversation. It may have been joined to another.',
  },
  noSuchColleague: {
    ja: 'この担当者は見つかりません。',
    en: 'There is no such colleague.',
  },
  notYours: {
    ja: 'ほかの方が受けもっているやりとりです。',
    en: 'This conversation is in a colleague’s hands.',
  },
  erased: {
    ja: 'この方の記録は消されています。書き足せません。',
    en: 'This record has been erased. Nothing can be added to it.',
  },
  replyOrReason: {
    ja: 'お返事がまだです。お返事するか、お返事しない理由を選んでください。',
    en: 'They still wait for a reply. Reply, or say why there will be none.',
  },
  // Export of a person's data.
  exportConversations: { ja: 'やりとり', en: 'Conversations' },
  exportSubject: { ja: '件名', en: 'Subject' },
  exportEntries: { ja: '書いたこと・話したこと', en: 'What was said' },
  exportState: { ja: '状態', en: 'State' },
  exportBy: { ja: 'どちらの言葉か', en: 'Whose words' },
  exportAt: { ja: '日時', en: 'When' },
  exportChannel: { ja: '方法', en: 'Channel' },
  exportWords: { ja: '本文', en: 'Words' },
  exportFiles: { ja: '添えられたもの', en: 'Attached' },
})
