import { defineTexts } from '../../kernel/i18n.ts'

export const trialTexts = defineTexts('rota-trial', {
  madeUp: { ja: '仮の{{number}}さん', en: 'Made-up {{number}}' },
})

export const trialPageTexts = defineTexts('rota-trial-page', {
  title: { ja: 'ためしてみる', en: 'Try a month' },
  lead: {
    ja: '本物は何も動かしません。同じ決まりで、{{month}}のひと月を最後まで分けてみます。',
    en: 'Nothing real is touched. The same rule shares out the whole of {{month}}.',
  },
  who: { ja: 'だれで', en: 'With whom' },
  madeUp: { ja: '仮の60人', en: '60 made-up people' },
  real: { ja: 'いまのチーム', en: 'The real team' },
  madeUpNote: {
    ja: '5人にひとりは週3日、6人にひとりは1週間の休み、10人にひとりは月10通までです。',
    en: 'One in five works three days a week, one in six is away for a week, one in ten takes ten a month.',
  },
  cards: { ja: 'ひと月のお便り（通）', en: 'Letters in the month' },
  known: { ja: '前にお返事した方の割合（%）', en: 'From people answered before (%)' },
  tolerance: { ja: '公平さの幅（通）', en: 'Tolerance (replies)' },
  run: { ja: 'ためす', en: 'Try it' },
  even: {
    ja: '{{cards}}通を{{people}}人で分けると、ひとり{{low}}〜{{high}}通。ちょうどよい分からのずれは、いちばん大きくて{{furthest}}通です。',
    en: '{{cards}} letters among {{people}} people: {{low}} to {{high}} each, at most {{furthest}} from what is fair.',
  },
  earlier: {
    ja: '前にお返事した方からの{{known}}通のうち、{{toEarlier}}通（{{share}}）が同じ人に届きました。',
    en: 'Of {{known}} from people answered before, {{toEarlier}} ({{share}}) went to the same writer.',
  },
  waited: {
    ja: '{{waited}}通は休みの日に届き、次の出勤日を待ちました。',
    en: '{{waited}} came on a day off and waited for the next.',
  },
  left: {
    ja: '{{left}}通は、月のうちにお願いできる人がいませんでした。',
    en: 'For {{left}} there was nobody within the month.',
  },
  full: {
    ja: '{{count}}人が、月の上限に届きました。',
    en: {
      one: '{{count}} person reached the limit.',
      other: '{{count}} people reached their limit.',
    },
  },
  chartTitle: { ja: 'ひとりずつの通数', en: 'Replies of each' },
  chartNote: { ja: '通・{{month}}のひと月', en: 'replies in {{month}}' },
  given: { ja: '届いた分', en: 'Given' },
  fair: { ja: 'ちょうどよい分', en: 'Fair' },
  name: { ja: '名前', en: 'Name' },
  days: { ja: '出勤日', en: 'Working days' },
  fromKnown: { ja: 'なじみの方から', en: 'From people they know' },
  others: {
    ja: 'ほか {{count}}名',
    en: { one: '{{count}} more person', other: '{{count}} more people' },
  },
  limit: { ja: '上限', en: 'Limit' },
  fullOn: { ja: '上限に届いた日', en: 'Limit reached on' },
  nobody: {
    ja: 'まだだれも当番に入っていません。「分けまえ」で選ぶと、そのチームでためせます。',
    en: 'Nobody takes part yet. Choose people under Shares to try with them.',
  },
})
