import { defineTexts } from '../../kernel/i18n.ts'

/** What the gate says, to whoever wants to send and to whoever looks at a message that waits. */
export const gateTexts = defineTexts('messaging-gate', {
  noSuchPerson: { ja: 'この方は見つかりません。', en: 'There is no such person.' },
})
