import { defineTexts } from '../../kernel/i18n.ts'

/** What the pages of segments say. */
export const screenTexts = defineTexts('segments-screens', {
  lead: {
    ja: '条件にあてはまる方の集まりです。ご注文やご連絡があるたびに、ひとりでに出入りします。',
    en: 'People who fit a rule. They come and go by themselves with every order and every word.',
  },
  search: { ja: '名前でさがす', en: 'Search by name' },
  none: {
    ja: 'ここには、条件で選んだ方の集まりがならびます。「最近3か月に2回以上買った」のように、ふだんのことばでつくれます。',
    en: 'Groups of people chosen by a rule will stand here. Say who in everyday words, such as "bought twice in the last 3 months".',
  },
  noneFound: {
    ja: '「{{words}}」という名前のセグメントはありません。',
    en: 'No segment is called "{{words}}".',
  },
  name: { ja: '名前', en: 'Name' },
  size: { ja: '人数', en: 'People' },
  trend: { ja: 'この30日', en: 'Last 30 days' },
  trendWords: {
    ja: '30日で{{from}}から{{to}}へ',
    en: 'From {{from}} to {{to}} in 30 days',
  },
  changed: { ja: '直した日', en: 'Changed' },
  filling: { ja: 'あてはまる方をさがしています', en: 'Finding who fits' },
  fillingOf: {
    ja: '{{done}} / {{total}}',
    en: '{{done}} of {{total}}',
  },
  fillingAgain: {
    ja: '新しい条件で数えなおしています。終わるまでは、前の条件の方がならびます。',
    en: 'Counting by the new rule. Until that is done you see who fitted the one before.',
  },
  firstFilling: {
    ja: 'お一人ずつ確かめています。終わると、ここにならびます。',
    en: 'Each person is being looked at. They will stand here when that is done.',
  },
  mayNotWrite: {
    ja: 'セグメントをつくる権限がありません。リーダーの方にご相談ください。',
    en: 'You may not make segments. Please ask a lead.',
  },
  // One segment.
  edit: { ja: '条件を直す', en: 'Change the rule' },
  now: { ja: 'いま、あてはまる方', en: 'Who fits now' },
  entered30: { ja: 'この30日に入った方', en: 'Came in the last 30 days' },
  left30: { ja: 'この30日に出た方', en: 'Left in the last 30 days' },
  growth: {
    ja: '{{day}}から、{{from}}が{{to}}になりました',
    en: 'From {{from}} on {{day}} to {{to}}',
  },
  growthSame: { ja: '{{day}}から、{{to}}のままです', en: 'Still {{to}}, as on {{day}}' },
  growthNote: {
    ja: '毎日の終わりの人数・最後の点はいま',
    en: 'People at the end of each day; the last point is now',
  },
  growthSoon: {
    ja: '人数の移りかわりは、あすから見えます。毎日の終わりに一度書きとめます。',
    en: 'You will see how it grows from tomorrow: the size is noted at the end of each day.',
  },
  dayHead: { ja: '日', en: 'Day' },
  entered: { ja: '入った方', en: 'Came in' },
  left: { ja: '出た方', en: 'Left' },
  growthTitle: { ja: '人数の移りかわり', en: 'Growth' },
  members: { ja: '入っている方', en: 'Who is in it' },
  membersNone: {
    ja: 'いま、あてはまる方はいません。条件にあう方が出れば、すぐここにならびます。',
    en: 'Nobody fits now. Whoever comes to fit will stand here at once.',
  },
  person: { ja: 'お名前', en: 'Person' },
  number: { ja: 'お客様番号', en: 'Customer number' },
  place: { ja: 'お住まい', en: 'Place' },
  since: { ja: '入った日時', en: 'Since' },
  sinceDay: { ja: '{{day}}から', en: 'Since {{day}}' },
  why: { ja: 'なぜ？', en: 'Why?' },
  whyHead: { ja: '理由', en: 'Why' },
  overlaps: { ja: 'ほかのセグメントにも入っている方', en: 'Who is in other segments too' },
  overlapsNone: {
    ja: 'ほかのセグメントと重なる方はいません。',
    en: 'Nobody here is in another segment.',
  },
  overlapOf: { ja: 'このうち{{share}}', en: '{{share}} of these' },
  usedBy: { ja: '使われているところ', en: 'Used by' },
  usedByNone: {
    ja: 'まだ、ほかでは使われていません。',
    en: 'Nothing uses it yet.',
  },
  usedBySegment: { ja: 'セグメント', en: 'Segment' },
  usedByTag: { ja: '目じるし', en: 'Tag' },
  madeOn: { ja: '{{day}}につくりました', en: 'Made on {{day}}' },
  putAway: { ja: 'しまう', en: 'Archive' },
  putAwayTitle: { ja: '「{{name}}」をしまいます', en: 'Archive "{{name}}"' },
  putAwayWords: {
    ja: '一覧から消え、{{count}}の出入りも止まります。お客様の記録はそのまま残ります。',
    en: 'It leaves the list, and its {{count}} no longer come and go. Their records stay as they are.',
  },
  putAwayUsedTitle: {
    ja: '「{{name}}」は、まだしまえません',
    en: '"{{name}}" cannot be archived yet',
  },
  putAwayUsed: {
    ja: '{{count}}か所で使われています。先にそちらから外してください。',
    en: 'Take it out of what uses it first ({{count}}):',
  },
  putAwayDone: { ja: '「{{name}}」をしまいました。', en: '"{{name}}" was archived.' },
  // Person panel.
  inNone: { ja: 'いまは、どのセグメントにも入っていません。', en: 'In no segment now.' },
})
