import { defineTexts } from '../../kernel/i18n.ts'

/** Words of the map of recency, frequency and money. */
export const texts = defineTexts('insight-rfm', {
  finding: {
    ja: '最後のご注文が{{recency}}、回数が{{frequency}}の {{figure}} で、お買い上げの{{share}}です。',
    en: '{{figure}} with {{frequency}}, the last one {{recency}}, make up {{share}} of what was spent.',
  },
  mapTitle: {
    ja: '最後のご注文 × ご注文の回数',
    en: 'Last order × number of orders',
  },
  mapNote: {
    ja: '人数と、お買い上げの合計。押すと一覧が開きます。',
    en: 'People, and what they have spent in all. Press for the list.',
  },
  legend: { ja: '1マスのお買い上げ', en: 'Spent in a cell' },
  lessThan: { ja: '{{money}}まで', en: 'below {{money}}' },
  from: { ja: '{{money}}〜', en: '{{money}}+' },
  daysTo: { ja: '{{to}}日以内', en: 'within {{to}} days' },
  daysBetween: { ja: '{{from}}〜{{to}}日前', en: '{{from}}–{{to}} days ago' },
  daysFrom: { ja: '{{from}}日より前', en: 'over {{from}} days ago' },
  ordersOne: { ja: '{{count}}回', en: { one: '{{count}} order', other: '{{count}} orders' } },
  ordersBetween: { ja: '{{from}}〜{{to}}回', en: '{{from}}–{{to}} orders' },
  ordersFrom: { ja: '{{from}}回〜', en: '{{from}}+ orders' },
  moneyBelow: { ja: '{{to}}未満', en: 'below {{to}}' },
  moneyBetween: { ja: '{{from}}〜', en: 'from {{from}}' },
  changeBands: { ja: '区切りを変える', en: 'Change the bands' },
  bandsSheet: { ja: '点数の区切り', en: 'Bands of the scores' },
  bandsWords: {
    ja: '最近さ・回数・金額を、それぞれ5点までで見ます。変えると全員を数えなおします。',
    en: 'Recency, frequency and money give up to five points each. A change counts everybody anew.',
  },
  recency: { ja: '最近さ（最後のご注文から）', en: 'Recency: days since the last order' },
  frequency: { ja: '回数（ご注文）', en: 'Frequency: number of orders' },
  money: { ja: '金額（お買い上げの合計）', en: 'Money: spent in all' },
  points: { ja: '{{count}}点', en: { one: '{{count}} point', other: '{{count}} points' } },
  within: { ja: '日以内', en: ' days' },
  atLeast: { ja: '回から', en: '+ orders' },
  wasNow: { ja: '{{was}} → {{now}}', en: '{{was}} → {{now}}' },
  mustRise: {
    ja: '左から右へ、だんだん大きくなるように入れてください。',
    en: 'Each figure must be larger than the one to its left.',
  },
  previewNote: {
    ja: '数字を変えると、決める前に人数の動きが見えます。',
    en: 'Change a figure and see how people would move before you decide.',
  },
})
