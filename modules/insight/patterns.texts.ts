import { defineTexts } from '../../kernel/i18n.ts'

/** Words of the pages about when products are due and about the patterns of buying. */
export const texts = defineTexts('insight-patterns', {
  findLate: {
    ja: '{{product}}は、{{figure}} の方が予定をすぎています。',
    en: 'Late with {{product}}: {{figure}}.',
  },
  findDue: {
    ja: '予定をすぎた方はいません。{{product}}は、{{figure}} の方がそろそろです。',
    en: 'Nobody is late. Due for {{product}}: {{figure}}.',
  },
  findCalm: {
    ja: 'そろそろの品も、予定をすぎた品も、いまはありません。',
    en: 'Nothing is due or late today.',
  },
  statesSheet: { ja: '声をかけたい順に', en: 'By how many could do with a word' },
  statesNote: {
    ja: '延べの人数。帯の長さは、とだえた方をのぞいた人数です。',
    en: 'People per product. The bar leaves out those who have lapsed.',
  },
  cycleDays: {
    ja: '{{days}}日ごと・{{basis}}',
    en: 'every {{days}} days, {{basis}}',
  },

  findRegular: {
    ja: '規則正しく買ってくださる方は {{figure}}、4回以上お求めの方の{{share}}です。',
    en: 'Buying regularly: {{figure}}, {{share}} of those with four orders or more.',
  },
  findNoRhythm: {
    ja: '4回お求めになった方から、間隔の規則正しさが分かります。',
    en: 'From four orders on, one can tell how regularly somebody buys.',
  },
  regularitySheet: { ja: '間隔の規則正しさ', en: 'How regular the intervals are' },
  growthSheet: { ja: 'この1年の伸び', en: 'Growth over the last year' },
  growthMore: {
    ja: '伸びている方が、減っている方より{{count}}名多くいらっしゃいます',
    en: {
      one: 'One more person is growing than shrinking',
      other: '{{count}} more people are growing than shrinking',
    },
  },
  growthLess: {
    ja: '減っている方が、伸びている方より{{count}}名多くいらっしゃいます',
    en: {
      one: 'One more person is shrinking than growing',
      other: '{{count}} more people are shrinking than growing',
    },
  },
  growthEven: {
    ja: '伸びている方と減っている方は、同じ人数です',
    en: 'As many are growing as shrinking',
  },
  growthNone: {
    ja: '2年つづけてご注文のある方から、伸びが分かります。',
    en: 'Growth can be told of those who have ordered for two years.',
  },
  growthAside: {
    ja: 'くらべられない方：まだ2年たたない {{new}}、2年ご注文がない {{silent}}',
    en: 'Not compared: {{new}} with us for less than two years, {{silent}} without an order for two years',
  },
  how: { ja: '数え方', en: 'How' },
  upgradesTitle: {
    ja: 'この12か月に、一段上のお買い物が{{times}}ありました',
    en: 'People traded up {{times}} in the last 12 months',
  },
  upgradesNote: {
    ja: '月ごとの回数。今月はまだ途中です。前と後は一覧にあります。',
    en: 'By month; this month is not over. Before and after stand in the list.',
  },
})
