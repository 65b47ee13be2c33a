import { defineTexts } from '../../kernel/i18n.ts'

/** In the first bundle: only the names of the rooms. */
export const texts = defineTexts('activityRooms', {
  activity: { ja: 'できごと', en: 'Events' },
})
