import { defineTexts } from '../../kernel/i18n.ts'

export const unassignedTexts = defineTexts('rota-unassigned', {
  ruleOff: {
    ja: '当番の分けまえが切ってあるので、まだだれにもお願いしていません。',
    en: 'Sharing out is switched off, so nobody has been asked.',
  },
  soon: { ja: 'まもなく、当番の方にお願いします。', en: 'It goes to somebody within minutes.' },
})
