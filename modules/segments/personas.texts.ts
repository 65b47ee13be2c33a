import { defineTexts } from '../../kernel/i18n.ts'

export const personaTexts = defineTexts('segments-personas', {
  noSuchPersona: {
    ja: 'このペルソナは見つかりません。しまわれたのかもしれません。',
    en: 'There is no such persona. It may have been put away.',
  },
  persona: { ja: 'ペルソナ', en: 'Persona' },
  createdAudit: { ja: 'ペルソナを作りました', en: 'Made a persona' },
  changedAudit: { ja: 'ペルソナを直しました', en: 'Changed a persona' },
  archivedAudit: { ja: 'ペルソナをしまいました', en: 'Put a persona away' },
  restoredAudit: { ja: 'ペルソナをもどしました', en: 'Brought a persona back' },
})
