import { defineTexts } from '../../kernel/i18n.ts'

export const texts = defineTexts('people', {
  noSuchPerson: { ja: 'この方の記録は見つかりません。', en: 'There is no record of this person.' },
  mergeSelf: { ja: '同じ記録どうしは一つにできません。', en: 'These are one and the same record.' },
  mergedAlready: {
    ja: 'この記録は、すでに別の記録と一つになっています。開きなおしてください。',
    en: 'This record is already part of another. Please reload the page.',
  },
  erasedPerson: {
    ja: 'この方の記録は、ご希望により消されています。',
    en: 'This person’s record has been erased as they wished.',
  },
  noSuchMerge: {
    ja: 'この統合は見つからないか、すでにもどされています。',
    en: 'This merge does not exist or has already been undone.',
  },
})
