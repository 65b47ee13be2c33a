import { defineTexts } from '../../kernel/i18n.ts'

/** Said by the server where surveys are made. */
export const formTexts = defineTexts('surveyForms', {
  noSuchSurvey: { ja: 'このアンケートは見つかりません', en: 'There is no such survey' },
  notOpenYet: {
    ja: 'まだ始めていないアンケートです。終える必要はありません',
    en: 'This survey has not been opened, so there is nothing to close',
  },
})
