import { defineTexts } from '../../kernel/i18n.ts'

export const repliesTexts = defineTexts('rota-replies', {
  greeting: { ja: '{{name}}さん、', en: '{{name}},' },
  waitCount: { ja: '{{count}}人', en: { one: '{{count}} person', other: '{{count}} people' } },
  waitRest: { ja: 'の方がお待ちです。', en: { one: ' is waiting.', other: ' are waiting.' } },
  nobodyWaits: { ja: 'お待ちの方はいません。', en: 'Nobody is waiting for you.' },
  monthDots: {
    ja: '今月は{{given}}通のうち、{{answered}}通にお返事しました',
    en: '{{answered}} of {{given}} answered this month',
  },
  years: {
    ja: '{{count}}年目',
    en: { one: 'first year with us', other: '{{count}} years with us' },
  },
  known: { ja: '前にも{{name}}さん', en: 'answered by {{name}} before' },
  write: { ja: 'お返事を書く', en: 'Write a reply' },
  goOn: { ja: '続きを書く', en: 'Go on writing' },
  swap: { ja: 'かわって', en: 'Swap' },
  swapLabel: { ja: 'だれかにかわってもらう', en: 'Ask somebody to take this' },
  askedState: { ja: '確認をお願いしています', en: 'Waits for a look' },
  returnedState: { ja: 'ひとこと添えて返ってきました', en: 'Came back with a word' },
  offeredState: { ja: 'みんなに声をかけています', en: 'Everybody is asked' },
  echo: { ja: 'あなたのお返事に、お便りが届きました', en: 'A word came in after your reply' },
  thanksFrom: { ja: '{{name}}さんから、お礼です', en: '{{name}} thanks you' },
  putAway: { ja: '受けとりました', en: 'Put away' },
  others: { ja: 'ほかにお待ちの方', en: 'Others who wait' },
  picture: { ja: '届いたはがきの写真', en: 'Picture of the card' },
  emptyMine: {
    ja: 'いま、お返事を待っている方はいません。新しいお便りが届くと、ここに出ます。',
    en: 'Nobody waits for a reply from you. New letters appear here.',
  },
  offersCount: {
    ja: 'かわってほしい人が{{count}}人います',
    en: {
      one: '{{count}} colleague asks for a swap',
      other: '{{count}} colleagues ask for a swap',
    },
  },
  offersNone: { ja: '仲間のお返事を手つだう', en: 'Help a colleague' },
  lookCount: {
    ja: '確認を待つお返事が{{count}}通あります',
    en: {
      one: '{{count}} reply waits for your look',
      other: '{{count}} replies wait for your look',
    },
  },
  lookNone: { ja: '仲間のお返事を読む', en: 'Read colleagues’ replies' },
  guideUnread: {
    ja: '手引きを読むと、ひとりで送れるようになります（あと{{count}}つ）',
    en: {
      one: 'Read the guide and you may send alone ({{count}} part left)',
      other: 'Read the guide and you may send alone ({{count}} parts left)',
    },
  },
  guideUnreadAlone: {
    ja: '返信の手引き（まだ読んでいないところが{{count}}つ）',
    en: {
      one: 'Guide to replies ({{count}} part not read yet)',
      other: 'Guide to replies ({{count}} parts not read yet)',
    },
  },
  guideRead: { ja: '返信の手引き', en: 'Guide to replies' },
  post: { ja: 'はがき', en: 'Card' },
  mail: { ja: 'メール', en: 'Mail' },
  form: { ja: 'フォーム', en: 'Form' },
  chat: { ja: 'チャット', en: 'Chat' },
  line: { ja: 'LINE', en: 'LINE' },
  sms: { ja: 'SMS', en: 'SMS' },
  phone: { ja: '電話', en: 'Phone' },
})

export const writeTexts = defineTexts('rota-write', {
  title: { ja: 'お返事を書く', en: 'Write a reply' },
  theirWords: { ja: 'いただいたお便り', en: 'What they wrote' },
  noWords: {
    ja: '文字になっている言葉はありません。写真をご覧ください。',
    en: 'There are no typed words. Look at the picture.',
  },
  by: { ja: '{{name}}より', en: 'by {{name}}' },
  earlier: { ja: '前のやりとり', en: 'What was said before' },
  us: { ja: 'こちらから', en: 'From us' },
  promises: { ja: 'お約束していること', en: 'What we have promised' },
  promiseLine: { ja: '{{day}}までに、{{text}}', en: '{{text}} by {{day}}' },
  lastOrder: { ja: '最後のお買い物', en: 'What they bought last' },
  lastOrderLine: { ja: '{{day}}　{{names}}', en: '{{day}}: {{names}}' },
  how: { ja: 'お返事のしかた', en: 'How to reply' },
  noWay: {
    ja: 'この方へ送れる住所や宛先が、まだありません。責任者に伝えてください。',
    en: 'There is no address for this person yet. Please tell a lead.',
  },
  words: { ja: 'お返事', en: 'Your reply' },
  wordsHint: {
    ja: '{{name}}様、',
    en: 'Dear {{name}},',
  },
  cardLength: {
    ja: '{{count}}字（はがきは120字ほどがちょうどよい長さです）',
    en: '{{count}} characters (a card takes about 350)',
  },
  length: { ja: '{{count}}字', en: '{{count}} characters' },
  saved: { ja: 'いま保存しました', en: 'Saved just now' },
  savedAt: { ja: '{{time}}に保存しました', en: 'Saved at {{time}}' },
  notSaved: {
    ja: '保存できていません。つながり次第、もう一度保存します。',
    en: 'Not saved yet. We try again once there is a connection.',
  },
  phrases: { ja: 'よく使う文', en: 'Saved replies' },
  promise: { ja: 'お約束を添える', en: 'Promise something' },
  promiseWhat: { ja: '何を', en: 'What' },
  promiseWhatHint: { ja: '見本をお送りします', en: 'We will send a sample' },
  promiseWhen: { ja: 'いつまでに', en: 'By when' },
  promiseMissing: {
    ja: '約束の中身と日づけを入れてください',
    en: 'Give the promise its words and its day',
  },
  send: { ja: 'お返事を出す', en: 'Send the reply' },
  sendCard: { ja: 'はがきで出す', en: 'Send as a card' },
  ask: { ja: '確認をお願いする', en: 'Ask for a look' },
  askAgain: { ja: '直して、もう一度お願いする', en: 'Ask again with changes' },
  sent: { ja: '{{name}} 様へのお返事を出しました', en: 'Your reply to {{name}} is on its way' },
  sentCard: {
    ja: '{{name}} 様へのお返事を、はがきの印刷に回しました',
    en: 'Your reply to {{name}} goes to print as a card',
  },
  askedDone: { ja: '確認をお願いしました', en: 'Somebody will look over your reply' },
  needsLook: {
    ja: 'はじめのうちは、送る前にほかの人が目をとおします。',
    en: 'At first somebody else reads a reply before it goes.',
  },
  aloneReader: {
    ja: 'ほかの人のお返事を確認する立場なので、確認なしで出せます。',
    en: 'You look over the replies of others, so yours goes without a second look.',
  },
  aloneNobody: {
    ja: 'いまは確認できる人がほかにいないので、確認なしで出せます。',
    en: 'Nobody else may look over replies here, so yours goes without a second look.',
  },
  readGuide: { ja: '手引きを読む', en: 'Read the guide' },
  isAsked: {
    ja: 'いま、ほかの人が目をとおしています。このまま待っていてだいじょうぶです。',
    en: 'A colleague is looking at it. There is nothing else to do.',
  },
  returnedBy: { ja: '{{name}}さんより', en: 'From {{name}}' },
  answered: {
    ja: 'この方へのお返事は、もうすんでいます。',
    en: 'This person has been answered.',
  },
  empty: { ja: '文を書くと出せます', en: 'Write a few words first' },
})

export const swapTexts = defineTexts('rota-swap', {
  title: { ja: 'かわってもらう', en: 'Ask for a swap' },
  lead: {
    ja: 'だいじょうぶです。{{name}} 様へのお返事を、ほかの人にお願いできます。',
    en: 'That is fine. Somebody else can write to {{name}}.',
  },
  note: { ja: 'ひとこと', en: 'A word about it' },
  noteHint: { ja: '今週は棚おろしで手がはなせません', en: 'We are taking stock this week' },
  everybody: { ja: 'みんなに声をかける', en: 'Ask everybody' },
  everybodyHelp: {
    ja: 'だれかが手をあげるまで、あなたのところにあります。',
    en: 'It stays with you until somebody takes it.',
  },
  next: { ja: '次の人に渡す', en: 'Hand it on' },
  nextHelp: {
    ja: '当番の順で、次の人にすぐ渡ります。',
    en: 'It goes to whoever is next, at once.',
  },
  asked: { ja: 'みんなに声をかけました', en: 'Everybody is asked' },
  handed: { ja: '{{name}}さんに渡しました', en: '{{name}} has it now' },
  keep: { ja: 'やはり自分で書く', en: 'Write it myself after all' },
  kept: { ja: '声かけを取り下げました', en: 'Nobody is asked any more' },
})
