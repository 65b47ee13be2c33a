import { defineTexts } from '../../kernel/i18n.ts'

/** How far lifetime value may be trusted: costs that nobody told, people and years too few. */
export const texts = defineTexts('insight-worth', {
  withoutCost: {
    ja: '明細{{lines, number}}行のうち{{count, number}}行は原価がまだありません。その分、粗利は大きく出ています。',
    en: {
      one: '{{count, number}} of {{lines, number}} lines has no cost yet, so profit looks larger than it is.',
      other:
        '{{count, number}} of {{lines, number}} lines have no cost yet, so profit looks larger than it is.',
    },
  },
  noCosts: {
    ja: '原価がまだ入っていないため、これは粗利ではなく、売上からご返品を引いた額です。',
    en: 'No costs have been entered yet, so this is sales less returns, not profit.',
  },
  enterCosts: { ja: '原価を入れる', en: 'Enter costs' },
  fewPeople: {
    ja: '式の見積もりは、この1年にご注文の方がまだ少なく（{{count, number}}名）、お出しできません。{{few}}名ほどから目安になります。',
    en: {
      one: 'Only {{count, number}} person ordered in the last year: too few for an estimate by formula. From about {{few}} it is a guide.',
      other:
        'Only {{count, number}} people ordered in the last year: too few for an estimate by formula. From about {{few}} it is a guide.',
    },
  },
  hint: { ja: '目安', en: 'A hint only' },
  underAYear: {
    ja: '式で見ると {{amount}}（売上）。記録が1年に満たないため、目安です。',
    en: 'By formula {{amount}}, in sales; with less than a year of records, only a hint.',
  },
  shortYears: {
    ja: '記録は{{years}}年分です。つづく年数はそれより長くなりません。',
    en: 'The records cover {{years}} years; years continued cannot be longer.',
  },
  extrapolated: {
    ja: '記録が1年に満たないため、一年の回数は伸ばして見積もりました。',
    en: 'With less than a year of records, orders a year are scaled up.',
  },
})
