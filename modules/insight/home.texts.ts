import { defineTexts } from '../../kernel/i18n.ts'

/** The first screen, the reports' index, letters, and what insight adds to a person's page. */
export const texts = defineTexts('insight-home', {
  morning: { ja: 'おはようございます、{{name}}さん。', en: 'Good morning, {{name}}.' },
  day: { ja: 'こんにちは、{{name}}さん。', en: 'Hello, {{name}}.' },
  evening: { ja: 'おつかれさまです、{{name}}さん。', en: 'Good evening, {{name}}.' },
  period: { ja: '期間', en: 'Period' },
  month: { ja: '今月', en: 'Month' },
  quarter: { ja: '3か月', en: '3 months' },
  year: { ja: '1年', en: '1 year' },
  leadVoices: {
    ja: 'この7日に、{{people}}からお言葉をいただきました。',
    en: '{{people}} spoke to us in the last seven days.',
  },
  leadQuiet: {
    ja: 'この7日は、まだお言葉が届いていません。',
    en: 'No words have reached us in the last seven days.',
  },
  staying: { ja: 'つづけてくださる方', en: 'People who stay' },
  stayingNote: { ja: '継続率・{{count}}か月', en: '{{count}}-month retention' },
  stayingWords: {
    ja: '{{window}}にお買い\u2060上げの {{base}} のうち {{kept}} が、そのあとの{{count}}か月にもお買い\u2060上げくださいました。',
    en: 'Of {{base}} who bought in {{window}}, {{kept}} bought again in the {{count}} months after.',
  },
  stayingHow: {
    ja: '{{count}}か月の期間を二つ並べ、前の期間にご注文のあった方のうち、後の期間にもご注文のあった方の割合です。終わった月だけで数えます。定義は「ことばの定義」で決められます（いまは第{{version}}版）。',
    en: 'Two windows of {{count}} months side by side: of those who ordered in the first, the share who ordered in the second. Only months that are over count. You set the definition yourself (now version {{version}}).',
  },
  stayingBase: { ja: '前の期間にお買い上げの方', en: 'Bought in the window before' },
  stayingBaseRule: {
    ja: '{{from}}〜{{to}}にご注文のあった方です。',
    en: 'Ordered between {{from}} and {{to}}.',
  },
  stayingKept: { ja: 'つづけてくださった方', en: 'People who stayed' },
  stayingKeptRule: {
    ja: '{{from}}〜{{to}}にご注文があり、そのあとの{{count}}か月にもご注文のあった方です。',
    en: 'Ordered between {{from}} and {{to}}, and again in the {{count}} months after.',
  },
  stayingTitle: {
    ja: '継続率は{{month}}で{{rate}}です',
    en: 'Retention stands at {{rate}} in {{month}}',
  },
  stayingChart: {
    ja: '{{count}}か月の継続率。月ごと。',
    en: 'Retention over {{count}} months, month by month.',
  },
  thisYear: { ja: 'この1年', en: 'This year' },
  yearBefore: { ja: 'その前', en: 'Before' },
  points: { ja: '去年より {{points}}ポイント', en: '{{points}} points on last year' },
  pointsSame: { ja: '去年と変わらず', en: 'No change on last year' },
  worth: { ja: '長いおつきあい', en: 'Lifetime value' },
  worthNote: { ja: 'LTV・おひとり', en: 'per person, so far' },
  worthWords: {
    ja: 'ご注文から、原価とご返品を引いた粗利の合計です。',
    en: 'Gross profit: orders less costs and returns.',
  },
  worthFormula: {
    ja: '式で見ると {{amount}}（売上）。二つの差は「内訳」で。',
    en: 'By formula {{amount}}, in sales. The breakdown shows why they differ.',
  },
  worthHow: {
    ja: '積み上げは、いままでの粗利を人数で割ったもの。式は、一回あたり × 一年の回数 × つづく年数で、売上の見積もりです。原価とご返品を引く前なので、式のほうが大きくなります。',
    en: 'The figure is gross profit so far, divided by people. The formula is average order × orders a year × years, an estimate in sales before costs and returns, so it is larger.',
  },
  worthMore: { ja: 'くわしく見る', en: 'See more' },
  voices: { ja: '今週の声', en: "This week's voices" },
  voicesRule: {
    ja: 'この7日にいただいたお言葉です。同じ方が何度か並ぶことがあります。',
    en: 'Words received in the last seven days. The same person may stand here more than once.',
  },
  speakersRule: {
    ja: 'この7日にお言葉をくださった方です。',
    en: 'People who gave us their words in the last 7 days.',
  },
  speakersOpen: { ja: 'お言葉をくださった方', en: 'Those who spoke to us' },
  voicesOpen: { ja: 'いただいたお言葉', en: 'Words received' },
  voicesMore: { ja: 'お手紙とはがきを読む', en: 'Read the letters and postcards' },
  voicesNone: {
    ja: 'まだ声は届いていません。お電話やはがきの一言を書きとめると、ここに並びます。',
    en: 'No voices yet. Note down a word from a call or a postcard and it stands here.',
  },
  voicesNote: { ja: '最初の声を書きとめる', en: 'Note down the first one' },
  bond: { ja: 'くり返しと口コミ', en: 'Coming back, and telling others' },
  repeat: { ja: '2回以上の方', en: 'Ordered twice or more' },
  repeatRule: {
    ja: 'ご注文が2回以上ある方です。',
    en: 'People with two orders or more.',
  },
  repeatOf: { ja: '{{customers}}のうち {{repeaters}}名', en: '{{repeaters}} of {{customers}}' },
  byWord: { ja: '口コミではじめての方', en: 'New by word of mouth' },
  byWordRule: {
    ja: 'この12か月がはじめてのご注文で、そのご注文が、口コミと決めた窓口か媒体コードから来た方です。',
    en: 'First order in the last twelve months, through a channel or media code that counts as word of mouth.',
  },
  byWordSet: { ja: '何を口コミとするか決める', en: 'Set what counts' },
  byWordOf: {
    ja: 'はじめての{{newPeople}}のうち {{byWord}}',
    en: '{{byWord}} of {{newPeople}} new customers',
  },
  salesMonth: { ja: '今月の売上', en: 'Sales this month' },
  salesQuarter: { ja: 'この3か月の売上', en: 'Sales in 3 months' },
  salesYear: { ja: 'この1年の売上', en: 'Sales in 12 months' },
  orders: { ja: 'ご注文', en: 'Orders' },
  buyers: { ja: 'ご注文の方', en: 'Buyers' },
  buyersRule: { ja: '{{from}}からご注文のあった方です。', en: 'Ordered since {{from}}.' },
  newPeople: { ja: 'はじめての方', en: 'First-time buyers' },
  newRule: {
    ja: '{{from}}から、はじめてご注文になった方です。',
    en: 'Ordered for the first time since {{from}}.',
  },
  subscribers: { ja: '定期の方', en: 'Subscribers' },
  subscribersRule: {
    ja: 'いま定期をつづけてくださっている方です（おやすみ中を含みます）。',
    en: 'People with a subscription running now, paused ones included.',
  },

  startTitle: { ja: 'はじめの一歩', en: 'First steps' },
  startDone: { ja: '済', en: 'Done' },
  startClose: { ja: 'この案内をしまう', en: 'Put this away' },
  startImport: { ja: 'いまお使いのご注文のCSVを取り込む', en: 'Import the order CSV you have' },
  startImportWhy: {
    ja: '文字コードはそのままで大丈夫です。あとから丸ごと取り消せます。',
    en: 'Any encoding will do, and it can be undone whole.',
  },
  startSee: { ja: 'だれがつづけてくださっているかを見る', en: 'See who stays' },
  startSeeWhy: {
    ja: 'はじめての月ごとの表で、数字を押すとその方\u2060々が開きます。',
    en: 'A table by month of first order; press a figure to open its people.',
  },
  startEvent: {
    ja: 'お店のサイトから最初のできごとを送る',
    en: 'Send the first event from your site',
  },
  startEventWhy: {
    ja: 'いまお使いの計測タグの送信先を変えるだけで使えます。',
    en: 'The tracking client you use works by changing its address.',
  },
  startInvite: { ja: 'いっしょに働く方を招く', en: 'Invite a colleague' },
  startInviteWhy: {
    ja: '倉庫や経理の方も、声を書きとめられます。',
    en: 'The warehouse and the accounts can note down voices too.',
  },

  reports: { ja: 'レポート', en: 'Reports' },
  reportsLead: {
    ja: 'どの数字も、押すとその方\u2060々が開きます。',
    en: 'Press any figure to open its people.',
  },
  lineLtv: {
    ja: 'おひとりの方から、これまでに粗利で {{figure}} をいただきました。',
    en: 'One person has brought {{figure}} of gross profit so far.',
  },
  lineRetention: {
    ja: '{{figure}} の方が、つづけてくださっています。',
    en: '{{figure}} of the people stay with us.',
  },
  linePurchases: {
    ja: 'はじめての方のうち {{figure}} が、2回目をご注文くださいました。',
    en: '{{figure}} of first-time buyers ordered a second time.',
  },
  lineRepeat: {
    ja: 'お客様の {{figure}} が、2回以上ご注文くださっています。',
    en: '{{figure}} of customers have ordered twice or more.',
  },
  lineSubscriptions: {
    ja: '定期は、はじめの月に {{figure}} がおやめになります。',
    en: '{{figure}} of subscriptions end in their first month.',
  },
  lineTrends: {
    ja: 'この1年、おひとり {{figure}} のご注文をいただきました。',
    en: 'Each customer spent {{figure}} in the last twelve months.',
  },
  lineLadder: {
    ja: 'くり返しの方は {{figure}} です。',
    en: 'Become repeaters: {{figure}}.',
  },
  lineSimulation: {
    ja: '継続率が5ポイント上がると、5年の粗利は {{figure}} 増えます。',
    en: 'Five points more retention would add {{figure}} to five years of profit.',
  },
  lineSimulationLess: {
    ja: '継続率が5ポイント上がると、5年の粗利は {{figure}} 減ります。',
    en: 'Five points more retention would take {{figure}} from five years of profit.',
  },
  tradeLtv: { ja: 'LTV', en: 'LTV' },
  tradeRetention: { ja: '継続率・離脱率', en: 'Retention and churn' },
  tradePurchases: { ja: 'F2転換', en: 'Second-order rate' },
  lineCosts: {
    ja: '新しい方ひとりの費用は、つづけていただく費用の {{figure}} です。',
    en: 'A new customer costs {{figure}} of what keeping one costs.',
  },
  lineScorecard: {
    ja: 'おつきあいは平均 {{figure}}。ほかのものさしと並べて見ます。',
    en: '{{figure}} with us on average, read beside the other measures.',
  },
  lineLetters: {
    ja: 'お手紙とはがきが {{figure}} 届いています。',
    en: 'Came by letter and postcard: {{figure}}.',
  },
  timesFigure: { ja: '{{figure}}倍', en: '{{figure}} times' },
  nameLtv: { ja: '長いおつきあい', en: 'Lifetime value' },
  nameRetention: { ja: 'つづく・離れる', en: 'Staying and leaving' },
  namePurchases: { ja: '1回目・2回目・3回目', en: 'First, second, third order' },
  nameRepeat: { ja: '会員と、会員でない方', en: 'Members and guests' },
  nameSubscriptions: { ja: '定期のつづき方', en: 'How subscriptions last' },
  nameTrends: { ja: '額と回数の移り変わり', en: 'Value and frequency' },
  nameLadder: { ja: 'おつきあいの階段', en: 'The ladder' },
  nameSimulation: { ja: 'もし、つづけてくださる方がふえたら', en: 'If more people stayed' },
  nameCosts: { ja: '新しい方と、つづく方の費用', en: 'Winning and keeping' },
  nameScorecard: { ja: 'おつきあいのものさし', en: 'Loyalty scorecard' },
  nameDefinitions: { ja: 'ことばの定義', en: 'Definitions' },
  lineDefinitions: {
    ja: '「つづく」「くり返し」「口コミ」の決まりは、ここで一度だけ決めます。',
    en: 'What staying, repeating and word of mouth mean is set here, once.',
  },
  nameLetters: { ja: 'お手紙・はがき', en: 'Letters and postcards' },
  lettersLead: {
    ja: 'お客様ご自身の言葉です。新しい順に並べています。',
    en: "The customers' own words, newest first.",
  },
  lettersNone: {
    ja: 'お手紙とはがきは、まだ書きとめられていません。',
    en: 'No letters or postcards have been noted down yet.',
  },

  marks: { ja: '五つのしるし', en: 'Five marks' },
  markRepeats: { ja: 'くり返す', en: 'Buys again' },
  markKeepsTo: { ja: 'よそ見しない', en: 'Buys only here' },
  markManyWays: { ja: 'いろいろな窓口', en: 'Several channels' },
  markSpeaks: { ja: 'お言葉をくださる', en: 'Tells us things' },
  markRecommends: { ja: 'ひろめてくださる', en: 'Recommends us' },
  markOn: { ja: 'あり', en: 'on' },
  markOff: { ja: 'まだ', en: 'not yet' },
  markUnknown: { ja: 'わかりません', en: 'cannot tell' },
  worthTotal: { ja: 'これまでの粗利', en: 'Gross profit so far' },
  worthSpan: {
    ja: 'ご注文{{count, number}}回（{{first}}〜{{last}}）',
    en: {
      one: '{{count, number}} order ({{first}})',
      other: '{{count, number}} orders ({{first}} to {{last}})',
    },
  },
  worthByOrder: { ja: 'ご注文ごとの内訳', en: 'Order by order' },
  worthNone: { ja: 'まだご注文がありません。', en: 'No orders yet.' },
  worthNoCost: {
    ja: '原価がまだない明細が{{count, number}}行あり、その分は引いていません。',
    en: {
      one: '{{count, number}} line has no cost yet and takes nothing off.',
      other: '{{count, number}} lines have no cost yet and take nothing off.',
    },
  },
  worthEarlier: {
    ja: 'それより前の{{count, number}}件で {{amount}}',
    en: {
      one: '{{amount}} from {{count, number}} earlier entry',
      other: '{{amount}} from {{count, number}} earlier entries',
    },
  },
  returnOf: { ja: 'ご返品', en: 'Return' },
  stairs: { ja: '階段の歩み', en: 'Steps on the ladder' },
})
