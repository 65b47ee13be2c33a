import { defineTexts } from '../../kernel/i18n.ts'

/** Words of the page about attachment and loyalty. */
export const texts = defineTexts('insight-bond', {
  findTruly: {
    ja: '心からのご愛顧は {{figure}} です。',
    en: 'Truly loyal: {{figure}}.',
  },
  findTrulySilent: {
    ja: '心からのご愛顧は {{figure}}、うち {{silent}} は間があいています。',
    en: 'Truly loyal: {{figure}}; silent for longer than usual: {{silent}}.',
  },
  findMost: {
    ja: 'いちばん多いのは「{{kind}}」の {{figure}} です。',
    en: 'Most are here {{kind}}: {{figure}}.',
  },
  findMostSilent: {
    ja: 'いちばん多いのは「{{kind}}」の {{figure}}、うち {{silent}} は間があいています。',
    en: 'Most are here {{kind}}: {{figure}}, silent for longer than usual: {{silent}}.',
  },
  findNone: {
    ja: '3回お求めになった方から、ご愛顧のかたちが分かります。',
    en: 'From three orders on, one can tell why somebody stays.',
  },
  riskIs: { ja: '移りやすさ：{{risk}}', en: 'Switching risk: {{risk}}' },
  riskHow: {
    ja: 'よその店に移りやすいかどうかです。いつもより間があいている方は、お一人ずつのページで一段高く見ます。',
    en: 'How easily a rival wins them over. On a person’s page, being silent for longer than usual raises it a step.',
  },
  silentOf: { ja: 'うち {{figure}} は間があいています', en: '{{figure}} of them silent' },
  is_truly: {
    ja: '愛着が深く、お便りや紹介、わざわざのお買い物のある方です。',
    en: 'Deeply attached: they write, pass the word on or go out of their way.',
  },
  is_satisfied: {
    ja: 'アンケートの満足度が8点以上の方と、点数はまだでもお便りがあり返品のない方です。',
    en: 'A survey score of 8 or more; or no score yet, but in touch and nothing sent back.',
  },
  is_convenience: {
    ja: 'くり返しお求めですが、気持ちを示すものがまだありません。',
    en: 'They keep buying, but nothing shows how they feel yet.',
  },
  is_programme: {
    ja: 'ご注文の半分以上で、ポイントやクーポンをお使いの方です。',
    en: 'Points or coupons were used in half of their orders or more.',
  },
  is_price: {
    ja: 'ご注文の6割以上が、値引きつきの方です。',
    en: 'Six orders in ten or more came with a discount.',
  },
  do_truly: {
    ja: '名前で呼び、声を聞き、先にお知らせする。',
    en: 'Call them by name, ask their view, tell them first.',
  },
  do_satisfied: {
    ja: 'お礼と使い方のお便りで、つながりを一つ増やす。',
    en: 'Thank them, and write about how to use it well.',
  },
  do_convenience: {
    ja: '手間を減らしつづけ、商品のよさを伝える。',
    en: 'Keep it effortless, and tell what is good about the product.',
  },
  do_programme: {
    ja: '特典のほかに、体験や言葉のやりとりを用意する。',
    en: 'Offer something besides rewards: an experience, an exchange of words.',
  },
  do_price: {
    ja: '値引きを重ねず、量や品質で選べるものをすすめる。',
    en: 'Do not pile up discounts; suggest what wins by size or quality.',
  },
  none_truly: {
    ja: 'まだいらっしゃいません。お便りや紹介、アンケートの記録が入ると数えます。',
    en: 'Nobody yet. Counted once letters, introductions or surveys are recorded.',
  },
  none_satisfied: {
    ja: 'まだいらっしゃいません。お便りやアンケートの記録が入ると数えます。',
    en: 'Nobody yet. Counted once letters or surveys are recorded.',
  },
  none_convenience: { ja: 'いまはいらっしゃいません。', en: 'Nobody now.' },
  none_programme: {
    ja: 'まだいらっしゃいません。ポイントやクーポンの記録が入ると数えます。',
    en: 'Nobody yet. Counted once points or coupons are recorded.',
  },
  none_price: {
    ja: 'まだいらっしゃいません。値引きつきのご注文が入ると数えます。',
    en: 'Nobody yet. Counted once orders come with a discount.',
  },
  attachedTitle: {
    ja: '愛着が{{from}}点以上の方は {{figure}} です',
    en: 'With {{from}} points of attachment or more: {{figure}}',
  },
  attachedNone: {
    ja: '愛着が{{from}}点以上の方は、まだいらっしゃいません',
    en: 'Nobody reaches {{from}} points of attachment yet',
  },
  bandTo: { ja: '{{from}}〜{{to}}点', en: '{{from}}–{{to}}' },
  changeWeights: { ja: '重みを変える', en: 'Change the weights' },
  none_fullPrice: {
    ja: 'まだ記録がありません。値引きの時期に定価でのご注文があると数えます。',
    en: 'Nothing yet. Counted when somebody pays the full price during a discount.',
  },
  none_cameBack: {
    ja: 'まだいらっしゃいません。長い間をおいたご注文があると数えます。',
    en: 'Nobody yet. Counted when somebody orders after a long gap.',
  },
  none_waited: {
    ja: 'まだ記録がありません。入荷のお知らせの記録が入ると数えます。',
    en: 'Nothing yet. Counted once restock notices are recorded.',
  },
  none_travelled: {
    ja: 'まだ記録がありません。催しへの来訪の記録が入ると数えます。',
    en: 'Nothing yet. Counted once visits to events are recorded.',
  },
  goes: { ja: 'つづいていない', en: 'No longer stays' },
  boxNobody: { ja: 'まだいません', en: 'Nobody yet' },
  boxesUnknown: {
    ja: '点数がまだの方が、つづいている {{stays}}・つづいていない {{leaves}} いらっしゃいます。アンケートの点数が入ると、上の4つに分かれます。',
    en: 'Without a score yet: {{stays}} who stay and {{leaves}} who do not. Surveys will place them above.',
  },
})
