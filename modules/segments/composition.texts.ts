import { defineTexts } from '../../kernel/i18n.ts'

/** What the make-up of a group of people says. */
export const compositionTexts = defineTexts('segments-composition', {
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  unknown: { ja: 'わからない', en: 'Not known' },
  notYet: { ja: 'まだない', en: 'Not yet' },
  agesUnder: { ja: '{{n}}歳未満', en: 'Under {{n}}' },
  ages: { ja: '{{n}}代', en: '{{n}}s' },
  agesFrom: { ja: '{{n}}歳以上', en: '{{n}} or older' },
  yearsUnder: { ja: '{{n}}年未満', en: 'Under {{n}} year' },
  years: { ja: '{{from}}〜{{to}}年', en: '{{from}} to {{to}} years' },
  yearsFrom: { ja: '{{n}}年以上', en: '{{n}} years or more' },
  range: { ja: '{{from}}〜{{to}}', en: '{{from}}–{{to}}' },
  between: { ja: '{{from}}〜{{to}}', en: '{{from}}–{{to}}' },
  under: { ja: '{{n}}未満', en: 'Under {{n}}' },
  from: { ja: '{{n}}以上', en: '{{n}} or more' },
  // The page.
  title: { ja: 'どんな方か', en: 'Who they are' },
  note: { ja: '細い印は、お客様全体での割合', en: 'The thin mark is the share of everybody' },
  more: { ja: '{{part}}が多い', en: '{{part}}: more of them' },
  less: { ja: '{{part}}が少ない', en: '{{part}}: fewer of them' },
  times: { ja: '全体の{{times}}倍', en: '{{times}} times everybody’s share' },
  alike: {
    ja: '全体とはっきりちがうところは、見あたりません。',
    en: 'Nothing sets them clearly apart from everybody.',
  },
  tooFew: {
    ja: '人数が少なく、全体とのちがいはまだ言えません。',
    en: 'Too few people to tell how they differ from everybody.',
  },
  nobody: {
    ja: 'いま、あてはまる方がいません。どなたかが入ると、ここに内わけが出ます。',
    en: 'Nobody fits now. Once somebody does, you will see here who they are.',
  },
  median: { ja: 'まんなかは{{value}}', en: 'Middle: {{value}}' },
  age: { ja: '{{n}}歳', en: '{{n}} years' },
  several: { ja: '重なりあり', en: 'may overlap' },
  others: { ja: 'ほか', en: 'Others' },
  quoted: { ja: '「{{part}}」', en: '“{{part}}”' },
  ofAll: { ja: '全体では{{share}}', en: '{{share}} of everybody' },
})
