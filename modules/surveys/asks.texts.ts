import { defineTexts } from '../../kernel/i18n.ts'

/** What goes out with a survey, and what the server says of asking. */
export const askTexts = defineTexts('surveyAsks', {
  subject: { ja: '{{shop}}より、おたずね', en: 'A question from {{shop}}' },
  subjectAgain: {
    ja: '{{shop}}より、おたずね（もう一度だけ）',
    en: 'A question from {{shop}} (just once more)',
  },
  hello: {
    ja: 'いつもありがとうございます。{{shop}}です。',
    en: 'Thank you for being with us. This is {{shop}}.',
  },
  helloAgain: {
    ja: '{{shop}}です。先日おたずねした件、お時間のあるときにお聞かせいただけますか。行き違いでしたらお許しください。',
    en: 'This is {{shop}}. We asked you something the other day; if you find a moment, we would be glad to hear from you. If you have answered already, please excuse us.',
  },
  inviteWords: {
    ja: 'よりよいお店にするために、率直なお声をお聞かせください。',
    en: 'Please tell us frankly what you think, so that we can do better.',
  },
  howMany: {
    ja: '質問は{{count}}つです。下のページを開いてお答えください。',
    en: {
      one: 'There is one question. Please open this page to answer.',
      other: 'There are {{count}} questions. Please open this page to answer.',
    },
  },
  ownLink: {
    ja: 'このリンクはお客様おひとりのためのもので、{{days}}日のあいだ、一度だけお答えいただけます。',
    en: 'The link is for you alone. It can be answered once, within {{days}} days.',
  },
  sms: {
    ja: '{{shop}}です。ひとことお聞かせください {{link}}',
    en: '{{shop}}: please tell us what you think {{link}}',
  },
  notOpen: {
    ja: 'このアンケートは受け付けていません。受付を始めてから送ってください',
    en: 'This survey is not open. Open it before you send it',
  },
  noSuchSurvey: { ja: 'このアンケートは見つかりません', en: 'There is no such survey' },
  noSuchRound: { ja: 'この配信は見つかりません', en: 'There is no such sending' },
  use: { ja: 'アンケートの配信', en: 'Sending of a survey' },
})
