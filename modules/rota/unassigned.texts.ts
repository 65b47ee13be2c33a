import { defineTexts } from '../../kernel/i18n.ts'

export const unassignedTexts = defineTexts('rota-unassigned', {
  ruleOff: { ja: 'まだいません', en: 'nobody yet' },
  soon: { ja: 'まもなく、当番の方にお願いします。', en: 'It goes to somebody within minutes.' },
})
