import { defineTexts } from '../../kernel/i18n.ts'

/** What the server says. */
export const rotaTexts = defineTexts('rota', {
  onlyStaff: {
    ja: 'お返事を書くのは、ここで働く方です。ご自分の名前でサインインしてください。',
    en: 'Replies are written by people who work here. Sign in with your own name.',
  },
  notYours: {
    ja: 'このお便りは、いまはあなたの担当ではありません。ほかの方が書いてくださっているかもしれません。',
    en: 'This is not yours to answer now. A colleague may be writing already.',
  },
  nobodyWaits: {
    ja: 'この方には、もうお返事がすんでいます。',
    en: 'This person has been answered already.',
  },
  emptyLetter: { ja: 'お返事の文がまだありません。', en: 'There are no words yet.' },
  readerFirst: {
    ja: 'はじめのうちは、送る前にほかの人の目をとおします。「確認をお願いする」を押してください。',
    en: 'At first somebody else reads a reply before it goes. Press “Ask for a look”.',
  },
  readerBeforeDesk: {
    ja: 'お返事は、送る前にほかの人が目をとおします。担当になると「わたしの返信」に出ますので、そこで「確認をお願いする」を押してください。',
    en: 'Somebody else reads your replies before they go. Once it is yours to answer it stands in “My replies”: press “Ask for a look” there.',
  },
  guideBeforeDesk: {
    ja: 'ひとりで送れるのは、手引きを読みおえてからです。手引きを読むか、担当になってから「わたしの返信」で「確認をお願いする」を押してください。',
    en: 'You send alone once you have read the guide. Read it, or take this on and press “Ask for a look” in “My replies”.',
  },
  notAsked: {
    ja: 'このお返事は、もう確認を待っていません。',
    en: 'This reply no longer waits for a look.',
  },
  askedAnew: {
    ja: '書いた方が、お返事を書き直しました。新しい文をお読みになってから、もう一度お送りください。',
    en: 'Its writer has changed the reply since. Read the new words, then send it.',
  },
  notReader: {
    ja: '確認するのは、読み手になっている方か責任者です。',
    en: 'Only readers and leads look over replies.',
  },
  notOwnLetter: {
    ja: '自分のお返事は、自分では確認できません。',
    en: 'Nobody looks over a reply of their own.',
  },
  nobodyNext: {
    ja: 'いま、かわれる方が見つかりませんでした。「みんなに声をかける」を試してください。',
    en: 'Nobody could take it just now. Try asking everybody.',
  },
  noSuchSwap: {
    ja: 'このお願いは、もうほかの方が引き受けたか、取り下げられています。',
    en: 'Somebody has taken this, or it was taken back.',
  },
  guideSavedByOther: {
    ja: '同じときに、ほかの方がこの手引きを保存しました。書いた文を控えてから、読みなおして保存してください。',
    en: 'Somebody else saved this part at the same moment. Copy what you wrote, load the page again and save it then.',
  },
  noSuchSection: { ja: 'この手引きはありません。', en: 'There is no such part of the guide.' },
  noSuchMember: {
    ja: 'この名前の方はここで働いていません。',
    en: 'Nobody of that name works here.',
  },
  noSuchPicture: { ja: 'この写真は見つかりません。', en: 'This picture cannot be found.' },
  noSuchReply: { ja: 'このお返事は見つかりません。', en: 'This reply cannot be found.' },
  thankYourself: {
    ja: 'お礼は、ほかの方に伝えてください。',
    en: 'Thanks are for somebody else.',
  },
  toleranceTooSmall: {
    ja: '公平さの幅は2通からです。1通では、なじみの方にお願いできなくなります。',
    en: 'The tolerance is 2 or more. With 1, nobody would ever get the writer they know.',
  },
  exportTurns: { ja: 'お返事の担当', en: 'Who was asked to reply' },
  exportAskedAt: { ja: '担当になった日時', en: 'Asked at' },
  exportAskedWho: { ja: '担当', en: 'Who' },
  exportEndedAt: { ja: '終わった日時', en: 'Ended at' },
})
