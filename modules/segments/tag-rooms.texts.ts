import { defineTexts } from '../../kernel/i18n.ts'

/** Names of rooms and panels: they are in the first bundle, the pages' words are not. */
export const tagRoomTexts = defineTexts('segments-tag-rooms', {
  tags: { ja: 'タグ', en: 'Tags' },
})
