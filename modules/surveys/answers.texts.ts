import { defineTexts } from '../../kernel/i18n.ts'

/** Said by the server where an answer comes in. */
export const answerTexts = defineTexts('surveyAnswers', {
  noSuchSurvey: { ja: 'このアンケートは見つかりません', en: 'There is no such survey' },
  notOpen: {
    ja: 'このアンケートはまだ始まっていません',
    en: 'This survey has not been opened yet',
  },
  erased: {
    ja: 'この方の記録は消されています。どなたでもない回答として入れてください',
    en: 'This person’s record has been erased. Enter it as an answer of nobody',
  },
  faults: {
    ja: '答えの足りないところが{{count}}か所あります',
    en: {
      one: 'One answer is missing or does not fit',
      other: '{{count}} answers are missing or do not fit',
    },
  },
  missing: { ja: 'ここをお答えください', en: 'Please answer this one' },
  range: { ja: 'この数は選べません', en: 'This figure cannot be chosen' },
  option: { ja: 'この選択肢はありません', en: 'There is no such choice' },
  long: { ja: '2,000文字までにしてください', en: 'Please keep to 2,000 letters' },
  empty: { ja: '答えがひとつもありません', en: 'Nothing has been answered' },
  noSuchNumber: {
    ja: '番号「{{number}}」の方が見つかりません。番号を直すか、番号なしで入れてください',
    en: 'Nobody has the number “{{number}}”. Correct it, or enter the sheet without a number',
  },
  manyNumbers: {
    ja: '番号「{{number}}」の方がふたり以上います。お名前から選んでください',
    en: 'Several people have the number “{{number}}”. Choose by name instead',
  },
  noSuchAnswer: { ja: 'この回答は見つかりません', en: 'There is no such answer' },
  staysForGood: {
    ja: 'お客様ご自身の回答と、入れてから1日たった回答は取り消せません',
    en: 'What a customer sent themselves, and what was keyed in more than a day ago, stays',
  },
  talkWords: { ja: 'アンケート「{{name}}」へのご回答', en: 'An answer to the survey “{{name}}”' },
  markOnly: {
    ja: '（アンケート「{{name}}」に、言葉はなく低い評価だけをいただきました）',
    en: '(A low mark without words, in the survey “{{name}}”)',
  },
  noteOnce: {
    ja: '評価がとても低いご回答です。何があったのかを伺い、お返事をお願いします。',
    en: 'This is a very low mark. Please ask what happened, and answer.',
  },
  noteAgain: {
    ja: 'この1年で{{count}}回目の低い評価です。責任者からのお返事をお願いします。',
    en: 'This is low mark number {{count}} within a year. Please let a lead answer.',
  },
  becauseAgain: {
    ja: 'この1年で{{count}}回目の低い評価のため',
    en: 'Because it is low mark number {{count}} within a year',
  },
  exportAnswers: { ja: 'アンケートへのご回答', en: 'Answers to surveys' },
  exportAsks: { ja: 'アンケートのお願い', en: 'Surveys sent to you' },
  exportName: { ja: 'アンケート', en: 'Survey' },
  exportAt: { ja: '答えた日時', en: 'Answered at' },
  exportAskedAt: { ja: 'お願いした日時', en: 'Asked at' },
  exportChannel: { ja: '方法', en: 'By' },
  exportValues: { ja: '回答', en: 'Answers' },
  exportQuestion: { ja: '質問', en: 'Question' },
  exportAnswer: { ja: '答え', en: 'Answer' },
  exportStudies: { ja: '調査への参加', en: 'Studies you took part in' },
  exportStudy: { ja: '調査', en: 'Study' },
  exportConsentAt: { ja: '同意した日時', en: 'Agreed at' },
  exportNotes: { ja: '記録', en: 'Notes' },
})
