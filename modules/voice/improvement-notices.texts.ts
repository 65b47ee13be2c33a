import { defineTexts } from '../../kernel/i18n.ts'

/** Telling those who asked, and what notices do. */
export const noticeTexts = defineTexts('voice-notices', {
  tellTitle: { ja: 'お声の方にお知らせする', en: 'Tell those who asked' },
  tellLead: {
    ja: 'いただいたのと同じ方法で、ご存じの人からお知らせします。送る前に、お一人ずつたしかめられます。',
    en: 'The way they spoke to us, from whom they know. Look at each before anything goes.',
  },
  letter: { ja: 'みなさまへの文', en: 'The words for all' },
  letterHelp: {
    ja: '【日にち】【お声】【したこと】【くわしく】【書き手】【店】は、お一人ごとに置きかわります。入るものがない段落は省かれます。',
    en: '[day] [words] [done] [detail] [writer] [shop] are filled in for each. A paragraph with nothing to fill in is left out.',
  },
  refresh: { ja: 'この文で見なおす', en: 'Show with these words' },
  refreshFirst: {
    ja: '文を変えました。先に「この文で見なおす」を押してください。',
    en: 'The words have changed. Press “Show with these words” first.',
  },
  going: { ja: 'お知らせする方', en: 'Will be told' },
  notGoing: { ja: 'お知らせできない方', en: 'Cannot be told' },
  nobody: { ja: 'お知らせする方は、もういません。', en: 'There is nobody left to tell.' },
  by: { ja: '{{way}}・{{writer}}から', en: '{{way}}, from {{writer}}' },
  byNobody: { ja: '{{way}}', en: '{{way}}' },
  known: { ja: 'ご存じの人', en: 'knows the writer' },
  later: { ja: '{{day}}に(くじ)', en: 'on {{day}} (by lot)' },
  waits: { ja: '{{at}}から', en: 'from {{at}}' },
  editOne: { ja: 'この方だけ直す', en: 'Change for this person' },
  ownWords: { ja: '{{name}} 様への文', en: 'The words to {{name}}' },
  usual: { ja: 'みなさまへの文にもどす', en: 'Back to the words for all' },
  leaveOut: { ja: 'この方には知らせない', en: 'Leave this person out' },
  takeIn: { ja: 'この方にも知らせる', en: 'Tell this person too' },
  leftOut: { ja: '知らせません', en: 'left out' },
  send: {
    ja: '{{count}}名にお知らせする',
    en: { one: 'Tell {{count}} person', other: 'Tell {{count}} people' },
  },
  sent: {
    ja: '{{going}}名にお知らせします。あとで{{later}}名、お知らせしない方{{refused}}名。',
    en: 'Telling {{going}} now, {{later}} later; {{refused}} are not told.',
  },
  kept: {
    ja: '{{ways}}はまだ設定されていません。このお知らせは送信箱に残り、お客様には届きません。',
    en: '{{ways}} is not set up yet. These notices stay in the outbox and do not reach them.',
  },
  setUp: { ja: '設定する', en: 'Set it up' },
  sentKept: {
    ja: '{{ways}}の設定がまだのため、お知らせは送信箱に置きました。お客様には届いていません。',
    en: '{{ways}} is not set up yet: the notices stay in the outbox and have not reached them.',
  },
  sendNote: {
    ja: 'メールとLINEはすぐに送られ、はがきは「はがき」の部屋で刷るのを待ちます。お電話は送り出しの一覧に並びます。',
    en: 'Mail and LINE go at once; cards wait in the room of cards to be printed, calls in the outbox.',
  },
  lotNote: {
    ja: 'お知らせのはたらきを確かめるため、半数ほどはくじで30日あとになります。改善そのものは、どなたにも届いています。',
    en: 'About half are drawn for 30 days later, to learn what notices do. The improvement itself reaches everybody.',
  },
  mayNot: { ja: 'お知らせする権限がありません。', en: 'You may not tell people.' },
  // Measured
  measuredLead: {
    ja: 'お知らせをすぐに受けた方と、30日あとに受ける方で、くり返しのお買い上げがちがうかを比べます。',
    en: 'Whether people who are told at once buy again more often than those told 30 days later.',
  },
  switchTitle: { ja: 'くじで確かめる', en: 'Learn by lot' },
  switchLabel: { ja: 'お知らせの時期をくじで分ける', en: 'Draw the day of notices by lot' },
  switchHelp: {
    ja: '分けるのはお知らせの時期だけです。改善は、どなたにも同じ日から届きます。入れているあいだは、お客様向けのページ(/values)にもそう書かれます。',
    en: 'Only the notice waits, never the improvement. While it is on, the public page (/values) says so.',
  },
  switchedOn: {
    ja: 'くじで分けます。お客様向けのページにも書きました。',
    en: 'Notices are drawn by lot. The public page says so.',
  },
  switchedOff: {
    ja: 'くじをやめました。もう決まった方の日は変わりません。',
    en: 'No more lots. What was drawn stays.',
  },
  onlyLead: { ja: '責任者だけが切りかえられます。', en: 'Only a lead can change this.' },
  groupNow: { ja: 'すぐにお知らせ', en: 'Told at once' },
  groupLater: { ja: '30日あとにお知らせ', en: 'Told 30 days later' },
  difference: { ja: 'ちがい', en: 'Difference' },
  again: { ja: '30日のうちにお買い上げ', en: 'Bought within 30 days' },
  ofPeople: { ja: '{{people}}名のうち {{again}}名', en: '{{again}} of {{people}}' },
  range: { ja: '{{low}} 〜 {{high}}', en: '{{low}} to {{high}}' },
  points: { ja: '{{value}}ポイント', en: '{{value}} points' },
  how: { ja: '数え方', en: 'How it is counted' },
  howWords: {
    ja: 'お一人につき、最初のくじだけを数えます。くじの日から30日のうちにご注文があったかを見ます。30日たっていない方は入れません。幅は95%の区間(割合はウィルソン、ちがいはニューカム)です。',
    en: 'Each person counts once, by their first draw: whether they ordered within 30 days of it. Whoever’s 30 days are not over is not counted. Ranges are 95 % intervals: Wilson for shares, Newcombe for the difference.',
  },
  running: {
    ja: 'ほかに{{count}}名が、30日のとちゅうです。',
    en: {
      one: '{{count}} more person is within the 30 days.',
      other: '{{count}} more people are within the 30 days.',
    },
  },
  finding_few: {
    ja: '人数が少なすぎて、まだ何も言えません。それぞれ{{needed}}名は必要です。',
    en: 'Too few to tell. Each group needs {{needed}} people at least.',
  },
  finding_works: {
    ja: 'お知らせは、はたらいています。すぐにお知らせした方のほうが、くり返しお買い上げです。',
    en: 'Notices work: those told at once buy again more often.',
  },
  finding_harms: {
    ja: 'すぐにお知らせした方のほうが、お買い上げが少なくなっています。文やおくり方を見なおしてください。',
    en: 'Those told at once buy less often. Look at the words and the way again.',
  },
  finding_not: {
    ja: 'お知らせによるお買い上げのちがいは、あってもわずかです(5ポイントに届きません)。',
    en: 'Notices make no difference worth speaking of: less than 5 points, if any.',
  },
  finding_unsure: {
    ja: 'まだ分かりません。いまのちがいを確かめるには、それぞれ{{needed}}名ほど必要です。',
    en: 'It cannot be told yet. To be sure of it, each group needs about {{needed}} people.',
  },
  still: {
    ja: 'いまの進みかたで、あと{{days}}日ほどかかります。',
    en: {
      one: 'At the present pace about {{days}} more day.',
      other: 'At the present pace about {{days}} more days.',
    },
  },
  notDrawing: {
    ja: 'いまはくじを引いていないので、人数は増えません。確かめるときは、下で切りかえます。',
    en: 'No lots are drawn at present, so these numbers do not grow. Switch them on below to find out.',
  },
  stillUnknown: {
    ja: 'いまの進みかたでは、いつ分かるかは言えません。',
    en: 'At the present pace nobody can say when.',
  },
  why: {
    ja: 'お知らせは、売るためではなく、お声へのお返事です。はたらきがなくても、お知らせはやめません。',
    en: 'Notices answer people’s words; they are not there to sell. Whatever this finds, people are told.',
  },
})
