import { defineTexts } from '../../kernel/i18n.ts'

/** The pages of the prediction. What a run and a person's prediction say stands in prediction.texts.ts. */
export const texts = defineTexts('insight-outlook', {
  room: { ja: '見通し', en: 'Predictions' },
  title: { ja: '見通し', en: 'Predictions' },
  lead: {
    ja: 'これまでどのくらい当たったかを先にご覧ください。そのうえで、これからのご注文を見込みます。',
    en: 'First how well it has done so far, then what it expects.',
  },
  reckon: { ja: '計算し直す', en: 'Work it out again' },
  reckonFirst: { ja: '見通しを計算する', en: 'Work out the predictions' },
  mayNotReckon: {
    ja: '計算は、責任者とマーケティングの担当ができます。',
    en: 'Leads and marketers can start this.',
  },
  none: {
    ja: 'ここには、これからのご注文の見込みと、その確かさが出ます。夜のうちにも計算します。',
    en: 'What to expect of your customers, and how sure that is, will stand here. It is also worked out every night.',
  },
  failed: {
    ja: '最後の計算はできあがりませんでした。記録はそのままです。もう一度お試しください。',
    en: 'The last reckoning did not finish. Nothing was changed. Please try again.',
  },
  working: { ja: '見通しを計算しています', en: 'Working out the predictions' },
  waiting: { ja: '順番を待っています', en: 'Waiting for its turn' },
  reading: {
    ja: 'ご注文を読んでいます（{{done, number}}人まで）',
    en: 'Reading orders ({{done, number}} people so far)',
  },
  fitting: { ja: '買い方のモデルをあてはめています', en: 'Fitting the models' },
  proving: { ja: '過去の日から確かめています', en: 'Testing it from a day in the past' },
  writing: {
    ja: 'おひとりずつ書いています（{{done, number}}人まで）',
    en: 'Writing it down person by person ({{done, number}} so far)',
  },
  subscriptions: { ja: '定期のつづき方を見ています', en: 'Looking at how long subscriptions last' },

  proof: { ja: 'これまでの当たりぐあい', en: 'How well it has done' },
  proofNote: {
    ja: '{{from}}に立って見込んだ数と、{{to}}までに実際にあったご注文の日数。お一人あたり。',
    en: 'Order days foreseen on {{from}} beside those that came by {{to}}, a person.',
  },
  proofOver: {
    ja: '見込みは実際より{{share}}多めでした',
    en: 'It expected {{share}} more than came',
  },
  proofUnder: {
    ja: '見込みは実際より{{share}}少なめでした',
    en: 'It expected {{share}} less than came',
  },
  proofNear: { ja: '見込みと実際は、ほぼ同じでした', en: 'It came out nearly as expected' },
  proofNone: {
    ja: '記録が短く、さかのぼって確かめることがまだできません。90日ほどたつと出ます。',
    en: 'The records are too short to test it on the past. It takes about 90 days.',
  },
  predicted: { ja: '見込み', en: 'Expected' },
  actual: { ja: '実際', en: 'Came' },
  group: { ja: 'それまでの回数', en: 'Orders before' },
  groupTimes: { ja: '{{count}}回', en: '{{count}}' },
  groupOver: { ja: '{{count}}回〜', en: '{{count}}+' },
  people: { ja: '人数', en: 'People' },
  hitRate: { ja: '直近{{count}}日の的中', en: 'Right in the last {{count}} days' },
  hitWords: {
    ja: 'ご注文くださると見込んだ{{expected}}のうち、{{came}}がご注文くださいました。全体では{{buyers}}と見込み、実際は{{actual}}でした。',
    en: 'Of {{expected}} expected to order, {{came}} did. Of everybody, {{buyers}} were expected and {{actual}} came.',
  },
  hitNone: {
    ja: '5割より高い見込みの方がいないため、的中は数えられません。',
    en: 'Nobody was expected with more than even odds, so there is nothing to count.',
  },

  ahead: { ja: 'これからの{{count}}日', en: 'The next {{count}} days' },
  expectedOrders: { ja: '見込みのご注文', en: 'Orders expected' },
  expectedWorth: { ja: '見込みの粗利', en: 'Gross profit expected' },
  worthHow: {
    ja: 'お一人ずつの見込みの回数に一回あたりの見込み額をかけ、粗利の割合{{margin}}をかけました。先の月ほど、ひと月に{{discount}}ずつ割り引いています。',
    en: "Each person's expected orders times the expected value of one, times the share left as gross profit ({{margin}}); each month ahead is discounted by {{discount}}.",
  },
  seePeople: { ja: 'お一人ずつ見る', en: 'See the people' },
  how: { ja: '数え方', en: 'How counted' },

  models: { ja: 'どう計算したか', en: 'How it was worked out' },
  modelHead: { ja: 'モデル', en: 'Model' },
  saysHead: { ja: '結果', en: 'Result' },
  parametersHead: { ja: '係数', en: 'Parameters' },
  likelihoodHead: { ja: '対数尤度', en: 'Log-likelihood' },
  secondsHead: { ja: '秒', en: 'Seconds' },
  chosen: { ja: '使用', en: 'Used' },

  survival: { ja: '定期のつづき方', en: 'How long subscriptions last' },
  survivalTitle: {
    ja: '半分の方が{{count}}{{unit}}までにおやめになります',
    en: 'Half have cancelled by {{count}} {{unit}}',
  },
  survivalStays: {
    ja: '半分より多くの方がつづけてくださっています',
    en: 'More than half are still running',
  },
  survivalNote: {
    ja: '定期をはじめてからの時間と、まだつづいている割合。細い線は95％の幅です。',
    en: 'Share still running by time since the start. The thin lines are the 95% interval.',
  },
  survivalVerdict: {
    ja: '{{count, number}}件の定期、うち解約{{cancelled, number}}件。カプラン・マイヤー法とグリーンウッドの誤差です。',
    en: '{{count, number}} subscriptions, {{cancelled, number}} cancelled. Kaplan–Meier with Greenwood intervals.',
  },
  unit_day: { ja: '日', en: 'days' },
  unit_week: { ja: '週', en: 'weeks' },
  unit_month: { ja: 'か月', en: 'months' },
  running: { ja: 'つづく方', en: 'Running' },
  low: { ja: '下限', en: 'Low' },
  high: { ja: '上限', en: 'High' },
  time: { ja: '時間', en: 'Time' },
  atRisk: { ja: 'その時の件数', en: 'Running then' },
  hazards: { ja: '解約のしやすさのちがい', en: 'What makes cancelling likelier' },
  hazardsNote: {
    ja: '1より大きいほど早くおやめになりやすいことを示します（コックスのモデル）。',
    en: 'Above 1: cancels sooner (Cox model).',
  },
  hazardsNone: {
    ja: '解約が少ないか、ちがいが重なっていて、まだ分けて言えません。',
    en: 'Too few cancellations, or too alike, to tell apart yet.',
  },
  hazardsWithout: {
    ja: '解約がほとんどないためくらべていない品：{{products}}',
    en: 'Too few cancelled to compare: {{products}}',
  },
  comma: { ja: '、', en: ', ' },
  hazardHead: { ja: '何が', en: 'What' },
  ratioHead: { ja: '倍率', en: 'Ratio' },
  rangeHead: { ja: '95％の幅', en: '95% interval' },
  against: { ja: '{{value}}（{{against}}とくらべて）', en: '{{value}} (against {{against}})' },
  price: { ja: '一回の金額が1{{currency}}高いごとに', en: 'Each {{currency}} 1 more a delivery' },
  cycle: { ja: '間隔が1か月長いごとに', en: 'Each month longer between deliveries' },

  runs: { ja: 'これまでの計算', en: 'Earlier reckonings' },
  askedHead: { ja: '計算した日', en: 'Worked out' },
  endHead: { ja: '区切りの日', en: 'Known up to' },
  fitHead: { ja: '使ったモデル', en: 'Model used' },
  errorHead: { ja: '見込み／実際', en: 'Expected / came' },
  hitHead: { ja: '的中', en: 'Right' },
  empirical: { ja: '実際の割合', en: 'Plain rates' },
  bg_nbd: { ja: 'BG/NBD', en: 'BG/NBD' },
  mbg_nbd: { ja: 'MBG/NBD', en: 'MBG/NBD' },
  pareto_nbd: { ja: 'Pareto/NBD', en: 'Pareto/NBD' },
  gamma_gamma: { ja: 'Gamma-Gamma', en: 'Gamma-Gamma' },
  notDone: { ja: 'できあがりませんでした', en: 'Not finished' },

  peopleTitle: { ja: 'お一人ずつの見通し', en: 'Predictions by person' },
  peopleLead: {
    ja: '見込みは約束ではありません。もとにした記録を「なぜ？」でご覧いただけます。',
    en: 'These are expectations, not promises. "Why?" shows what each rests on.',
  },
  sortBy: { ja: '並べ方', en: 'Order' },
  sortWorth: { ja: '見込みの粗利', en: 'Expected profit' },
  sortAlive: { ja: 'つづく見込み', en: 'Still buying' },
  sortOrders: { ja: '見込みの回数', en: 'Expected orders' },
  sortNext: { ja: '次のご注文', en: 'Next order' },
  personHead: { ja: 'お客様', en: 'Customer' },
  nextHead: { ja: '次のご注文', en: 'Next order' },
  ordersHead: { ja: '見込みの回数（{{count}}日）', en: 'Orders ({{count}} days)' },
  aliveHead: { ja: 'つづく見込み', en: 'Still buying' },
  worthHead: { ja: '見込みの粗利', en: 'Gross profit' },
  basisOrders: {
    ja: 'ご注文の日は{{orders, number}}日、最後は{{last}}、はじめから{{observed, number}}日です。',
    en: 'Ordered on {{orders, number}} days, last on {{last}}, {{observed, number}} days since the first.',
  },
  basisValue: {
    ja: '2回目からの一日あたりは平均{{amount}}です。',
    en: 'From the second on, {{amount}} a day of ordering.',
  },
  basisChance: {
    ja: '90日のうちにご注文くださる見込みは{{chance}}です。',
    en: 'The chance of an order within 90 days is {{chance}}.',
  },
  noName: { ja: 'お名前のない方', en: 'No name yet' },
})
