import { defineTexts } from '../../../kernel/i18n.ts'

/** Words of the server about how people buy and what they are like. */
export const texts = defineTexts('insight-character', {
  noSuchPerson: { ja: 'この方の記録が見つかりません。', en: 'There is no record of this person.' },
  noSuchStaff: { ja: 'このスタッフは見つかりません。', en: 'There is no such member of staff.' },
  pauseIsPast: {
    ja: 'あす以降の日をえらんでください。',
    en: 'Choose a day from tomorrow on.',
  },
  whySilent: {
    ja: '最後のご注文から{{days}}日。いつもは{{usual}}日ごとです（{{times}}回ぶん）。',
    en: '{{days}} days since the last order; usually every {{usual}} days ({{times}} rounds).',
  },
  whyLate: { ja: '「{{name}}」の予定をすぎています。', en: '“{{name}}” is late.' },
  whyCancelled: {
    ja: '{{day}}に定期をやめられました。',
    en: 'Cancelled a subscription on {{day}}.',
  },
  whyReturned: { ja: '{{day}}に返品がありました。', en: 'Returned something on {{day}}.' },
  whyShrinking: {
    ja: 'この1年のお買い上げが、その前の年より減っています。',
    en: 'Spent less in the last year than in the one before.',
  },
  whyUnhappy: {
    ja: 'アンケートの満足度は{{score}}点でした。',
    en: 'Gave a satisfaction of {{score}}.',
  },
  growthProof: {
    ja: 'この1年のご注文は{{now}}回、その前の1年は{{before}}回です。',
    en: '{{now}} orders in the last year, {{before}} in the one before.',
  },
  hasAttachment: { ja: '愛着は{{n}}点。', en: 'Attachment {{n}}.' },
  hasOrders: { ja: 'ご注文は{{n}}回。', en: { one: '{{n}} order.', other: '{{n}} orders.' } },
  hasFullPrice: {
    ja: 'うち値引きのないご注文は{{n}}回。',
    en: '{{n}} of them without a discount.',
  },
  hasWords: { ja: 'お便りやお声は{{n}}回。', en: 'Words heard: {{n}}.' },
  hasSharing: { ja: '紹介・投稿は{{n}}回。', en: 'Words passed on: {{n}}.' },
  hasEffort: { ja: 'わざわざのお買い物は{{n}}回。', en: 'Went out of their way: {{n}}.' },
  hasReturns: { ja: '返品は{{n}}回。', en: 'Returns: {{n}}.' },
  hasScore: {
    ja: 'アンケートの満足度は{{n}}点。',
    en: 'Satisfaction in the survey: {{n}}.',
  },
  hasNoScore: { ja: '満足度の点数はまだありません。', en: 'No satisfaction score yet.' },
  looksHabit: {
    ja: '満足や愛着を強く示すものがまだないため、習慣と見ています。',
    en: 'Nothing shows strong satisfaction or attachment yet, so it is taken for a habit.',
  },
  usesProgramme: {
    ja: 'その{{n}}%でポイントやクーポンをお使いです。',
    en: 'Points or coupons were used in {{n}}% of them.',
  },
  usesDiscount: {
    ja: 'うち{{n}}回が値引きつきです（定期の割引はのぞく）。',
    en: '{{n}} of them with a discount (that of a subscription aside).',
  },
  whyByHand: {
    ja: '{{day}}に{{by}}が手で直したものです。{{reason}}',
    en: 'Corrected by hand by {{by}} on {{day}}. {{reason}}',
  },
  bySystem: { ja: '外の仕組み', en: 'a connected system' },
  moreItems: { ja: '{{was}}点 → {{became}}点', en: '{{was}} → {{became}} items' },
  careTruly: {
    ja: '名前で呼び、声を聞き、先にお知らせする。値引きはいりません。',
    en: 'Call them by name, ask their view, tell them first. No discount is needed.',
  },
  careSatisfied: {
    ja: 'お礼と使い方のお便りで、つながりを一つ増やす。',
    en: 'Add one more tie: thanks, and a letter on how to use it well.',
  },
  careConvenience: {
    ja: '手間を減らしつづけ、商品のよさを伝えて理由を一つ増やす。',
    en: 'Keep it effortless, and give one more reason: what is good about the product.',
  },
  careProgramme: {
    ja: '特典のほかに、体験や言葉のやりとりを用意する。',
    en: 'Offer something besides rewards: an experience, an exchange of words.',
  },
  carePrice: {
    ja: '値引きを重ねず、量や品質で選べるものをすすめる。',
    en: 'Do not pile up discounts; suggest what wins by size or quality.',
  },
  proofFullPrice: {
    ja: 'まわりの{{figure}}%が値引きで買うなか、定価で',
    en: 'Paid the full price while {{figure}}% took a discount',
  },
  proofCameBack: { ja: '{{figure}}日ぶりのご注文', en: 'Came back after {{figure}} days' },
  proofWaited: { ja: '入荷を{{figure}}日待って', en: 'Waited {{figure}} days for a restock' },
  proofTravelled: { ja: '{{figure}}km離れた催しへ', en: 'Travelled {{figure}} km to an event' },
})
