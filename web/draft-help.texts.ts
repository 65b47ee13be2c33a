import { defineTexts } from '../kernel/i18n.ts'

/** Help with the first words of a reply; the inbox and my replies show the same. */
export const draftHelpTexts = defineTexts('draft-help', {
  open: { ja: '下書き', en: 'Drafts' },
  title: { ja: '下書きをさがす', en: 'Find a draft' },
  lead: {
    ja: '「この文を使う」を押すと、書くところに入ります。押すまで何も変わらず、送られることもありません。',
    en: 'Nothing changes until you press “Use these words”, and nothing is sent: they go where you write.',
  },
  none: {
    ja: '似たお便りへの返信や、合う決まり文句は、まだ見つかりませんでした。',
    en: 'No reply to a letter like this and no saved reply that fits was found yet.',
  },
  fromSaved: { ja: '決まり文句「{{name}}」から', en: 'From the saved reply “{{name}}”' },
  fromOwn: { ja: '{{month}}、あなたの返信から', en: 'From your own reply, {{month}}' },
  fromEarlier: {
    ja: '{{month}}、{{writer}}さんの返信から',
    en: 'From {{writer}}’s reply, {{month}}',
  },
  fromHouse: { ja: '{{month}}の返信から', en: 'From a reply, {{month}}' },
  gaps: {
    ja: '［ ］のところは、ほかの方の個人情報などを伏せてあります。ご自分で埋めてください。',
    en: 'What stands in ［ ］ was taken out, for it was another person’s. Fill it in yourself.',
  },
  use: { ja: 'この文を使う', en: 'Use these words' },
  machine: { ja: 'AIの下書き', en: 'A draft by AI' },
  machineLead: {
    ja: 'お名前・ご住所・電話番号・番号などを伏せて、お便りの文だけを {{host}}（{{model}}）に送り、下書きを書かせます。',
    en: 'Only the words of the letter go to {{host}} ({{model}}), with names, addresses and numbers taken out.',
  },
  look: { ja: '送られる内容を見る', en: 'See what would be sent' },
  hide: { ja: '送られる内容をとじる', en: 'Hide what would be sent' },
  ask: { ja: 'AIに下書きを頼む', en: 'Ask for a draft' },
  askAgain: { ja: 'もう一度頼む', en: 'Ask again' },
  waiting: {
    ja: '書いています。1分ほどかかることがあります。',
    en: 'It is writing. This may take a minute.',
  },
  check: {
    ja: 'まちがいがあるかもしれません。よく読んで、あなたの言葉に直してからお送りください。',
    en: 'It may be wrong. Read it well and put it into your own words before you send it.',
  },
  private: {
    ja: 'AIのサーバーが社内のネットワークにあります。つなぐには、設定で「社内のネットワークにもつなぐ」を選んでください。',
    en: 'The server lies within this network. Allow that in its settings first.',
  },
  unknown_host: {
    ja: 'AIのサーバーが見つかりません。住所が正しいか確かめてください。',
    en: 'There is no such server. Look at its address.',
  },
  refused: {
    ja: 'AIのサーバーにつながりません。動いているか確かめてください。',
    en: 'The server cannot be reached. See whether it is running.',
  },
  timeout: {
    ja: 'AIのサーバーから、1分待ってもお返事がありませんでした。もう一度お試しください。',
    en: 'No answer within a minute. Try again.',
  },
  tls: {
    ja: 'AIのサーバーの証明書を確かめられませんでした。',
    en: 'The certificate of the server could not be verified.',
  },
  broken: {
    ja: 'AIのサーバーとのやりとりが途中で切れました。もう一度お試しください。',
    en: 'The connection broke off. Try again.',
  },
  key: {
    ja: 'AIのサーバーに、APIキーを断られました。設定でキーを入れなおしてください。',
    en: 'The server refused the API key. Enter it again in the settings.',
  },
  no_model: {
    ja: 'その住所かモデルがありません。設定で、住所（/v1 まで）とモデルの名前を確かめてください。',
    en: 'There is no such address or model. Look at both in the settings.',
  },
  busy: {
    ja: 'AIのサーバーがこみあっているか、使える量を超えています。少し待ってからお試しください。',
    en: 'The server is busy, or its limit is used up. Wait a little and try again.',
  },
  far_fault: {
    ja: 'AIのサーバーが断りました。',
    en: 'The server refused.',
  },
  not_understood: {
    ja: 'AIのサーバーの答えが読めませんでした。OpenAI互換のサーバーか確かめてください。',
    en: 'The answer could not be read. See whether the server is OpenAI-compatible.',
  },
  fillGaps: {
    ja: '［ ］のところを埋めてからお送りください。',
    en: 'Fill in what stands in ［ ］ first.',
  },
})
