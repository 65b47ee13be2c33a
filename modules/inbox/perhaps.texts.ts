import { defineTexts } from '../../kernel/i18n.ts'

export const perhapsTexts = defineTexts('inbox-perhaps', {
  perhaps: { ja: 'この方かもしれません', en: 'Perhaps this is' },
  toldMail: {
    ja: '名のったメールアドレスが同じです（ご本人とはまだ確かめていません）。',
    en: 'The mail address they gave is the same (nobody has checked that it is theirs).',
  },
  alike: { ja: '似た記録があります。', en: 'There is a record like theirs.' },
  isThem: { ja: 'この方です', en: 'It is them' },
  isNot: { ja: 'ちがう方です', en: 'Somebody else' },
  joined: {
    ja: 'つなぎました。やりとりは、この方の記録に入りました。',
    en: 'Joined. The conversation is in their record now.',
  },
  apart: { ja: '別の方としました。', en: 'They are kept apart.' },
  mayNot: { ja: '記録を一つにする権限がありません', en: 'You may not join records' },
})
