import { defineTexts } from '../../kernel/i18n.ts'

/** The page on which an owner connects a machine. */
export const draftingPageTexts = defineTexts('inbox-drafting-pages', {
  lead: {
    ja: 'お返事の下書きを、OpenAI互換のサーバーに書かせることができます。切ったままでも、決まり文句と前の返信からの下書きは使えます。',
    en: 'A server that speaks the OpenAI protocol can draft replies. Without one, drafts from saved replies and earlier answers work all the same.',
  },
  rules: { ja: 'どのように使われるか', en: 'How it is used' },
  rule1: {
    ja: '送るのは、返事に要るお便りの文だけです。お名前とふりがな、ご住所、郵便番号、電話番号、メールアドレス、お客様番号、注文番号、カード番号は伏せ、もどってきた文にこちらで入れなおします。',
    en: 'Only the words that the reply needs are sent. Names and their readings, addresses, postcodes, telephones, mail addresses, customer, order and card numbers are taken out and put back here.',
  },
  rule2: {
    ja: '返信を書く人は、頼む前に「送られる内容を見る」で、送られる文をそのまま読めます。',
    en: 'Whoever writes the reply can read word for word what would be sent before they ask.',
  },
  rule3: {
    ja: '下書きがひとりでに送られることはありません。人が読み、直し、押して送ります。下書きから書いた返信には、そう記録が残ります。',
    en: 'A draft never goes out by itself: a person reads, changes and sends it. The reply keeps the record that it was drafted.',
  },
  rule4: {
    ja: '伏せられるのは、登録されている情報と、番号や住所の形をしたものです。お便りに書かれた事情そのものは送られます。',
    en: 'What is taken out is what is on record, and what looks like a number or an address. What the letter tells of a life is sent.',
  },
  settings: { ja: 'つなぎ先', en: 'The server' },
  isOn: { ja: 'AIの下書きを使う', en: 'Use drafts by AI' },
  isOnHelp: {
    ja: '切ると、AIに頼むボタンが画面から消え、何も送られなくなります。',
    en: 'Switched off, its button is gone and nothing is sent.',
  },
  baseUrl: { ja: 'サーバーの住所', en: 'Address of the server' },
  baseUrlHelp: {
    ja: '「/chat/completions」の前までを書きます。例：https://ai.example.jp/v1',
    en: 'Up to “/chat/completions”, e.g. https://ai.example.com/v1',
  },
  model: { ja: 'モデル', en: 'Model' },
  modelHelp: {
    ja: 'サーバーでの名前のとおりに書きます。',
    en: 'As the server calls it.',
  },
  key: { ja: 'APIキー', en: 'API key' },
  keyNew: {
    ja: '要らないサーバーなら空のままでかまいません。暗号にして保存し、二度と画面に出しません。',
    en: 'Leave it empty where none is needed. It is stored encrypted and never shown again.',
  },
  keyKept: {
    ja: '保存してあります。空のままならそのまま使います。住所を変えると、このキーは消えます。',
    en: 'One is stored and stays if this is left empty. Another address removes it.',
  },
  removeKey: { ja: '保存したキーを消す', en: 'Remove the stored key' },
  tone: { ja: 'お店の書き方', en: 'How the shop writes' },
  toneHelp: {
    ja: '頼むたびに一緒に送られます。例：「です・ます」で、むずかしい漢字は使わない。結びは「お体を大切に」。',
    en: 'Sent along each time, e.g. plain words, no jargon, end with “take good care”.',
  },
  allowPrivate: { ja: '社内のネットワークにもつなぐ', en: 'Also within our own network' },
  allowPrivateHelp: {
    ja: '自社で動かすサーバー（例：http://192.168.1.20:11434/v1）のときに選びます。選ばなければ、社外の https だけにつなぎます。',
    en: 'For a server of your own, e.g. http://192.168.1.20:11434/v1. Otherwise only public https addresses are called.',
  },
  saved: { ja: '保存しました', en: 'Saved' },
  test: { ja: 'ためしに書かせる', en: 'Try it' },
  testLead: {
    ja: '保存した設定で、架空のお便りへの下書きを書かせます。お客様のことは何も送りません。',
    en: 'Drafts a reply to a made-up letter with the saved settings. Nothing of any customer is sent.',
  },
  testNeeds: { ja: '先に設定を保存してください。', en: 'Save the settings first.' },
  testLetter: { ja: '架空のお便り', en: 'The made-up letter' },
  testAnswer: { ja: '書かれた下書き', en: 'Its draft' },
})
