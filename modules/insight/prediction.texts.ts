import { defineTexts } from '../../kernel/i18n.ts'

/** What the prediction says of itself and of a person; headings of its pages stand below. */
export const texts = defineTexts('insight-prediction', {
  noSuchRun: {
    ja: 'この見通しはありません。一覧から開き直してください。',
    en: 'This prediction is not there. Please open it from the list again.',
  },
  noneYet: {
    ja: 'この方の見通しはまだありません。次の計算のあとに出ます。',
    en: 'There is no prediction for this person yet. It comes with the next reckoning.',
  },
  futureEnd: {
    ja: '区切りの日は、記録の終わり（{{end}}）までの日をお選びください。',
    en: 'Please choose a day up to the end of the records ({{end}}).',
  },
  noSuchCurrency: {
    ja: '{{currency}}のご注文はありません。{{known}}からお選びください。',
    en: 'There are no orders in {{currency}}. Please choose from {{known}}.',
  },

  tooFew: {
    ja: '人数が足りません（{{people, number}}人）。あてはめるには、2回以上お買い上げの方が15人、全体で50人ほど必要です。',
    en: 'Too few people ({{people, number}}). It takes about 50 people, 15 of whom bought again.',
  },
  neverStops: {
    ja: 'この記録にはあてはまりません。いちばんよく合う点が「誰も離れない」方へどこまでも逃げていき（{{running}}）、離れる確率を決められません。',
    en: 'Does not fit these records. The best point runs away towards "nobody ever stops" ({{running}}), so the chance of stopping cannot be told.',
  },
  noOptimum: {
    ja: 'この記録にはあてはまりません。いちばんよく合う点が見つかりませんでした。',
    en: 'Does not fit these records. No best point was found.',
  },
  flat: {
    ja: 'この記録からは決められません。「誰も離れない」とした場合と、ほとんど同じくらいよく合ってしまいます。',
    en: 'These records cannot decide it. Supposing that nobody ever stops fits almost as well.',
  },
  flatSpend: {
    ja: '金額のちがいが小さく、人による差を決められません。全体の平均をもとにします。',
    en: 'Amounts differ too little to tell people apart. The mean of everybody is used.',
  },
  nonsense: {
    ja: '計算はできましたが、見込みが実際とかけ離れるため使いません。',
    en: 'It could be fitted, but what it expects is far from what happened, so it is not used.',
  },
  fits: { ja: 'あてはまりました。', en: 'Fits.' },
  toZero: { ja: '{{name}} が 0 へ', en: '{{name}} to 0' },
  toInfinity: { ja: '{{name}} が無限大へ', en: '{{name}} to infinity' },
  bg_nbd: { ja: 'BG/NBD', en: 'BG/NBD' },
  mbg_nbd: { ja: 'MBG/NBD', en: 'MBG/NBD' },
  pareto_nbd: { ja: 'Pareto/NBD', en: 'Pareto/NBD' },
  gamma_gamma: { ja: 'Gamma-Gamma', en: 'Gamma-Gamma' },

  verdictNobody: {
    ja: 'この期間にご注文の記録がないため、見通しは出せません。',
    en: 'There are no orders in this period, so nothing can be foreseen.',
  },
  verdictModel: {
    ja: '{{people, number}}人の記録に{{model}}があてはまりました。見通しはこれで計算しています。',
    en: '{{model}} fits the records of {{people, number}} people. The predictions come from it.',
  },
  verdictRates: {
    ja: 'どのモデルもあてはまらないため、よく似た買い方の方が直近90日に実際にご注文くださった割合を、そのまま見込みにしています。',
    en: 'No model fits, so what people with a similar history did in the last 90 days is taken as it stands.',
  },
  levelled: {
    ja: '季節のかたよりが出ないよう、直近365日のご注文の数にならしています。',
    en: 'It is levelled to the orders of the last 365 days, so that one season does not stand for the year.',
  },
  notLevelled: {
    ja: '記録が1年に満たないため、季節のちがいは見込んでいません。直近90日がいつもと違う時期なら、この数は大きくはずれます。',
    en: 'The records are shorter than a year, so the season is not accounted for. If the last 90 days were an unusual time, these figures will be far off.',
  },
  verdictProof: {
    ja: '前回の確かめ：{{predicted, number}}回と見込み、実際は{{actual, number}}回でした。',
    en: 'Tested on the past: {{predicted, number}} orders expected, {{actual, number}} came.',
  },
  verdictNoProof: {
    ja: '記録が短く、過去にさかのぼった確かめはまだできません。',
    en: 'The records are too short to test it on the past.',
  },

  nextOn: { ja: '次のご注文は{{day}}ごろ', en: 'Next order around {{day}}' },
  nextDelivery: {
    ja: '次のご注文は{{day}}（定期のお届け）',
    en: 'Next order on {{day}} (subscription)',
  },
  whyDelivery: {
    ja: '定期がつづいていて、次のお届け日が決まっています。前回は{{last}}です。',
    en: 'A subscription is running and the day of its next delivery is set. Last order on {{last}}.',
  },
  nextNoRepeat: {
    ja: '次のご注文の日はまだわかりません',
    en: 'The day of the next order is not known yet',
  },
  nextOverdue: {
    ja: 'いつもの間隔を過ぎています',
    en: 'Past the usual interval',
  },
  nextGone: {
    ja: '次のご注文の日は申し上げられません',
    en: 'No day can be named for a next order',
  },
  whyNext: {
    ja: '前回は{{last}}。{{count, number}}回の間隔とみなさまの間隔を合わせると、およそ{{days, number}}日おきです。',
    en: 'Last order on {{last}}. From {{count, number}} own intervals and those of everybody: about every {{days, number}} days.',
  },
  whyNoRepeat: {
    ja: 'ご注文は{{last}}の1日だけで、ご自身の間隔がまだありません。',
    en: 'Ordered on one day only, {{last}}, so there is no interval of their own.',
  },
  whyOverdue: {
    ja: '前回は{{last}}。およそ{{days, number}}日おきでしたが、それを{{late, number}}日過ぎています。',
    en: 'Last order on {{last}}, about every {{days, number}} days until then; now {{late, number}} days past it.',
  },
  whyGone: {
    ja: '前回は{{last}}。およそ{{days, number}}日おきだった方がここまで空くと、つづけてくださっている見込みは{{alive, number}}％です。',
    en: 'Last order on {{last}}, about every {{days, number}} days until then. After so long the chance of still buying is {{alive, number}} %.',
  },
  headLastOrder: { ja: '最後のご注文', en: 'Last order' },
  headOrders: { ja: 'これまでのご注文の日数', en: 'Order days so far' },
  headNextOrder: { ja: '次のご注文の見込み', en: 'Next order expected' },
  headExpected: { ja: 'これから{{days}}日のご注文', en: 'Orders in the next {{days}} days' },
  headAlive: { ja: 'つづいている見込み（0〜1）', en: 'Chance of still buying (0 to 1)' },
  headChance90: { ja: '90日以内にご注文の見込み（0〜1）', en: 'Chance of an order within 90 days' },
  headSales: { ja: '見込みの売上', en: 'Sales expected' },
  headWorth: { ja: '見込みの粗利', en: 'Gross profit expected' },
  headCurrency: { ja: '通貨', en: 'Currency' },
  headWhy: { ja: 'そう見るわけ', en: 'Why' },
})
