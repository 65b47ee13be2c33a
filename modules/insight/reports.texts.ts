import { defineTexts } from '../../kernel/i18n.ts'

/** What all report pages share, the index, and lifetime value with its cohorts. */
export const texts = defineTexts('insight-reports', {
  how: { ja: '数え方', en: 'How counted' },
  working: { ja: '内訳', en: 'Breakdown' },
  group: { ja: 'どなたを見るか', en: 'Whom to look at' },
  all: { ja: '全員', en: 'Everyone' },
  members: { ja: '会員', en: 'Members' },
  guests: { ja: '会員でない方', en: 'Guests' },
  subscribers: { ja: '定期の方', en: 'Subscribers' },
  filter: { ja: '絞り込み', en: 'Filter' },
  filterOn: { ja: '絞り込み中', en: 'Filtered' },
  from: { ja: 'この日から', en: 'From' },
  to: { ja: 'この日まで', en: 'To' },
  source: { ja: '取り込み元', en: 'Source' },
  sourceHelp: {
    ja: '取り込みのときに付けた名前です。その店のご注文だけを数えます。',
    en: 'The name given at import. Only orders from it are counted.',
  },
  currency: { ja: '通貨', en: 'Currency' },
  clear: { ja: '絞り込みをやめる', en: 'Clear the filter' },
  asOf: { ja: '{{day}}までの記録で数えています。', en: 'Counted from records up to {{day}}.' },
  recordsEnd: {
    ja: 'ご注文の記録が{{day}}で終わっているため、その日までで数えています。',
    en: 'The order records end on {{day}}, so everything is counted as of that day.',
  },
  otherCurrency: {
    ja: 'ほかに{{currency}}のご注文が{{count, number}}件あり、ここには入っていません。',
    en: {
      one: '{{count, number}} order in {{currency}} is not included here.',
      other: '{{count, number}} orders in {{currency}} are not included here.',
    },
  },
  few: {
    ja: '人数が少なく（{{count, number}}名）、割合はまだ目安です。',
    en: {
      one: 'Very few people ({{count, number}}), so shares are only a hint.',
      other: 'Few people ({{count, number}}), so shares are only a hint.',
    },
  },
  noOrders: { ja: 'まだご注文の記録がありません。', en: 'There are no orders yet.' },
  noCustomers: { ja: 'この期間に、あてはまる方がいません。', en: 'Nobody fits in this period.' },
  shortRecord: {
    ja: '記録がまだ短く、計算できません。',
    en: 'The records are still too short to tell.',
  },
  noBase: {
    ja: '前の期間にご注文の方がいないため、計算できません。',
    en: 'Nobody ordered in the window before, so there is nothing to tell.',
  },
  noCostEntries: {
    ja: '費用がまだ入っていません。',
    en: 'No costs have been entered yet.',
  },
  noSubscriptions: { ja: '定期の記録がまだありません。', en: 'There are no subscriptions yet.' },
  noListYet: {
    ja: 'どれが口コミかを、まだ決めていません。',
    en: 'It is not yet set what counts as word of mouth.',
  },
  notBuiltYet: { ja: 'まだ測っていません。', en: 'Not measured yet.' },
  erased: { ja: '記録を消された方', en: 'A person whose record was erased' },
  noName: { ja: 'お名前の記録なし', en: 'No name on record' },
  ordersOf: {
    ja: 'ご注文{{count, number}}回',
    en: { one: '{{count, number}} order', other: '{{count, number}} orders' },
  },
  lastOrderOn: { ja: '最後は{{day}}', en: 'last on {{day}}' },
  importFirst: { ja: 'ご注文のCSVを取り込む', en: 'Import the order CSV' },
  countingAnew: {
    ja: 'いま全員を数えなおしています。終わると、ここの数が変わります。',
    en: 'Everybody is being counted anew. The figures here will change in a moment.',
  },
  emptyReport: {
    ja: 'ご注文を取り込むと、ここに表れます。いまお使いの受注のCSVがそのまま使えます。',
    en: 'Once orders are in, this fills by itself. The order CSV you have will do.',
  },
  yearWords: { ja: '{{year}}年', en: '{{year}}' },
  quarterWords: { ja: '{{year}}年 第{{quarter}}四半期', en: 'Q{{quarter}} {{year}}' },
  monthOfYear: { ja: '{{year}}年{{month}}月', en: '{{month}} {{year}}' },
  monthAlone: { ja: '{{month}}月', en: '{{month}}' },
  span: { ja: '{{from}}〜{{to}}', en: '{{from}} to {{to}}' },
  monthNow: { ja: 'その月', en: 'That month' },
  monthsAfter: { ja: '{{count}}か月', en: { one: '{{count}} mo', other: '{{count}} mo' } },
  tableRest: {
    ja: '新しい{{rows}}行・{{columns}}か月までを出しています。',
    en: 'Showing the newest {{rows}} rows and {{columns}} months.',
  },
  tableAll: { ja: 'すべて出す', en: 'Show all' },
  tableLess: { ja: '新しいものだけにする', en: 'Show the newest only' },

  ltvTitle: {
    ja: 'おひとりの方から、これまでにいただいた粗利',
    en: 'Gross profit from one person so far',
  },
  stacked: { ja: '積み上げ', en: 'Added up' },
  stackedRule: {
    ja: 'ご注文が1回以上ある方、全員です。',
    en: 'Everyone with at least one order.',
  },
  stackedHow: {
    ja: 'ご注文の額（値引き後、送料と税をのぞく）から原価とご返品を引き、戻った原価を足した粗利です。それを、ご注文のある方の人数で割りました。',
    en: 'Sales (after discounts, without shipping and tax) less costs and returns, plus recovered cost; divided by the number of customers.',
  },
  sales: { ja: 'ご注文', en: 'Orders' },
  cost: { ja: '原価', en: 'Cost' },
  returned: { ja: 'ご返品', en: 'Returns' },
  costBack: { ja: '戻った原価', en: 'Cost recovered' },
  profit: { ja: '粗利', en: 'Gross profit' },
  allTogether: {
    ja: '全員では {{profit}}（{{people}}）',
    en: '{{profit}} from {{people}} in all',
  },
  returnsAlone: {
    ja: 'ご注文の記録がない{{people, number}}名のご返品 {{amount}} も引いています。',
    en: 'Returns of {{amount}} by {{people, number}} people without an order on record are taken off too.',
  },
  formula: { ja: '式で見る', en: 'By formula' },
  formulaHow: {
    ja: '一回あたりの額 × 一年の回数 × つづく年数。売上で計算し、粗利ではありません。一回あたりと回数は、最後の{{days, number}}日にご注文の{{people, number}}名から。年数は、はじめのご注文から12か月ずつを一年として、ご注文のあった年の数の平均です。一度きりの方は1年と数えます。',
    en: 'Average order × orders a year × years continued, in sales and not in profit. The first two come from the {{people, number}} people who ordered in the last {{days, number}} days. Years are those, counted in twelve months from each first order, in which a person ordered; a single order makes one year.',
  },
  formulaNote: {
    ja: '式は売上で計算します。粗利ではありません。',
    en: 'The formula is in sales, not in profit.',
  },
  averageOrder: { ja: '一回あたり', en: 'Per order' },
  perYear: { ja: '一年に', en: 'A year' },
  years: { ja: 'つづく年数', en: 'Years stayed' },
  timesUnit: { ja: '回', en: ' orders' },
  yearsUnit: { ja: '年', en: ' years' },
  whatIf: {
    ja: 'もし、{{lever}}が {{before}} → {{after}}なら',
    en: 'If {{lever}} went from {{before}} to {{after}}',
  },
  whatIfSeveral: { ja: 'もし、こう変わったら', en: 'If these changed' },
  gain: { ja: '差は {{amount}}', en: 'A difference of {{amount}}' },
  yen: { ja: '円', en: ' yen' },
  reset: { ja: '記録の値にもどす', en: 'Back to the records' },
  baseRule: {
    ja: '前の期間にご注文のあった方です。',
    en: 'Ordered in the window before.',
  },
  recent: { ja: 'はじめての方だけで', en: 'New people only' },
  recentWords: {
    ja: 'この12か月にはじめてお買い上げの{{people}}の平均です。日が浅いぶん、積み上げより小さくなります。',
    en: 'The mean of {{people}} whose first order came in the last twelve months. It is early days for them, so less has added up.',
  },
  recentRule: {
    ja: 'はじめてのご注文が、この12か月の方です。',
    en: 'People whose first order came in the last twelve months.',
  },
  cohortTitle: {
    ja: 'はじめての月ごとに、つづけてくださる割合',
    en: 'Who keeps ordering, by month of first order',
  },
  cohortProfitTitle: {
    ja: 'はじめての月ごとに、おひとりの粗利の積み上がり',
    en: 'Gross profit a head as it adds up, by first order',
  },
  firstMonth: { ja: 'はじめての月', en: 'First order' },
  people: { ja: '人数', en: 'People' },
  show: { ja: '見るもの', en: 'What to show' },
  asShare: { ja: '割合', en: 'Share' },
  asPeople: { ja: '人数', en: 'People' },
  asProfit: { ja: '粗利', en: 'Profit' },
  byMonth: { ja: '月', en: 'Month' },
  byQuarter: { ja: '四半期', en: 'Quarter' },
  byYear: { ja: '年', en: 'Year' },
  groupBy: { ja: 'まとめ方', en: 'Group by' },
  cellTitle: {
    ja: '{{size}}のうち {{active}}',
    en: '{{active}} of {{size}}',
  },
  cellList: {
    ja: '{{month}}がはじめての方・{{count}}か月たって',
    en: 'First order {{month}}, {{count}} months on',
  },
  cellRule: {
    ja: '{{month}}にはじめてご注文になり、その{{count}}か月後の月にもご注文くださった方です。',
    en: 'First ordered in {{month}} and ordered again {{count}} months later.',
  },
  cohortList: { ja: '{{month}}がはじめての方', en: 'First order in {{month}}' },
  cohortRule: {
    ja: 'はじめてのご注文が{{month}}の方です。',
    en: 'People whose first order came in {{month}}.',
  },
  everybody: { ja: '全体', en: 'All' },
  curveTitle: {
    ja: '{{count}}か月たつと、{{rate}}の方がその月にもご注文くださいます',
    en: '{{rate}} order again {{count}} months after the first order',
  },
  curveEmpty: {
    ja: 'はじめての月からの日が浅く、まだ線を引けません',
    en: 'Too early to draw the line from the first month',
  },
  curveNote: {
    ja: 'その月にご注文のあった方の割合。月が終わっている組だけで数えています。',
    en: 'Share with an order in that month; only cohorts for which the month is over.',
  },
  monthHead: { ja: 'たった月', en: 'Months on' },
  shareHead: { ja: '割合', en: 'Share' },
})
