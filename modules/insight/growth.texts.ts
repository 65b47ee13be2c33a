import { defineTexts } from '../../kernel/i18n.ts'

/** Pages about growth: the ladder, the simulator, costs, the scorecard, definitions. */
export const texts = defineTexts('insight-growth', {
  ladderTitle: { ja: 'おつきあいの階段', en: 'The ladder' },
  ladderLead: {
    ja: '知り合いから、お客様、会員、くり返しの方、ひろめてくださる方へ。',
    en: 'From fan to customer, member, repeater and key opinion customer.',
  },
  ladderBuilding: {
    ja: '階段をつくっています。少したってから開き直してください。',
    en: 'The ladder is being built. Please open it again in a little while.',
  },
  stageRule: {
    ja: '{{day}}に「{{stage}}」の段におられる方です。',
    en: 'On the step "{{stage}}" on {{day}}.',
  },
  stageDays: { ja: '中央値{{days}}', en: 'median {{days}}' },
  stageNobody: { ja: 'まだどなたもいません', en: 'Nobody yet' },
  flowsTitle: { ja: '月ごとの移り変わり', en: 'Flows by month' },
  flowsSum: {
    ja: '月はじめ ＋ 入った方 − 移った方 ＝ 月末',
    en: 'opening + in − out = closing',
  },
  month: { ja: '月', en: 'Month' },
  stage: { ja: '段', en: 'Step' },
  opening: { ja: '月はじめ', en: 'Opening' },
  inFlow: { ja: '入った方', en: 'In' },
  outFlow: { ja: '移った方', en: 'Out' },
  closing: { ja: '月末', en: 'Closing' },
  inRule: {
    ja: '{{month}}に「{{stage}}」の段に入った方です。二度入れば、二行になります。',
    en: 'Stepped onto "{{stage}}" in {{month}}; whoever did so twice stands here twice.',
  },
  outRule: {
    ja: '{{month}}に「{{stage}}」の段から移った方です。二度移れば、二行になります。',
    en: 'Left the step "{{stage}}" in {{month}}; whoever did so twice stands here twice.',
  },
  moves: { ja: 'どこから、どこへ', en: 'From where to where' },
  moveFrom: { ja: 'どの段から', en: 'From' },
  moveTo: { ja: 'どの段へ', en: 'To' },
  movedPeople: { ja: '人数', en: 'People' },
  fromNew: { ja: 'あたらしく', en: 'New to us' },
  rulesOf: { ja: '段の決まりを見る・決める', en: 'See or set the rules' },

  simulationTitle: { ja: 'もし、つづけてくださる方がふえたら', en: 'If more people stayed' },
  simulationLead: {
    ja: 'お店の数字で、これからの粗利がどう変わるかを見ます。',
    en: 'What it would change in gross profit, by your own figures.',
  },
  simulationMore: {
    ja: '継続率が{{points}}ポイント上がると、{{count}}年の粗利は {{gain}}（{{share}}）増えます',
    en: {
      one: 'With {{points}} points more retention, profit over one year rises by {{gain}} ({{share}})',
      other:
        'With {{points}} points more retention, profit over {{count}} years rises by {{gain}} ({{share}})',
    },
  },
  simulationLess: {
    ja: '継続率が{{points}}ポイント上がると、{{count}}年の粗利は {{gain}}（{{share}}）減ります',
    en: {
      one: 'With {{points}} points more retention, profit over one year falls by {{gain}} ({{share}})',
      other:
        'With {{points}} points more retention, profit over {{count}} years falls by {{gain}} ({{share}})',
    },
  },
  simulationNeeds: {
    ja: '継続率がまだ計算できません。見込みの値を入れると、試せます。',
    en: 'Retention cannot be told yet. Enter what you expect and try.',
  },
  simulationNote: { ja: '年ごとの粗利', en: 'Gross profit by year' },
  asNow: { ja: 'いまのまま', en: 'As now' },
  raised: { ja: '上げた場合', en: 'Raised' },
  pointsField: { ja: '上げるポイント', en: 'Points more' },
  yearsField: { ja: '見る年数', en: 'Years' },
  retentionField: { ja: '一年の継続率', en: 'Yearly retention' },
  customersField: { ja: '一年にお買い上げの方', en: 'Buyers a year' },
  newField: { ja: '一年にはじめての方', en: 'New buyers a year' },
  profitField: { ja: 'おひとり一年の粗利', en: 'Profit a buyer a year' },
  ownValue: { ja: 'お店の記録では {{value}}', en: 'Your records: {{value}}' },
  ownUnknown: { ja: 'お店の記録では、まだわかりません', en: 'Your records cannot tell yet' },
  assumptions: { ja: '置いている仮定', en: 'Assumptions' },
  assume1: {
    ja: '次の年の方 ＝ 今年の方 × 継続率 ＋ はじめての方。',
    en: 'Buyers next year = buyers × retention + new buyers.',
  },
  assume2: {
    ja: 'はじめての方の人数と、おひとりの粗利は、毎年同じとしています。',
    en: 'New buyers a year and profit a buyer stay the same.',
  },
  assume3: {
    ja: '継続率を上げるための費用と、割引（現在価値）は、入れていません。',
    en: 'What raising retention costs, and the time value of money, are left out.',
  },
  assume4: {
    ja: 'よく知られた「5ポイントで利益が25〜95%」は他社の例です。お店の数字は、ここに出ているとおりです。',
    en: 'The well-known "5 points, 25–95% more profit" is from other firms. Yours is what stands here.',
  },
  yearHead: { ja: '年目', en: 'Year' },
  yearNth: { ja: '{{count}}年目', en: 'Year {{count}}' },
  peopleHead: { ja: 'お買い上げの方', en: 'Buyers' },
  reset: { ja: 'お店の記録にもどす', en: 'Back to your records' },
  customersRule: {
    ja: 'この12か月にご注文のあった方です。',
    en: 'Ordered in the last twelve months.',
  },
  newRule: {
    ja: 'この12か月に、はじめてご注文になった方です。',
    en: 'Ordered for the first time in the last twelve months.',
  },

  costsTitle: { ja: '新しい方と、つづく方の費用', en: 'Winning and keeping' },
  costsLead: {
    ja: '「新しい方には5倍かかる」と言われます。お店ではどうでしょうか。',
    en: 'They say winning costs five times keeping. What is it for you?',
  },
  ratio: { ja: 'お店の比', en: 'Your ratio' },
  ratioFigure: { ja: '{{ratio}} : 1', en: '{{ratio}} : 1' },
  saying: { ja: '言われている比', en: 'The saying' },
  acquisition: { ja: '新しい方への費用', en: 'Winning' },
  keeping: { ja: 'つづけていただく費用', en: 'Keeping' },
  perNew: { ja: 'はじめての方おひとり', en: 'Each new customer' },
  perKept: { ja: 'つづく方おひとり', en: 'Each kept customer' },
  newPeople: { ja: 'はじめての方', en: 'New customers' },
  keptPeople: { ja: 'つづく方', en: 'Kept customers' },
  newPeopleRule: {
    ja: '{{from}}〜{{to}}に、はじめてご注文になった方です。',
    en: 'First ordered between {{from}} and {{to}}.',
  },
  keptPeopleRule: {
    ja: '{{from}}より前からのお客様で、{{from}}〜{{to}}にもご注文になった方です。',
    en: 'Customers from before {{from}} who ordered again between {{from}} and {{to}}.',
  },
  channels: { ja: '窓口ごと', en: 'By channel' },
  channel: { ja: '窓口・きっかけ', en: 'Channel' },
  profitOfNew: { ja: 'その方々の粗利', en: 'Their profit so far' },
  returnOnCost: { ja: '費用に対する利益', en: 'Return on cost' },
  entries: { ja: '入れた費用', en: 'Costs entered' },
  entriesNone: {
    ja: '広告費や見本の費用、お便りの費用を月ごとに入れると、比べられます。',
    en: 'Enter advertising, samples and letters by month, and the two can be compared.',
  },
  enter: { ja: '費用を入れる', en: 'Enter a cost' },
  purpose: { ja: '何のための費用か', en: 'What for' },
  amount: { ja: '金額', en: 'Amount' },
  note: { ja: '覚え書き', en: 'Note' },
  monthHelp: { ja: '2026-11 のように', en: 'As 2026-11' },
  entered: { ja: '費用を入れました。', en: 'The cost is noted down.' },
  remove: { ja: '消す', en: 'Remove' },
  removed: { ja: '費用を消しました。', en: 'The cost is gone.' },
  save: { ja: '入れる', en: 'Enter' },
  readerMay: {
    ja: '費用と定義を決められるのは、責任者とマーケティングの方です。',
    en: 'Costs and definitions are set by leads and marketers.',
  },

  scorecardTitle: { ja: 'おつきあいのものさし', en: 'Loyalty scorecard' },
  scorecardLead: {
    ja: '年数だけを見ません。長くても、うれしくないおつきあいもあるからです。',
    en: 'Years are never read alone: a long time with us need not be a happy one.',
  },
  years: { ja: 'つづく年数', en: 'Years continued' },
  yearsHow: {
    ja: 'はじめのご注文から12か月ずつを一年として、ご注文のあった年の数の平均です。一度きりの方は1年と数えます。',
    en: 'Counted in twelve months from each first order, the years in which a person ordered; the mean. A single order makes one year.',
  },
  ltvHow: {
    ja: 'ご注文から、原価とご返品を引いた粗利の、おひとりの平均です。',
    en: 'Gross profit a person: orders less costs and returns.',
  },
  retentionHow: {
    ja: '「ことばの定義」の第{{version}}版で数えた継続率です。',
    en: 'Retention by version {{version}} of the definition.',
  },
  repeatHow: {
    ja: 'ご注文のある方のうち、2回以上の方の割合です。',
    en: 'Of those with an order, the share with two or more.',
  },
  npsHow: {
    ja: '「人にすすめたいか」を0〜10でうかがい、9・10の割合から0〜6の割合を引いたものです。この12か月に、お名前の分かる方からいただいたお答えで数えます。',
    en: 'Asked how likely they are to recommend us, 0 to 10: the share of 9 and 10 less the share of 0 to 6. Counted from what people we know by name answered in the last twelve months.',
  },
  satisfactionHow: {
    ja: '5段階で、上の2つをくださったお答えの割合です。この12か月に、お名前の分かる方からいただいたお答えで数えます。',
    en: 'Share of answers with one of the two best of five marks, from people we know by name, in the last twelve months.',
  },
  wordsHow: {
    ja: 'この12か月に、はがき・お電話などでいただいたお言葉の数です。',
    en: 'Words told to us by postcard, phone and so on in the last twelve months.',
  },
  marksRule: {
    ja: 'この12か月にいただいたお答えです。同じ方が何度か並ぶことがあります。',
    en: 'Answers of the last twelve months. The same person may stand here more than once.',
  },
  words: { ja: 'お言葉', en: 'Words told' },
  wordsRule: {
    ja: 'この12か月にいただいたお言葉です。同じ方が何度か並ぶことがあります。',
    en: 'Words received in the last twelve months. The same person may stand here more than once.',
  },
  ltv: { ja: 'おひとりの粗利', en: 'Profit a person' },
  retention: { ja: '継続率', en: 'Retention' },
  repeat: { ja: '2回以上の割合', en: 'Repeat rate' },
  nps: { ja: 'NPS', en: 'NPS' },
  satisfaction: { ja: '満足度', en: 'Satisfaction' },
  ofPeople: { ja: '{{people}}から', en: 'from {{people}}' },

  definitionsTitle: { ja: 'ことばの定義', en: 'Definitions' },
  definitionsLead: {
    ja: '一度決めると、どのレポートも同じ決まりで数えます。変えると新しい版になり、前の版の数字は残ります。',
    en: 'Set once, used by every report. A change makes a new version, and earlier versions keep their figures.',
  },
  defRetention: { ja: '「つづく」とは', en: 'What staying means' },
  defRetentionSentence: {
    ja: '{{months}}か月の間にご注文があり、次の{{months}}か月にも{{counts}}があった方を「つづけてくださった方」とします。',
    en: 'Whoever ordered within {{months}} months and made {{counts}} in the {{months}} months after has stayed.',
  },
  countsOrder: { ja: 'ご注文', en: 'an order' },
  countsNotReturned: { ja: '全部はご返品になっていないご注文', en: 'an order not returned whole' },
  countsMinimum: { ja: '{{amount}}以上の', en: 'of {{amount}} or more' },
  windowMonths: { ja: '期間の長さ（月）', en: 'Window in months' },
  windowHelp: {
    ja: '年に一度の品なら12〜24、毎月の品なら3〜6が目安です。',
    en: '12 to 24 for yearly goods, 3 to 6 for monthly ones.',
  },
  counts: { ja: '何を数えるか', en: 'What counts' },
  countsAny: { ja: 'どのご注文も', en: 'Any order' },
  countsKept: { ja: '全部はご返品になっていないご注文だけ', en: 'Only orders not returned whole' },
  minimum: { ja: '一回の額がこれ以上のご注文だけ', en: 'Only orders of at least' },
  defLadder: { ja: '階段の決まり', en: 'The steps of the ladder' },
  memberNeedsOrder: {
    ja: '会員の段には、ご注文が1回以上あることも条件にする',
    en: 'A member also needs an order',
  },
  repeaterOrders: { ja: 'くり返しの方は、ご注文が何回から', en: 'A repeater has orders from' },
  repeaterWithin: { ja: 'それが何か月のうちにあること', en: 'within so many months' },
  repeaterWithinHelp: {
    ja: '空けておくと、いつのご注文でも数えます。入れると、間があいた方は段を下ります。',
    en: 'Left empty, whenever. With a number, people step down when they pause.',
  },
  kocFacts: {
    ja: 'ひろめてくださった、とするできごと',
    en: 'Facts that show somebody recommends us',
  },
  kocFactsHelp: {
    ja: 'できごとの名前を、一行に一つずつ。例：referral.joined',
    en: 'Names of facts, one a line, e.g. referral.joined',
  },
  kocCount: { ja: 'それが何回から', en: 'From how many' },
  defWord: { ja: '「口コミ」とは', en: 'What word of mouth means' },
  defWordSentence: {
    ja: 'はじめてのご注文が、次の窓口か媒体コードから来た方を、口コミではじめての方とします。',
    en: 'A first order through one of these channels or media codes came by word of mouth.',
  },
  wordChannels: { ja: '窓口', en: 'Channels' },
  wordMedia: { ja: '媒体コード', en: 'Media codes' },
  oneALine: { ja: '一行に一つずつ', en: 'One a line' },
  whyChange: { ja: 'なぜ変えるか', en: 'Why the change' },
  setIt: { ja: 'この決まりにする', en: 'Set this' },
  wasSet: { ja: '第{{version}}版にしました。', en: 'This is now version {{version}}.' },
  versions: { ja: 'これまでの版', en: 'Versions so far' },
  version: { ja: '第{{version}}版', en: 'Version {{version}}' },
  versionBuiltIn: { ja: 'はじめの決まり', en: 'As delivered' },
  versionNow: { ja: 'いまの版', en: 'In force' },
  versionReading: {
    ja: '替えた日（{{day}}）の値：{{base}}のうち{{kept}}、{{rate}}',
    en: 'On the day it was replaced ({{day}}): {{kept}} of {{base}}, {{rate}}',
  },
})
