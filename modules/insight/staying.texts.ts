import { defineTexts } from '../../kernel/i18n.ts'

/** Pages about who comes again, who stays and who leaves. */
export const texts = defineTexts('insight-staying', {
  purchasesTitle: {
    ja: '1回目から、2回目・3回目へ',
    en: 'From the first order to the second and third',
  },
  purchasesLead: {
    ja: '一度きりのご注文は、まだおつきあいではありません。',
    en: 'One order is not a relation yet.',
  },
  within: { ja: '次のご注文までの日数', en: 'Next order within' },
  whenever: { ja: 'いつでも', en: 'Any time' },
  days: { ja: '{{count}}日', en: { one: '{{count}} day', other: '{{count}} days' } },
  first: { ja: '1回目', en: 'First order' },
  second: { ja: '2回目', en: 'Second order' },
  third: { ja: '3回目', en: 'Third order' },
  secondRate: { ja: '2回目へ', en: 'To the second' },
  thirdRate: { ja: '3回目へ', en: 'To the third' },
  firstRule: { ja: '{{month}}にはじめてご注文の方です。', en: 'First ordered in {{month}}.' },
  firstRuleAll: { ja: 'ご注文が1回以上ある方です。', en: 'People with at least one order.' },
  secondRule: {
    ja: '{{month}}にはじめてご注文になり、2回目もご注文くださった方です。',
    en: 'First ordered in {{month}} and ordered a second time.',
  },
  secondRuleAll: { ja: '2回目をご注文くださった方です。', en: 'People who ordered a second time.' },
  thirdRule: {
    ja: '{{month}}にはじめてご注文になり、3回目までご注文くださった方です。',
    en: 'First ordered in {{month}} and ordered a third time.',
  },
  thirdRuleAll: { ja: '3回目をご注文くださった方です。', en: 'People who ordered a third time.' },
  withinRule: {
    ja: '前のご注文から{{count}}日以内を数えています。',
    en: 'Counting orders within {{count}} days of the one before.',
  },
  notSecond: { ja: 'まだ1回の方', en: 'One order so far' },
  notSecondRule: {
    ja: '1回ご注文になり、2回目がまだの方です。',
    en: 'Ordered once and not a second time yet.',
  },
  stillTime: { ja: 'まだ日がたっていない方がいます', en: 'Some have not had the time yet' },
  month: { ja: 'はじめての月', en: 'First order' },
  gapsTitle: {
    ja: '2回目までの日数は、中央値{{count}}日です',
    en: 'Half of the second orders come within {{count}} days',
  },
  gapsNone: { ja: '2回目のご注文は、まだありません', en: 'No second orders yet' },
  gapsNote: {
    ja: '1回目から2回目、2回目から3回目までの日数。人数。',
    en: 'Days from first to second and from second to third order, in people.',
  },
  quartiles: {
    ja: '四人に一人は{{low}}日まで、半分は{{mid}}日まで、四人に三人は{{high}}日まで',
    en: 'A quarter within {{low}} days, half within {{mid}}, three quarters within {{high}}',
  },
  toSecond: { ja: '1回目から2回目', en: 'First to second' },
  toThird: { ja: '2回目から3回目', en: 'Second to third' },
  daysHead: { ja: '日数', en: 'Days' },
  over: { ja: '{{count}}日〜', en: '{{count}}+ days' },
  gapRule: {
    ja: '{{step}}までが{{span}}だった方です。',
    en: 'People for whom {{step}} took {{span}}.',
  },

  retentionTitle: { ja: 'つづく方、離れる方', en: 'Who stays, and who leaves' },
  definition: { ja: '定義を見る・決める', en: 'See or set the definition' },
  coverage: {
    ja: '記録が前の期間の途中から始まっているため、前の期間の方は少なめに出ています。',
    en: 'The records begin within the window before, so its people are undercounted.',
  },
  leaving: { ja: '月ごとの、離れた方', en: 'Who left, month by month' },
  leavingWords: {
    ja: '「しばらくご注文のない方」と「定期をおやめの方」は、分けて数えます。おやめと言ってくださった方は、しばらくご注文のない方には入りません。',
    en: 'Lapsed and cancelled are counted apart. Whoever told us so is never among the lapsed.',
  },
  monthHead: { ja: '月', en: 'Month' },
  active: { ja: '月はじめの方', en: 'At the start' },
  lapsed: { ja: 'しばらくご注文のない方', en: 'Lapsed' },
  share: { ja: '割合', en: 'Share' },
  subscribers: { ja: '月はじめの定期の方', en: 'Subscribers at the start' },
  cancelled: { ja: '定期をおやめの方', en: 'Cancelled' },
  activeRule: {
    ja: '{{month}}のはじめに、前の{{count}}か月以内にご注文があり、おやめと言っておられない方です。',
    en: 'At the start of {{month}}: ordered within the {{count}} months before and had not cancelled.',
  },
  lapsedRule: {
    ja: '{{month}}で、最後のご注文から{{count}}か月がすぎた方です。定期の方と、おやめと言ってくださった方は入りません。',
    en: 'In {{month}}, {{count}} months had passed since their last order. Subscribers and those who cancelled are not among them.',
  },
  subscribersRule: {
    ja: '{{month}}のはじめに、定期をつづけておられた方です。',
    en: 'Had a subscription running when {{month}} began.',
  },
  cancelledRule: {
    ja: '{{month}}に、つづけておられた最後の定期をおやめになった方です。',
    en: 'Cancelled their last running subscription in {{month}}.',
  },
  notOver: { ja: 'この月はまだ終わっていません', en: 'This month is not over' },

  subscriptionsTitle: { ja: '定期のつづき方', en: 'How subscriptions last' },
  subscriptionsNone: {
    ja: '定期がはじまると、何か月目でおやめになるかが、ここに表れます。',
    en: 'Once subscriptions begin, this shows in which month they end.',
  },
  lifeTitle: {
    ja: '{{count}}か月目の終わりに、{{rate}}の定期がつづいています',
    en: '{{rate}} of subscriptions are running after {{count}} months',
  },
  lifeNote: {
    ja: 'はじめた定期のうち、その月の終わりにつづいている割合。おやすみ中も、つづいているうちです。',
    en: 'Share of started subscriptions still running at the end of each month of life; paused ones are running.',
  },
  lifeHow: {
    ja: 'その月をもう終えられる定期だけで数えます。月\u2060々の「つづいた割合」を掛け合わせた線です。',
    en: 'A month counts only subscriptions that could have finished it by now; the line multiplies the monthly shares that went on.',
  },
  lifeMonth: { ja: '{{count}}か月目', en: 'Month {{count}}' },
  lifeHead: { ja: 'つづけて', en: 'Month of life' },
  atRisk: { ja: 'その月に入った定期', en: 'Entered the month' },
  ended: { ja: 'おやめになった定期', en: 'Ended' },
  surviving: { ja: 'つづいている', en: 'Still running' },
  atRiskRule: {
    ja: '{{count}}か月目に入った定期です。お一人で二つお持ちなら、二行になります。',
    en: 'Subscriptions that entered month {{count}}. A person with two stands here twice.',
  },
  endedRule: {
    ja: '{{count}}か月目に終わった定期と、そのお客様です。',
    en: 'Subscriptions that ended in month {{count}}, with their people.',
  },
  reasonsTitle: { ja: 'おやめになった理由', en: 'Why they ended' },
  reason: { ja: '理由', en: 'Reason' },
  reasonRule: {
    ja: '「{{reason}}」で終わった定期と、そのお客様です。',
    en: 'Subscriptions that ended with "{{reason}}", with their people.',
  },
  reasonMonthRule: {
    ja: '{{month}}に終わった定期と、そのお客様です。',
    en: 'Subscriptions that ended in {{month}}, with their people.',
  },
  subscriptionsUnit: { ja: '件', en: 'subscriptions' },
  running: { ja: 'いまつづいている定期', en: 'Running now' },
  runningRule: {
    ja: 'いまつづいている定期と、そのお客様です。',
    en: 'Subscriptions running now, with their people.',
  },
  byMonth: { ja: 'おやめになった月', en: 'Month of the end' },
  mainReason: { ja: 'いちばん多い理由', en: 'Most given reason' },

  repeatTitle: { ja: '会員と、会員でない方', en: 'Members and guests' },
  repeatCaution: {
    ja: '会員の方のほうが多くても、会員になったからふえたとはかぎりません。もともとよくお買い上げの方が、会員になりやすいためです。',
    en: 'Even if members come back more, membership need not be the cause: people who buy often are the ones who join.',
  },
  repeatRate: { ja: '2回以上の割合', en: 'Repeat rate' },
  repeaters: { ja: '2回以上の方', en: 'Repeaters' },
  repeatersRule: {
    ja: '{{group}}のうち、ご注文が2回以上ある方です。',
    en: '{{group}} with two orders or more.',
  },
  customersRule: { ja: '{{group}}のうち、ご注文のある方です。', en: '{{group}} with an order.' },
  customers: { ja: 'ご注文の方', en: 'Customers' },
  ordersEach: { ja: 'おひとりの回数', en: 'Orders each' },
  repeatsEach: { ja: '2回以上の方の、はじめを除く回数', en: 'Repeats of each repeater' },
  groupHead: { ja: '区分', en: 'Group' },
  spread: { ja: 'ご注文の回数の広がり', en: 'How many orders people made' },
  spreadNote: { ja: '回数ごとの人数。', en: 'People by number of orders.' },
  spreadTitle: {
    ja: '一度きりの方が{{rate}}です',
    en: '{{rate}} have ordered just once',
  },
  band: { ja: '回数', en: 'Orders' },
  bandRule: { ja: 'ご注文が{{band}}の方です。', en: 'People with {{band}}.' },
  bandTimes: { ja: '{{band}}回', en: '{{band}} orders' },
  bandFrom: { ja: '{{from}}回以上', en: '{{from}} orders or more' },
  whoIsMember: {
    ja: '会員は、入会の日の記録がある方です。',
    en: 'Members are people with a date of joining on record.',
  },

  trendsTitle: { ja: '額と回数の移り変わり', en: 'Value, frequency and yearly spend' },
  trendsBy: { ja: '区切り', en: 'Window' },
  trendsMonth: { ja: '12か月ずつ', en: 'Twelve months' },
  trendsYear: { ja: '暦の年', en: 'Calendar year' },
  trendsAov: { ja: '一回あたりの額', en: 'Average order' },
  trendsFrequency: { ja: 'おひとりの回数', en: 'Orders a customer' },
  trendsSpend: { ja: 'おひとりの一年の額', en: 'Yearly spend a customer' },
  trendsProduct: {
    ja: '{{aov}} × {{frequency}}回 = {{spend}}',
    en: '{{aov}} × {{frequency}} = {{spend}}',
  },
  trendsHow: {
    ja: '額 ÷ 回数 と 回数 ÷ 人数 を掛けると、額 ÷ 人数 になります。画面の値は四捨五入しているので、掛け合わせると端数がずれることがあります。',
    en: 'Sales ÷ orders times orders ÷ customers is sales ÷ customers, exactly. What is shown is rounded, so a product by hand may differ in its last digits.',
  },
  trendsNote: {
    ja: '{{span}}。売上（値引き後、送料と税をのぞく）。',
    en: '{{span}}. Sales after discounts, without shipping and tax.',
  },
  trendsFound: {
    ja: '{{name}}は{{value}}です',
    en: '{{name}} stands at {{value}}',
  },
  trendsRule: {
    ja: '{{period}}までの12か月にご注文のあった方です。',
    en: 'Ordered in the twelve months to {{period}}.',
  },
  trendsYearRule: { ja: '{{period}}にご注文のあった方です。', en: 'Ordered in {{period}}.' },
  periodHead: { ja: '期間', en: 'Period' },
  orders: { ja: 'ご注文', en: 'Orders' },
  revenue: { ja: '売上', en: 'Sales' },
})
