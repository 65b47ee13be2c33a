import { defineTexts } from '../../kernel/i18n.ts'

/** What stands in the first bundle: the room, its page in ⌘K, its panel. */
export const improvementRoomTexts = defineTexts('voice-improvement-rooms', {
  improvements: { ja: '改善の記録', en: 'Improvements' },
  also: { ja: '改良 カイゼン 良くしたこと', en: 'changes ledger history' },
  plan: { ja: '改善を書く', en: 'Write an improvement' },
  measured: { ja: 'お知らせのはたらき', en: 'What notices do' },
  panel: { ja: 'この方の声が変えたこと', en: 'What their words changed' },
})
