import { defineTexts } from '../../kernel/i18n.ts'

/** Letters to many: what is refused, remembered and allowed. */
export const batchTexts = defineTexts('messaging-batches', {
  noSuchBatch: { ja: 'この一斉のたよりは見つかりません。', en: 'There is no such letter to many.' },
  needsSubject: { ja: 'メールには件名をお書きください。', en: 'A mail needs a subject.' },
  isService: {
    ja: 'ご注文のご連絡の文面です。一斉のたよりには、お知らせの文面をお使いください。',
    en: 'This template is about matters of an order. For a letter to many use one for news or offers.',
  },
  stillFilling: {
    ja: 'セグメントの人を数えています。終わってから始めてください。',
    en: 'The segment is still being filled. Start once that is done.',
  },
  hasEnded: { ja: 'もう終わっています。', en: 'It has ended already.' },
  notRunning: { ja: 'いまは送っていません。', en: 'It is not running.' },
  use: { ja: '一斉のたより', en: 'letter to many' },
  auditCreated: { ja: '一斉のたよりを用意した', en: 'Prepared a letter to many' },
  auditStarted: { ja: '一斉のたよりを始めた', en: 'Started a letter to many' },
  auditPaused: { ja: '一斉のたよりを休めた', en: 'Paused a letter to many' },
  auditStopped: { ja: '一斉のたよりを止めた', en: 'Stopped a letter to many' },
  auditDone: { ja: '一斉のたよりが終わった', en: 'A letter to many is done' },
  mayRead: { ja: '一斉のたよりを見る', en: 'See letters to many' },
  mayWrite: { ja: '一斉のたよりを送る', en: 'Send letters to many' },
})
