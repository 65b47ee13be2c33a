import { defineTexts } from '../../kernel/i18n.ts'

/** What conditions about being in touch are called, how a sentence says them, and how they are found. */
export const texts = defineTexts('activity-rules', {
  lastWord: { ja: '最後にお声をいただいた日', en: 'Last word to us' },
  lastWordWords: {
    ja: '連絡 お便り 声 電話 はがき 最後',
    en: 'contact word heard called wrote last',
  },
  promises: { ja: 'まだ果たしていないお約束の数', en: 'Number of promises still open' },
  promisesWords: { ja: '約束 返事 対応 未対応', en: 'promise open reply owed' },
  things: { ja: '{{n}}件', en: '{{n}}' },
  words: { ja: 'いただいたご連絡（お便り・お電話）', en: 'Letters, calls and messages to us' },
  gotInTouch: { ja: 'ご連絡', en: 'got in touch' },
  wordsWords: {
    ja: 'はがき 葉書 手紙 電話 メール 連絡 お便り くれた いただいた 来店',
    en: 'postcard letter called phone mail wrote visit contact',
  },
  channel: { ja: '何で', en: 'By what' },
  by: { ja: '{{value}}での', en: 'by {{value}}' },
  notBy: { ja: '{{value}}以外での', en: 'other than by {{value}}' },
  sent: { ja: 'こちらからのご連絡', en: 'Our letters, calls and messages' },
  weGotInTouch: { ja: 'こちらからのご連絡', en: 'heard from us' },
  sentWords: {
    ja: '送った 出した お送りした 連絡した はがき 手紙 電話した',
    en: 'sent wrote called contacted postcard letter',
  },
  phone: { ja: 'お電話', en: 'phone' },
  postcard: { ja: 'はがき', en: 'postcard' },
  letter: { ja: 'お手紙', en: 'letter' },
  mail: { ja: 'メール', en: 'mail' },
  line: { ja: 'LINE', en: 'LINE' },
  visit: { ja: 'ご訪問', en: 'visit' },
  shop: { ja: 'お店', en: 'word in the shop' },
  chat: { ja: 'チャット', en: 'chat' },
  form: { ja: 'フォーム', en: 'contact form' },
  sms: { ja: 'SMS', en: 'text message' },
  post: { ja: '郵便', en: 'post' },
})
