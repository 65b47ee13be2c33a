import { defineTexts } from '../../kernel/i18n.ts'

/** The few words of the first bundle. */
export const surveyRoomTexts = defineTexts('surveyRooms', {
  surveys: { ja: 'アンケート', en: 'Surveys' },
  also: { ja: 'NPS CSAT CES 満足度 推奨度 調査', en: 'nps csat ces questionnaire' },
  make: { ja: 'アンケートを作る', en: 'Make a survey' },
  calendar: { ja: 'おたずねの暦を見る', en: 'Calendar of asks' },
  panel: { ja: 'アンケート', en: 'Surveys' },
})
