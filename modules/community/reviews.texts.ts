import { defineTexts } from '../../kernel/i18n.ts'

export const reviewTexts = defineTexts('reviews', {
  noSuchReview: { ja: 'このクチコミは見つかりません', en: 'There is no such review' },
  noSuchProduct: { ja: 'この商品は見つかりません', en: 'There is no such product' },
  needsBecause: {
    ja: '載せないわけを書いてください。書いた方にたずねられたとき、ほかの人も答えられます。',
    en: 'Please write why it is not published, so that colleagues can answer the writer too.',
  },
  notPublished: {
    ja: '公開したクチコミにだけ、お店からの返信を載せられます',
    en: 'Only a published review can have a reply below it',
  },
  badStars: { ja: '星を1つから5つまでで選んでください', en: 'Please choose one to five stars' },
  mayRead: { ja: 'クチコミを見る', en: 'See reviews' },
  mayWrite: { ja: 'クチコミを受け取る', en: 'Take reviews in' },
  mayDecide: { ja: 'クチコミを公開する・載せない', en: 'Publish or decline reviews' },
  mayReply: { ja: 'クチコミに返信する', en: 'Reply to reviews' },
  mayManage: { ja: 'クチコミの決まりを変える', en: 'Change the rules of reviews' },
  auditTaken: { ja: 'クチコミを受け取った', en: 'A review came in' },
  auditDecided: { ja: 'クチコミの扱いを決めた', en: 'Decided on a review' },
  auditReplied: { ja: 'クチコミに返信した', en: 'Replied to a review' },
  auditInvited: { ja: 'クチコミをお願いした', en: 'Asked for reviews' },
  auditSettings: { ja: 'クチコミの決まりを変えた', en: 'Changed the rules of reviews' },
  factWritten: { ja: 'クチコミを書いてくださった', en: 'Wrote a review' },
  factStars: {
    ja: '{{product}}に星{{stars}}のクチコミ',
    en: 'A review of {{product}} with {{stars}} stars',
  },
  factPublished: { ja: 'クチコミを公開した', en: 'Their review was published' },
  talkWords: {
    ja: '（「{{product}}」のクチコミに、言葉はなく星{{stars}}つだけをいただきました）',
    en: '({{stars}} of five stars without words, in a review of {{product}})',
  },
  talkSubject: { ja: 'クチコミ：{{product}}', en: 'Review: {{product}}' },
  talkNote: {
    ja: '星が{{stars}}つでした。公開するかどうかを決める前に、まずこの方にお返事をお願いします。',
    en: 'It has {{stars}} of five stars. Before deciding whether to publish it, please answer this person first.',
  },
  exportReviews: { ja: 'クチコミ', en: 'Reviews' },
  exportInvitations: { ja: 'クチコミのお願い', en: 'Invitations to review' },
  exportProduct: { ja: '商品', en: 'Product' },
  exportStars: { ja: '星', en: 'Stars' },
  exportWords: { ja: '言葉', en: 'Words' },
  exportName: { ja: '表示の名前', en: 'Pen name' },
  exportState: { ja: '扱い', en: 'State' },
  exportAt: { ja: '書いた日時', en: 'Written at' },
  exportAskedAt: { ja: 'お願いした日時', en: 'Asked at' },
  exportReply: { ja: 'お店からの返信', en: 'Reply of the shop' },
  exportReward: { ja: '特典', en: 'Reward' },
  inviteSubject: {
    ja: '{{product}}のご感想をお聞かせください（{{shop}}）',
    en: 'How do you find {{product}}? ({{shop}})',
  },
  inviteWords: {
    ja: '{{shop}}です。先日お届けした「{{product}}」は、いかがでしたか。\nほかの方が選ぶときの助けになりますので、星とひとことをお聞かせいただけるとうれしいです。1分ほどで終わります。',
    en: 'This is {{shop}}. How do you find the {{product}} we sent you?\nStars and a word or two would help others to choose. It takes about a minute.',
  },
  inviteReward: {
    ja: '書いてくださった方に：{{reward}}\n（この投稿には「特典をお渡ししています」と表示します。星の数は関係ありません。）',
    en: 'For whoever writes: {{reward}}\n(The review will say that it was rewarded. How many stars it has makes no difference.)',
  },
  inviteEnd: {
    ja: 'このリンクは{{days}}日間、一度だけお使いいただけます。お返事はなくてもかまいません。',
    en: 'The link is good once, for {{days}} days. You need not answer.',
  },
  rewarded: {
    ja: 'この投稿には特典をお渡ししています',
    en: 'The writer was rewarded for this review',
  },
  fromShop: { ja: '{{shop}}より', en: 'From {{shop}}' },
})
