import { defineTexts } from '../../kernel/i18n.ts'

/** Names of the rooms: they are in the first bundle, the pages' words are not. */
export const texts = defineTexts('insight-rooms', {
  home: { ja: 'きょう', en: 'Today' },
  room: { ja: 'レポート', en: 'Reports' },
  outlook: { ja: '見通し', en: 'Predictions' },
  worthTab: { ja: 'お買い上げの価値', en: 'Worth' },
})
