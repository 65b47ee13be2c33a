import { defineTexts } from '../../kernel/i18n.ts'

/** The few words of the first bundle. */
export const reviewRoomTexts = defineTexts('reviewRooms', {
  reviews: { ja: 'クチコミ', en: 'Reviews' },
  also: { ja: 'レビュー 星 評価 口コミ', en: 'stars ratings testimonials' },
})
