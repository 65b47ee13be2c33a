import { defineTexts } from '../../kernel/i18n.ts'

/** Words of the file, and of the ways in which answers come, here and on the pages. */
export const resultTexts = defineTexts('surveyResults', {
  at: { ja: '答えた日', en: 'Answered on' },
  person: { ja: 'お客様', en: 'Person' },
  channel: { ja: '方法', en: 'By' },
  product: { ja: '商品', en: 'Product' },
  wordsTo: { ja: '{{question}}（ひとこと）', en: '{{question}} (own words)' },
  mail: { ja: 'メール', en: 'Mail' },
  line: { ja: 'LINE', en: 'LINE' },
  sms: { ja: 'SMS', en: 'SMS' },
  link: { ja: '公開リンク', en: 'Open link' },
  card: { ja: 'はがきのコード', en: 'Code on a card' },
  widget: { ja: 'お店のページ', en: 'Shop page' },
  phone: { ja: '電話', en: 'Telephone' },
  post: { ja: '紙', en: 'Paper' },
})
