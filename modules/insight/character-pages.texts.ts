import { defineTexts } from '../../kernel/i18n.ts'

/** Words of the pages about how people buy and what they are like. */
export const texts = defineTexts('insight-character-pages', {
  building: {
    ja: 'お一人ずつの買い方を調べています。少しあとで開いてください。',
    en: 'We are working out how each person buys. Please look again in a moment.',
  },
  noneNow: { ja: 'いまはなし', en: 'none now' },
  nobody: { ja: 'ここに入る方は、まだいません。', en: 'Nobody stands here yet.' },
  people: { ja: '人数', en: 'People' },

  rfmTitle: { ja: 'RFMの地図', en: 'RFM map' },
  rfmLead: {
    ja: '最近さと回数で並べました。色が濃いほど、お買い上げの合計が大きいところです。',
    en: 'By recency and number of orders. The deeper the colour, the more they have spent.',
  },
  lineRfm: {
    ja: '最近も、くり返しお求めの方は {{figure}} です。',
    en: 'Ordered lately and often: {{figure}}.',
  },
  cellTitle: {
    ja: '最近さ{{recency}}点・回数{{frequency}}点',
    en: 'Recency {{recency}}, frequency {{frequency}}',
  },
  cellRule: {
    ja: '最後のご注文が{{recency}}、ご注文が{{frequency}}の方',
    en: 'People whose last order was {{recency}}, with {{frequency}} orders',
  },

  watchTitle: { ja: '離れかけている方', en: 'Watch-list' },
  watchLead: {
    ja: 'その方のいつもの間隔より、長くご注文がない方です。お買い上げの多い順に並べています。',
    en: 'People silent for longer than their own rhythm, whoever has spent most first.',
  },
  lineWatch: {
    ja: 'いつもより間があいている方が {{figure}} いらっしゃいます。',
    en: 'Silent for longer than usual: {{figure}}.',
  },
  findWatch: {
    ja: 'いつもより間があいている方が {{figure}} いらっしゃいます。お買い上げの多い順です。',
    en: 'Silent for longer than usual: {{figure}}, whoever has spent most first.',
  },
  findPaused: {
    ja: 'ご連絡して、お返事を待っている方が {{figure}} いらっしゃいます。',
    en: 'Contacted and being left in peace: {{figure}}.',
  },
  pausedRule: {
    ja: 'いつもより間があいていて、ご連絡がすんでいる方です。',
    en: 'Silent for longer than usual, and contacted.',
  },
  usualIs: { ja: 'いつもは{{days}}日', en: 'usually {{days}}' },
  moreReasons: { ja: 'ほか{{count}}つ', en: '{{count}} more' },
  watchEmpty: {
    ja: 'いつもより間があいている方は、いまいません。',
    en: 'Nobody is silent for longer than usual.',
  },
  pausedEmpty: { ja: 'ご連絡ずみの方は、いまいません。', en: 'Nobody is being left in peace.' },
  toContact: { ja: 'これから', en: 'To contact' },
  paused: { ja: 'ご連絡ずみ', en: 'Contacted' },
  which: { ja: 'どの方々', en: 'Which' },
  person: { ja: 'お客様', en: 'Person' },
  silence: { ja: 'ご注文のない間', en: 'Silent for' },
  spent: { ja: 'お買い上げ', en: 'Spent' },
  reason: { ja: '理由', en: 'Reason' },
  owner: { ja: '受け持ち', en: 'Looked after by' },
  takeOn: { ja: '受け持つ', en: 'Take on' },
  letGo: { ja: 'はずれる', en: 'Let go' },
  contacted: { ja: 'ご連絡した', en: 'Contacted' },
  pauseFor: { ja: '{{days}}日のあいだ見守る', en: 'Leave in peace for {{days}} days' },
  pausedUntil: { ja: '{{day}}まで', en: 'until {{day}}' },
  wasContacted: { ja: 'ご連絡を書きとめました。', en: 'Noted that you were in touch.' },
  mayNotCare: { ja: '見るだけの役割です。', en: 'Your role may look only.' },

  statesTitle: { ja: '商品の買いどき', en: 'When products are due' },
  statesLead: {
    ja: 'くり返し買った方々の間隔から、商品ごとの周期を学んでいます。',
    en: 'Each product’s cycle is learned from the people who bought it again.',
  },
  lineStates: {
    ja: 'そろそろの品がある方は、延べ {{figure}} です。',
    en: 'With a product that is due: {{figure}}.',
  },
  product: { ja: '商品', en: 'Product' },
  cycle: { ja: '周期（日）', en: 'Cycle, days' },
  basis_hand: { ja: '手で決めた周期', en: 'set by hand' },
  basis_product: { ja: 'この品の{{gaps}}回の間隔', en: '{{gaps}} pauses of this product' },
  basis_category: { ja: '同じ種類の{{gaps}}回の間隔', en: '{{gaps}} pauses of its category' },
  stateRule: {
    ja: '「{{product}}」が「{{state}}」の方',
    en: 'People for whom “{{product}}” is {{state}}',
  },
  statesEmpty: {
    ja: 'くり返しのお買い上げが増えると、ここに周期が並びます。',
    en: 'Cycles stand here once people have bought things again.',
  },

  patternsTitle: { ja: '買い方のかたち', en: 'Purchase patterns' },
  patternsLead: {
    ja: '間隔の規則正しさ、この1年の伸び、一段上のお買い物です。',
    en: 'How even the intervals are, who grows, and who traded up.',
  },
  linePatterns: {
    ja: '規則正しく買ってくださる方は {{figure}} です。',
    en: 'Buying regularly: {{figure}}.',
  },
  regularityNote: {
    ja: '間隔のばらつき（変動係数）が0.35までなら規則正しい、0.7までならだいたい規則的です。',
    en: 'By the coefficient of variation of the pauses: up to 0.35 regular, up to 0.7 roughly.',
  },
  growthNote: {
    ja: 'この12か月のお買い上げを、その前の12か月と比べ、2割から上下と見ます。',
    en: 'The last 12 months against the 12 before; from a fifth on it counts.',
  },
  month: { ja: '月', en: 'Month' },
  patternRule: { ja: '「{{name}}」の方', en: 'People who are: {{name}}' },
  upgradeRule: { ja: '{{month}}の「{{name}}」', en: '{{name}} in {{month}}' },
  noUpgrades: {
    ja: 'この12か月に、一段上のお買い物はありません。',
    en: 'Nobody traded up in the last 12 months.',
  },

  bondTitle: { ja: '愛着とご愛顧', en: 'Attachment and loyalty' },
  bondLead: {
    ja: 'お買い上げの額とは別に、気持ちのつながりを見ます。',
    en: 'The bond, apart from what people spend.',
  },
  lineBond: { ja: '心からのご愛顧は {{figure}} です。', en: 'Truly loyal: {{figure}}.' },
  attachment: { ja: '愛着の点数', en: 'Attachment' },
  attachmentOf: { ja: '愛着 {{points}}点', en: 'Attachment {{points}}' },
  attachmentNote: {
    ja: '言葉・訪問・紹介・年数・わざわざの5つから。記録がまだないものは数えません。',
    en: 'From words, visits, sharing, years and effort. What is not recorded yet is left out.',
  },
  band: { ja: '{{from}}点から', en: 'from {{from}}' },
  kinds: { ja: 'ご愛顧の5つのかたち', en: 'Five kinds of loyalty' },
  kindsNote: {
    ja: '3回以上お求めの方。手で直したかたちは、そのまま残ります。',
    en: 'People with three orders or more. A correction by hand stays.',
  },
  kind: { ja: 'かたち', en: 'Kind' },
  risk: { ja: '移りやすさ', en: 'Switching risk' },
  risk_low: { ja: '低い', en: 'low' },
  risk_medium: { ja: '中くらい', en: 'medium' },
  risk_high: { ja: '高い', en: 'high' },
  signs: { ja: 'わざわざのお買い物', en: 'Going out of their way' },
  signsNote: {
    ja: '証しとなる日は一覧にあります。',
    en: 'The day of each proof stands in the list.',
  },
  boxes: { ja: '満足と行動', en: 'Satisfaction and behaviour' },
  boxesNote: {
    ja: 'アンケートの8点以上を満足とします。',
    en: 'A survey score of 8 or more is satisfied.',
  },
  mind_satisfied: { ja: '満足', en: 'Satisfied' },
  mind_unsatisfied: { ja: '満足でない', en: 'Not satisfied' },
  mind_unknown: { ja: '点数はまだ', en: 'No score yet' },
  stays: { ja: 'つづいている', en: 'Stays' },
  leaves: { ja: '間があいている', en: 'Silent' },
  care_satisfied_stays: {
    ja: '声をお借りし、紹介をお願いする',
    en: 'Ask for a review or an introduction',
  },
  care_satisfied_leaves: {
    ja: '離れた事情をうかがい、思い出していただく',
    en: 'Ask what came between, remind gently',
  },
  care_unsatisfied_stays: {
    ja: 'いまのうちに不満をうかがう',
    en: 'Ask what is amiss while they are here',
  },
  care_unsatisfied_leaves: {
    ja: 'おわびし、直したことを伝える',
    en: 'Apologise, and tell what was mended',
  },

  full_words: { ja: '言葉：満点になる数', en: 'Words for full points' },
  full_visits: { ja: '訪問：満点になる数', en: 'Visits for full points' },
  full_sharing: { ja: '紹介・投稿：満点になる数', en: 'Shares for full points' },
  full_years: { ja: '年数：満点になる年数', en: 'Years for full points' },
  full_effort: { ja: 'わざわざ：満点になる数', en: 'Efforts for full points' },
  sharingFacts: { ja: '「紹介・投稿」とするできごと', en: 'Facts that count as sharing' },
  rfmDefinition: { ja: 'RFM の点数の区切り', en: 'Bands of RFM' },
  weights: { ja: '愛着の重み', en: 'Weights of attachment' },
  weightsNote: {
    ja: '0は数えません。変えると全員を数えなおします。',
    en: '0 leaves a part out. A change counts everybody anew.',
  },
  character: { ja: '買い方と愛着', en: 'Buying and bond' },
  whyRhythm: {
    ja: 'いつもは{{days}}日ごと、次の見込みは{{day}}です。',
    en: 'Usually every {{days}} days; next expected on {{day}}.',
  },
  whyUsual: {
    ja: 'いつもは{{days}}日ごとです。',
    en: 'Usually every {{days}} days.',
  },
  noRhythm: {
    ja: 'ご注文が少なく、間隔はまだ分かりません。',
    en: 'Too few orders to know a rhythm yet.',
  },
  part_words: { ja: '言葉', en: 'Words' },
  part_visits: { ja: '訪問', en: 'Visits' },
  part_sharing: { ja: '紹介・投稿', en: 'Sharing' },
  part_years: { ja: '年数', en: 'Years' },
  part_effort: { ja: 'わざわざ', en: 'Effort' },
  partLine: {
    ja: '{{part}}：{{points}}点（{{amount}}、重み{{weight}}）',
    en: '{{part}}: {{points}} ({{amount}}, weight {{weight}})',
  },
  partTimes: { ja: '{{count}}回', en: { one: '{{count}} time', other: '{{count}} times' } },
  partYears: { ja: '{{years}}年', en: '{{years}} years' },
  partsKnown: {
    ja: '分かっている{{count}}つの部分の点を、重みでならした平均です。',
    en: {
      one: 'From the one part that is known.',
      other: 'The mean of the {{count}} parts that are known, by their weights.',
    },
  },
  partUnknown: { ja: '{{part}}：まだ記録がありません', en: '{{part}}: nothing recorded yet' },
  rfmWords: {
    ja: '最近さ{{recency}}・回数{{frequency}}・金額{{money}}',
    en: 'recency {{recency}}, frequency {{frequency}}, money {{money}}',
  },
  dueWords: {
    ja: '「{{name}}」は{{state}}（予定 {{day}}）',
    en: '“{{name}}”: {{state}} (due {{day}})',
  },
  correct: { ja: 'かたちを直す', en: 'Correct the kind' },
  asFound: { ja: '見立てどおり', en: 'As found' },
  corrected: { ja: 'かたちを直しました。', en: 'The kind is corrected.' },
})
