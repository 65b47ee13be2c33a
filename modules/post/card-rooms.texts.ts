import { defineTexts } from '../../kernel/i18n.ts'

/** Names that are in the first bundle; the pages' words are not. */
export const cardRoomTexts = defineTexts('post-card-rooms', {
  came: { ja: '届いたはがき', en: 'Came in' },
  goes: { ja: '出すはがき', en: 'Going out' },
  tabs: { ja: 'はがきの向き', en: 'Direction of post' },
  alsoGoes: { ja: 'お便り 印刷 投函 宛名', en: 'print letters address envelopes' },
  close: { ja: '閉じる', en: 'Close' },
  write: { ja: 'はがきを書く', en: 'Write a card' },
  mayNotWrite: {
    ja: 'はがきを書く権限がありません。管理の方にお願いしてください。',
    en: 'You may not write cards. Ask a lead for the right.',
  },
})
