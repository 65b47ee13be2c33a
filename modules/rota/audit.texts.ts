import { defineTexts } from '../../kernel/i18n.ts'

export const auditWords = defineTexts('rota-audit', {
  letterAsked: { ja: 'お返事の確認をお願いした', en: 'Asked for a second pair of eyes on a reply' },
  replySent: { ja: 'お返事を出した', en: 'Sent a reply' },
  letterReturned: { ja: 'お返事をひとこと添えて返した', en: 'Gave a reply back with a word' },
  letterApproved: { ja: 'お返事を確認して送った', en: 'Approved a reply' },
  swapAsked: { ja: 'お返事をかわってほしいとお願いした', en: 'Asked to be relieved of a reply' },
  swapEnded: { ja: 'かわってのお願いを取り下げた', en: 'Took back the wish to be relieved' },
  handedOn: { ja: 'お返事を次の人に渡した', en: 'Handed a reply on' },
  handRaised: { ja: 'お返事に手をあげた', en: 'Raised a hand for a reply' },
  thanked: { ja: '仲間にお礼を伝えた', en: 'Thanked a colleague' },
  guideRead: { ja: '返信の手引きを読んだ', en: 'Read a part of the guide to replies' },
  guideChanged: { ja: '返信の手引きを変えた', en: 'Changed the guide to replies' },
  practised: { ja: '返信の練習をした', en: 'Practised a reply' },
  practiceRuleSet: {
    ja: 'ひとりで送る前の練習の決まりを変えた',
    en: 'Changed whether practice comes before sending alone',
  },
  settingsChanged: { ja: '返信の当番の決まりを変えた', en: 'Changed how replies are shared out' },
  shareChanged: { ja: '返信の分けまえを変えた', en: 'Changed somebody’s share of the replies' },
  replyFelt: { ja: '仲間のお返事を読んで気持ちを伝えた', en: 'Read a colleague’s reply' },
  mayWrite: {
    ja: '自分のお返事を書く（自分に来たお便りだけが見えます）',
    en: 'Write one’s own replies (only the words that wait for them are seen)',
  },
  mayRead: {
    ja: '返信の当番と、チームのようすを見る',
    en: 'See the rota and how the team is doing',
  },
  mayManage: {
    ja: '返信の当番の決まり・分けまえ・手引きを変える',
    en: 'Change the rota, the shares and the guide',
  },
})
