import { defineTexts } from '../../kernel/i18n.ts'

/** Topics to begin with, and the words by which each is found until the shop has its own. */
export const topicStarterTexts = defineTexts('voice-topic-starters', {
  delivery: { ja: 'お届け', en: 'Delivery' },
  deliveryCues: { ja: '届・配達・配送・送料・発送', en: 'deliver・shipping・arrived・parcel' },
  day: { ja: '届く日・時間', en: 'Day and time' },
  dayCues: {
    ja: '時間指定・日時・届く日・遅れ・届かな・早く届',
    en: 'on time・too late・delivery date・time slot',
  },
  box: { ja: '箱・包み', en: 'Box and wrapping' },
  boxCues: { ja: '箱・梱包・包み・つぶれ・潰れ・緩衝材', en: 'box・wrapping・packaging・crushed' },
  product: { ja: '商品', en: 'Product' },
  productCues: { ja: '商品・品質', en: 'product・quality' },
  taste: { ja: '味・香り', en: 'Taste and smell' },
  tasteCues: {
    ja: '味・香り・におい・苦・甘・おいし・美味し・飲みやす・飲みにく',
    en: 'taste・smell・bitter・sweet・delicious',
  },
  ease: { ja: '使いやすさ', en: 'Ease of use' },
  easeCues: {
    ja: '使いやす・使いにく・開けにく・開けやす・溶け・粒・小分け',
    en: 'easy to・hard to・open・dissolve',
  },
  print: { ja: '文字・説明書き', en: 'Print and instructions' },
  printCues: {
    ja: '文字・字が・読めな・読みにく・説明書・表示',
    en: 'small print・too small to read・instructions・label',
  },
  price: { ja: 'お値段', en: 'Price' },
  priceCues: {
    ja: '値段・価格・高い・安い・割引・値上げ',
    en: 'price・expensive・cheap・discount',
  },
  subscription: { ja: '定期便', en: 'Subscription' },
  subscriptionCues: {
    ja: '定期・解約・お休み・休止・余って・周期',
    en: 'subscription・cancel・pause・too much left',
  },
  people: { ja: '応対', en: 'Service' },
  peopleCues: {
    ja: '電話・応対・対応・丁寧・親切・オペレーター・返事',
    en: 'phone・staff・reply・polite・kind',
  },
  site: { ja: 'サイト・注文のしかた', en: 'Site and ordering' },
  siteCues: {
    ja: 'サイト・ホームページ・注文方法・ログイン・アプリ・画面',
    en: 'website・log in・app・checkout',
  },
  health: { ja: '体の調子', en: 'Health' },
  healthCues: {
    ja: '膝・腰・痛・体調・病院・薬・通院・血圧・アレルギー・妊娠',
    en: 'pain・knee・doctor・medicine・allergy・pregnant',
  },
})
