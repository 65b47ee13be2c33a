import { defineTexts } from '../../kernel/i18n.ts'

/** Names of rooms: they are in the first bundle, the pages' words are not. */
export const templateRoomTexts = defineTexts('messaging-template-rooms', {
  templates: { ja: '文面', en: 'Templates' },
  alsoTemplates: { ja: 'テンプレート 定型文 ひな形', en: 'messages texts' },
  write: { ja: '文面を書く', en: 'Write a template' },
  wordings: { ja: 'ことばの蔵', en: 'Wordings' },
  alsoWordings: { ja: '約束 価値 理念 定型のことば', en: 'promise values phrases' },
})
