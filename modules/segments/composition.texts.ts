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
  between: { ja: '{{from}}〜', en: 'From {{from}}' },
  under: { ja: '{{n}}未満', en: 'Under {{n}}' },
  from: { ja: '{{n}}以上', en: '{{n}} or more' },
  ofRows: { ja: '{{source}}・{{attribute}}', en: '{{source}}: {{attribute}}' },
})
