import { defineTexts } from '../../kernel/i18n.ts'

/** What stands behind the gear. */
export const draftingRoomTexts = defineTexts('inbox-drafting-rooms', {
  machine: { ja: 'AIの下書き', en: 'Drafts by AI' },
  also: {
    ja: 'AI 人工知能 下書き OpenAI 生成 モデル APIキー',
    en: 'AI draft OpenAI model machine API key',
  },
})
