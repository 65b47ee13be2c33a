import { defineTexts } from '../../kernel/i18n.ts'

/** The morning's mail to leads. */
export const lateMailTexts = defineTexts('rota.lateMails', {
  subject: {
    ja: 'お返事が遅れているお便りが{{count}}件あります',
    en: {
      one: '{{count}} customer waits past the day promised',
      other: '{{count}} customers wait past the day promised',
    },
  },
  hello: { ja: '{{name}}さん、おはようございます。', en: 'Good morning, {{name}}.' },
  count: {
    ja: 'お返事の約束の日をすぎたお便りが、{{count}}件あります。',
    en: {
      one: '{{count}} word of a customer is past the day promised for its reply.',
      other: '{{count}} words of customers are past the day promised for their reply.',
    },
  },
  oldest: {
    ja: 'いちばん長くお待ちの方は、{{count}}日前からお待ちです。',
    en: {
      one: 'Whoever has waited longest has waited for {{count}} day.',
      other: 'Whoever has waited longest has waited for {{count}} days.',
    },
  },
  open: { ja: '一覧はこちらです。', en: 'They are listed here:' },
  why: {
    ja: 'このお知らせは、返信を見る責任者の方に営業日の朝に届きます。「わたしの設定」で止められます。',
    en: 'This comes to leads on the morning of a working day. It can be switched off under “My account”.',
  },
})
