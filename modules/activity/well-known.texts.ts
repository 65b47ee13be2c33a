import { defineTexts } from '../../kernel/i18n.ts'

/** Words for what shops tell about people by names of their own, and for what such facts hold. */
export const wellKnownTexts = defineTexts('activity-well-known', {
  'page.viewed': { ja: 'ページを見ました', en: 'Looked at a page' },
  'screen.viewed': { ja: 'アプリの画面を見ました', en: 'Looked at the app' },
  'show.watched': { ja: '番組を見ました', en: 'Watched a show' },
  'event.attended': { ja: '催しにいらっしゃいました', en: 'Came to an event' },
  'survey.answered': { ja: 'アンケートに答えました', en: 'Answered a survey' },
  'restock.requested': { ja: '再入荷をお待ちです', en: 'Asked for it to be back in stock' },
  'coupon.used': { ja: 'クーポンを使いました', en: 'Used a coupon' },
  'points.redeemed': { ja: 'ポイントを使いました', en: 'Used points' },
  'referral.joined': { ja: 'ご紹介でお越しになりました', en: 'Came by an introduction' },
  'review.posted': { ja: '感想を書きました', en: 'Wrote a review' },
  'post.shared': { ja: 'ご紹介の投稿をしました', en: 'Told others in a post' },
  score: { ja: '{{value}}点', en: 'score {{value}}' },
  distanceKm: { ja: '{{value}}kmの道のり', en: '{{value}} km away' },
  points: { ja: '{{value}}ポイント', en: '{{value}} points' },
  product: { ja: '{{value}}', en: '{{value}}' },
  title: { ja: '{{value}}', en: '{{value}}' },
  path: { ja: '{{value}}', en: '{{value}}' },
  sku: { ja: '品番 {{value}}', en: 'SKU {{value}}' },
  other: { ja: '{{key}} {{value}}', en: '{{key}} {{value}}' },
  yes: { ja: 'はい', en: 'yes' },
  no: { ja: 'いいえ', en: 'no' },
})
