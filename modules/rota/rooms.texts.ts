import { defineTexts } from '../../kernel/i18n.ts'

/** Names of rooms and the bell's words: they are in the first bundle. */
export const roomTexts = defineTexts('rota-rooms', {
  myReplies: { ja: 'わたしの返信', en: 'My replies' },
  rota: { ja: '返信の当番', en: 'Reply rota' },
  rotaAlso: {
    ja: '当番 分けまえ あたたかさ 速さ 手引き かわって 期限',
    en: 'shares fairness warmth speed guide swap overdue',
  },
  guide: { ja: '返信の手引き', en: 'Guide to replies' },
  newsOver: { ja: 'お返事の約束をすぎています', en: 'Past the day promised for a reply' },
  newsNear: { ja: 'お返事の約束が近づいています', en: 'Due for a reply today or tomorrow' },
  newsReturned: {
    ja: 'お返事が、ひとこと添えて返ってきました',
    en: 'Your reply came back with a word',
  },
  newsLook: { ja: 'お返事の確認をお願いされています', en: 'Asks you to look over a reply' },
  newsThanks: { ja: 'あなたのお返事に、お便りが届きました', en: 'A word about your reply' },
  newsThanked: { ja: 'からお礼が届きました', en: 'thanks you' },
  letters: { ja: '{{count}}通', en: { one: '{{count}} person', other: '{{count}} people' } },
})
