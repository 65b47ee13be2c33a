import { defineTexts } from '../../kernel/i18n.ts'

/** The voices that everybody in the company reads on a day. */
export const feedTexts = defineTexts('voice-feed', {
  title: { ja: 'きょうの声', en: 'Voices of today' },
  lead: {
    ja: '会社のみんなが、きょう同じ声を読みます。',
    en: 'Everybody in the company reads the same voices today.',
  },
  none: {
    ja: 'きょう読む声はまだありません。声が書きとめられると、ここに並びます。',
    en: 'No voices to read today yet. They stand here once some are kept.',
  },
  markRead: { ja: '読みました', en: 'I have read them' },
  isRead: { ja: '読みました。またあした。', en: 'Read. Until tomorrow.' },
  readers: { ja: 'きょう読んだ人', en: 'Who has read them today' },
  noDepartment: { ja: '部署なし', en: 'Without a department' },
  of: { ja: '{{all}}人のうち{{read}}人（{{percent}}）', en: '{{read}} of {{all}} ({{percent}})' },
  hasRead: { ja: '読みました', en: 'has read' },
  notYet: { ja: 'まだ', en: 'not yet' },
  staffOnly: {
    ja: '読んだしるしを付けられるのは、サインインした人だけです',
    en: 'Only somebody who is signed in can say so',
  },
})
