import { defineTexts } from '../../kernel/i18n.ts'

export const handsTexts = defineTexts('rota-hands', {
  title: { ja: '手をあげる', en: 'Raise a hand' },
  lead: {
    ja: '書けそうなお便りがあったら、「わたしが書きます」を押してください。担当があなたに変わります。',
    en: 'If you could answer one of these, press “I’ll write it”. It becomes yours.',
  },
  take: { ja: 'わたしが書きます', en: 'I’ll write it' },
  taken: {
    ja: '{{name}} 様へのお返事は、あなたの担当になりました',
    en: 'You are writing to {{name}} now',
  },
  offered: { ja: 'かわってほしい', en: 'Asks for a swap' },
  heldBy: { ja: '{{name}}さんの担当', en: 'with {{name}}' },
  heldByNobody: { ja: 'まだだれの担当でもありません', en: 'nobody has it yet' },
  none: {
    ja: 'いま、手をあげられるお便りはありません。みんなで行きとどいています。',
    en: 'There is nothing to take up. Everybody is being looked after.',
  },
  log: { ja: 'さいきん手をあげた人', en: 'Who has raised a hand' },
  logNote: { ja: '30日のあいだ', en: 'in the last 30 days' },
  raised: { ja: '{{name}}さんが、自分から引き受けました', en: '{{name}} took one up' },
  swapped: {
    ja: '{{name}}さんが、{{from}}さんとかわりました',
    en: '{{name}} took one from {{from}}',
  },
  noLog: { ja: 'まだだれも手をあげていません。', en: 'Nobody has raised a hand yet.' },
  thank: { ja: 'お礼を伝える', en: 'Say thanks' },
  thanked: { ja: 'お礼を伝えました', en: 'You said thanks' },
  thankTitle: { ja: '{{name}}さんにお礼を伝える', en: 'Thank {{name}}' },
  thankWords: { ja: 'ひとこと', en: 'A few words' },
  thankStart: {
    ja: 'ありがとうございます。たすかりました。',
    en: 'Thank you. That was a great help.',
  },
  thankSend: { ja: '伝える', en: 'Say it' },
  thanksLine: { ja: '{{name}}さん「{{words}}」', en: '{{name}}: “{{words}}”' },
})

export const lookTexts = defineTexts('rota-look', {
  title: { ja: '仲間のお返事を読む', en: 'Read colleagues’ replies' },
  lead: {
    ja: '送る前のお返事に目をとおし、送られたお返事の気持ちを受けとめる場所です。',
    en: 'Look over replies before they go, and say how those that went read to you.',
  },
  waiting: { ja: '確認を待っているお返事', en: 'Waiting for a look' },
  noneWaiting: {
    ja: 'いま、確認を待っているお返事はありません。',
    en: 'No reply waits for a look.',
  },
  notReader: {
    ja: 'ここで仲間のお返事を読むのは、読み手になっている方です。読み手になりたいときは、責任者に声をかけてください。',
    en: 'Readers look over replies here. If you would like to be one, tell a lead.',
  },
  wrote: { ja: '{{name}}さんのお返事', en: '{{name}}’s reply' },
  askedAt: { ja: '{{ago}}にお願い', en: 'asked {{ago}}' },
  approve: { ja: 'このまま送る', en: 'Send as it is' },
  approved: { ja: '{{name}}さんの名前で送りました', en: 'Sent in {{name}}’s name' },
  giveBack: { ja: 'ひとこと添えて返す', en: 'Give it back with a word' },
  note: { ja: '{{name}}さんへのひとこと', en: 'A word for {{name}}' },
  noteHelp: {
    ja: 'よかったところを先に、直すところは一つか二つに。',
    en: 'Say first what is good, then one or two things to change.',
  },
  returned: { ja: '{{name}}さんに返しました', en: 'Given back to {{name}}' },
  cancel: { ja: 'やめる', en: 'Cancel' },
  sent: { ja: '読みあい', en: 'How they read' },
  sentNote: {
    ja: '送られたお返事です。お客様のお名前は出ません。',
    en: 'Replies that went. The customers are not named.',
  },
  noneSent: { ja: 'まだ読んでいないお返事はありません。', en: 'You have read them all.' },
  question: { ja: '読んで、どう感じましたか', en: 'How does it read?' },
  warm: { ja: 'あたたかい', en: 'Warm' },
  good: { ja: 'よい', en: 'Good' },
  more: { ja: 'もうひと息', en: 'A little more' },
  felt: { ja: '伝えました', en: 'Noted' },
  promiseLine: { ja: '約束：{{day}}までに、{{text}}', en: 'Promise: {{text}} by {{day}}' },
})

export const guidePageTexts = defineTexts('rota-guide-page', {
  title: { ja: '返信の手引き', en: 'Guide to replies' },
  lead: {
    ja: 'ぜんぶ読むと、ひとりでお返事を送れるようになります。急がず、何度読んでもかまいません。',
    en: 'Once you have read it all, you may send replies alone. Take your time and come back as you like.',
  },
  progress: { ja: '{{total}}のうち{{read}}を読みました', en: '{{read}} of {{total}} read' },
  allRead: { ja: 'ぜんぶ読みました。', en: 'All read.' },
  iRead: { ja: '読みました', en: 'I have read this' },
  readOn: { ja: '{{day}}に読みました', en: 'Read on {{day}}' },
  edit: { ja: '書きなおす', en: 'Write it anew' },
  add: { ja: '項目を足す', en: 'Add a part' },
  editTitle: { ja: '手引きを書きなおす', en: 'Write this part anew' },
  addTitle: { ja: '手引きに項目を足す', en: 'Add a part to the guide' },
  heading: { ja: '見出し', en: 'Heading' },
  words: { ja: '文', en: 'Words' },
  asksAgain: { ja: 'みんなにもう一度読んでもらう', en: 'Everybody reads it again' },
  asksAgainHelp: {
    ja: '読むまで、ひとりでは送れなくなります。小さな直しなら、選ばなくてかまいません。',
    en: 'Nobody sends alone until they have. Leave it off for small changes.',
  },
  saved: { ja: '手引きを保存しました', en: 'The guide is saved' },
  putAway: { ja: 'この項目をしまう', en: 'Take this part out' },
  putAwayDone: { ja: '「{{title}}」をしまいました', en: '“{{title}}” is taken out' },
  changed: {
    ja: '{{day}}に{{name}}さんが書きなおしました',
    en: 'Written anew by {{name}} on {{day}}',
  },
})
