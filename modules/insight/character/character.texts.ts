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
  whyTruly: {
    ja: '愛着が{{attachment}}点あり、言葉や紹介、わざわざのお買い物があります。',
    en: 'Attachment is {{attachment}}, and there are words, sharing or going out of their way.',
  },
  whySatisfied: {
    ja: 'アンケートの満足度が高い、または返品がなくお便りをくださっています。',
    en: 'Gave a high satisfaction, or writes to us and has returned nothing.',
  },
  whyConvenience: {
    ja: '{{orders}}回お買い上げですが、満足や愛着を示すものがまだありません。習慣と見ています。',
    en: 'Ordered {{orders}} times, but nothing shows satisfaction or attachment yet: a habit.',
  },
  whyProgramme: {
    ja: 'ご注文の{{programme}}%でポイントやクーポンをお使いです。',
    en: 'Points or coupons were used in {{programme}}% of the orders.',
  },
  whyPrice: {
    ja: 'ご注文の{{discount}}%が値引きつきです（定期の割引はのぞく）。',
    en: '{{discount}}% of the orders came with a discount (that of a subscription aside).',
  },
  whyByHand: { ja: '手で直したものです。{{reason}}', en: 'Corrected by hand. {{reason}}' },
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
  proofCameBack: { ja: '{{figure}}日ぶりに戻って', en: 'Came back after {{figure}} days' },
  proofWaited: { ja: '入荷を{{figure}}日待って', en: 'Waited {{figure}} days for a restock' },
  proofTravelled: { ja: '{{figure}}km離れた催しへ', en: 'Travelled {{figure}} km to an event' },
})
