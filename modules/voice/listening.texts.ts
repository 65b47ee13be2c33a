import { defineTexts } from '../../kernel/i18n.ts'

/** What is written of the shop elsewhere: the words that are looked for, the feeds, and what was found. */
export const listeningTexts = defineTexts('voice-listening', {
  title: { ja: '外の声', en: 'Heard outside' },
  lead: {
    ja: 'ブログ・ニュース・SNSに書かれたことばから、お店や商品のことを見つけます。',
    en: 'What blogs, news and social media say of the shop and its products.',
  },
  paste: { ja: '投稿を貼りつける', en: 'Paste a post' },
  state: { ja: '見つけたことばの並び', en: 'Which finds' },
  waiting: { ja: 'まだ見ていない', en: 'To look at' },
  aside: { ja: '見送った', en: 'Put aside' },
  narrowed: { ja: '「{{word}}」のあることばだけ', en: 'Only those with “{{word}}”' },
  all: { ja: 'すべて見る', en: 'Show all' },
  none: {
    ja: '新しく見つかったことばはありません。フィードは30分ごとに確かめています。',
    en: 'Nothing new has been found. The feeds are read every half hour.',
  },
  noneYet: {
    ja: '見張ることばとフィードを足すと、お店のことが書かれたときに、ここに並びます。',
    en: 'Add words and feeds; whatever speaks of the shop then stands here.',
  },
  noneAside: {
    ja: '見送ったことばはありません。見送って30日たつと、ことばは消えます。',
    en: 'Nothing was put aside. After 30 days the words of what was put aside are deleted.',
  },
  unnamed: { ja: '書いた人の名前なし', en: 'No name given' },
  open: { ja: '元の投稿', en: 'The post' },
  mood: { ja: '気持ち', en: 'Mood' },
  unsure: { ja: '不明', en: 'Not sure' },
  keep: { ja: '声にする', en: 'Make it a voice' },
  kept: { ja: '声にしました', en: 'It is a voice now' },
  putAside: { ja: '見送る', en: 'Put aside' },
  wasPutAside: { ja: '見送りました', en: 'Put aside' },
  putBack: { ja: 'もどす', en: 'Bring back' },
  asideBy: { ja: '{{name}}が見送りました', en: 'Put aside by {{name}}' },
  more: { ja: 'もっと見る', en: 'Show more' },

  words: { ja: '見張ることば', en: 'Words to look for' },
  wordsHelp: {
    ja: 'お店や商品の名前。ひらがな・カタカナ・全角半角のちがいは同じことばとして探します。',
    en: 'Names of the shop and its products. Kana and width do not matter; Latin words are found whole.',
  },
  noWords: {
    ja: 'まだありません。お店の名前から始めましょう。',
    en: 'None yet. Begin with the name of the shop.',
  },
  word: { ja: 'ことば', en: 'Word' },
  add: { ja: '足す', en: 'Add' },
  wordAdded: {
    ja: '「{{word}}」を足しました。いまフィードにあるものも確かめています',
    en: '“{{word}}” is looked for, also in what the feeds hold now',
  },
  removeWord: { ja: '「{{word}}」を外す', en: 'Remove “{{word}}”' },
  wordRemoved: { ja: '「{{word}}」を外しました', en: '“{{word}}” is looked for no more' },
  found: { ja: '{{count}}が待っています', en: '{{count}} to look at' },
  searchBy: { ja: '自分で探す', en: 'Search by hand' },
  newsFeed: { ja: 'ニュースを見張る', en: 'Watch the news' },
  mayNot: {
    ja: '見張りを変える権限がありません。責任者の方にお願いしてください。',
    en: 'You may not change what is watched. Ask whoever leads.',
  },

  feeds: { ja: '見張るフィード', en: 'Feeds' },
  feedsHelp: {
    ja: 'ブログやニュースのRSS・Atomのアドレス。ページのアドレスでも、フィードがあれば見つけます。',
    en: 'Addresses of RSS or Atom feeds. The address of a page will do where it names its feed.',
  },
  noFeeds: { ja: 'まだありません。', en: 'None yet.' },
  url: { ja: 'アドレス', en: 'Address' },
  takesAll: {
    ja: '見張ることばがなくても、すべて並べる',
    en: 'Take everything, with or without a word',
  },
  takesAllHelp: {
    ja: '検索結果のフィード（Googleアラートなど）のときに。',
    en: 'For a feed that is a search already, such as a Google Alert.',
  },
  takesAllShort: { ja: 'すべて並べています', en: 'takes everything' },
  feedAdded: {
    ja: 'フィードを足しました。いま確かめています',
    en: 'The feed is added and being read',
  },
  checking: { ja: '確かめています…', en: 'Being read…' },
  readAt: { ja: '{{when}}に確かめました', en: 'Last read: {{when}}' },
  neverRead: { ja: 'まだ読めていません', en: 'Not read yet' },
  readNow: { ja: 'いま確かめる', en: 'Read it now' },
  removeFeed: { ja: '「{{title}}」を外す', en: 'Remove “{{title}}”' },
  feedRemoved: { ja: 'フィードを外しました', en: 'The feed is watched no more' },

  faultPrivate: {
    ja: '社内のネットワークのアドレスなので、開けません。外から見えるアドレスにしてください。',
    en: 'The address lies within this network and is not opened. Use one that the public can reach.',
  },
  faultHost: {
    ja: 'このアドレスのサイトが見つかりません。つづりを確かめてください。',
    en: 'There is no such site. Check the spelling of the address.',
  },
  faultRefused: {
    ja: 'サイトにつながりません。しばらくしてから、もう一度確かめます。',
    en: 'The site does not take the call. It will be tried again later.',
  },
  faultTimeout: {
    ja: '返事が遅すぎました。しばらくしてから、もう一度確かめます。',
    en: 'The site took too long. It will be tried again later.',
  },
  faultTls: {
    ja: 'サイトの証明書に問題があります。サイトを運営している方に伝えてください。',
    en: 'The site’s certificate is not in order. Tell whoever runs it.',
  },
  faultBroken: {
    ja: '返事が途中で切れたか、転送が多すぎます。アドレスをブラウザで開いて確かめてください。',
    en: 'The answer broke off or led round in circles. Open the address in a browser and check.',
  },
  faultLarge: {
    ja: 'フィードが大きすぎます（3MBまで）。記事の少ないフィードのアドレスにしてください。',
    en: 'The feed is larger than 3 MB. Use one with fewer items.',
  },
  faultNotFeed: {
    ja: 'RSSでもAtomでもないページです。サイトの「RSS」のリンクのアドレスを入れてください。',
    en: 'This is neither RSS nor Atom. Use the address behind the site’s “RSS” link.',
  },
  faultMissing: {
    ja: 'このアドレスには、もう何もありません（{{status}}）。新しいアドレスに替えてください。',
    en: 'Nothing is at this address any more ({{status}}). Replace it by the new one.',
  },
  faultForbidden: {
    ja: 'サイトが見せてくれません（{{status}}）。会員だけのページは見張れません。',
    en: 'The site does not let us in ({{status}}). Pages for members cannot be watched.',
  },
  faultBusy: {
    ja: '確かめる回数が多いと断られました。間をあけて、もう一度確かめます。',
    en: 'The site asks for fewer calls. It will be tried again after a pause.',
  },
  faultServer: {
    ja: 'サイトの側の不具合です（{{status}}）。直るのを待って、もう一度確かめます。',
    en: 'The site itself is out of order ({{status}}). It will be tried again later.',
  },
  faultOther: {
    ja: '思わぬ返事でした（{{status}}）。アドレスをブラウザで開いて確かめてください。',
    en: 'An unexpected answer ({{status}}). Open the address in a browser and check.',
  },

  wordIsThere: { ja: '「{{word}}」はもう見張っています', en: '“{{word}}” is looked for already' },
  tooManyWords: {
    ja: '見張ることばは{{most}}個までです。使っていないものを外してください',
    en: 'There may be {{most}} words. Remove one that is of no use',
  },
  noSuchWord: { ja: 'そのことばは見張っていません', en: 'There is no such word' },
  feedIsThere: { ja: 'このフィードはもう見張っています', en: 'This feed is watched already' },
  tooManyFeeds: {
    ja: 'フィードは{{most}}個までです。使っていないものを外してください',
    en: 'There may be {{most}} feeds. Remove one that is of no use',
  },
  noSuchFeed: { ja: 'そのフィードは見張っていません', en: 'There is no such feed' },
  noSuchFind: { ja: 'そのことばは見つかりません', en: 'There is no such find' },
  wordsGone: {
    ja: 'このことばは、もう残っていません',
    en: 'Its words are gone',
  },
  isVoice: {
    ja: 'もう声になっています。外すときは声のページからどうぞ',
    en: 'It is a voice already. Take it out on the page of the voice',
  },
  mayListen: {
    ja: '外の声を見張り、見つけたことばを声にする',
    en: 'Watch what is written elsewhere and make voices of it',
  },
  auditWordAdded: { ja: '見張ることばを足した', en: 'Added a word to look for' },
  auditWordRemoved: { ja: '見張ることばを外した', en: 'Removed a word to look for' },
  auditFeedAdded: { ja: '見張るフィードを足した', en: 'Added a feed' },
  auditFeedChanged: { ja: '見張るフィードを変えた', en: 'Changed a feed' },
  auditFeedRemoved: { ja: '見張るフィードを外した', en: 'Removed a feed' },
  auditFindKept: { ja: '見つけたことばを声にした', en: 'Made a voice of a find' },
  auditFindAside: { ja: '見つけたことばを見送った', en: 'Put a find aside' },
  auditFindReturned: { ja: '見つけたことばをもどした', en: 'Brought a find back' },
})
