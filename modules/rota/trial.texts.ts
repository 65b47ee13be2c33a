import { defineTexts } from '../../kernel/i18n.ts'

export const trialTexts = defineTexts('rota-trial', {
  madeUp: { ja: '仮の{{number}}さん', en: 'Made-up {{number}}' },
})
