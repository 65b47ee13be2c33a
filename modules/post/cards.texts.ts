import { defineTexts } from '../../kernel/i18n.ts'

/** What the server says about cards on their way out. */
export const cardTexts = defineTexts('post.cards', {
  mayRead: { ja: '出すはがきを見る', en: 'See outgoing cards' },
  mayWrite: { ja: 'はがきを書いて、刷って、出す', en: 'Write, print and post cards' },
  mayManage: { ja: 'はがきの形を決める', en: 'Decide how cards look' },
  noSuchCard: {
    ja: 'このはがきは見つかりません。取りやめたか、お客様の記録とともに消えています。',
    en: 'This card is not here. It was called off, or erased with its receiver.',
  },
  noSuchLayout: { ja: 'この形は見つかりません。', en: 'This layout is not here.' },
  noSuchPrint: { ja: 'この束は見つかりません。', en: 'This batch is not here.' },
  defaultStays: {
    ja: 'ふだん使う形はしまえません。先に、ほかの形をふだん使う形に決めてください。',
    en: 'The layout used by default cannot be put away. Choose another default first.',
  },
  noLongerReady: {
    ja: 'このはがきは、もう刷られたか、取りやめになっています。',
    en: 'This card has been printed or called off already.',
  },
  someNotReady: {
    ja: '{{name}} 様のはがきは、もう別の束にあるか、取りやめになっています。一覧を読みなおしてください。',
    en: 'The card to {{name}} is in another batch or was called off. Please read the list again.',
  },
  mixedKinds: {
    ja: 'はがきと手紙は紙がちがいます。別々の束にしてください。',
    en: 'Cards and letters are on different paper. Print them as separate batches.',
  },
  noAddress: {
    ja: '{{name}} 様のご住所がありません。お客様のページの「連絡先」でご住所を入れると、出せます。',
    en: 'There is no address for {{name}}. Add one under “Ways to reach” on their page, then it can go.',
  },
  returnedAddress: {
    ja: '{{name}} 様のこのご住所からは、前のはがきがもどっています。ご住所をたしかめてください。',
    en: 'An earlier card to {{name}} came back from this address. Please check the address.',
  },
  longWords: {
    ja: '{{name}} 様への文が長すぎて、いちばん小さな字でもおさまりません。文を短くするか、手紙（A4で8枚まで）にしてください。',
    en: 'The words to {{name}} are too long even in the smallest type. Shorten them, or make it a letter (up to eight sheets of A4).',
  },
  longAddress: {
    ja: '{{name}} 様のお名前かご住所が長すぎて、おさまりません。建物の名などを短くしてください。',
    en: 'The name or address of {{name}} is too long for the card. Shorten the building, for example.',
  },
  refused_no_address: {
    ja: 'ご住所がありません。お客様のページの「連絡先」でご住所を入れると、出せます。',
    en: 'There is no address. Add one under “Ways to reach” on their page, then a card can go.',
  },
  refused_channel: {
    ja: 'この方は、郵便でのお便りを望んでいません。',
    en: 'This person does not wish to be written to by post.',
  },
  refused_other: {
    ja: 'この方へは、いま郵便をお出しできません。お客様のページで、お便りの望みをたしかめてください。',
    en: 'No post may go to this person now. Their wishes are on their page.',
  },
  photoMissing: {
    ja: '写真がまだありません。書いたはがきを写してから、出したことにしてください。',
    en: 'There is no picture yet. Take one of the written card before it is marked as posted.',
  },
  badPhoto: {
    ja: '写真として読めませんでした。JPEG、PNG、WebP のどれかで送ってください。',
    en: 'This could not be read as a picture. Send a JPEG, PNG or WebP.',
  },
  bigPhoto: {
    ja: '写真は{{limit}}MBまでです。',
    en: 'A picture may be up to {{limit}} MB.',
  },
  noPhoto: { ja: 'このはがきの写真はありません。', en: 'There is no picture of this card.' },
  notMade: { ja: 'PDFはまだできていません。', en: 'The PDF is not made yet.' },
  printOver: {
    ja: 'この束は、もう出したか、ほどかれています。',
    en: 'This batch has been posted or taken apart.',
  },
  allCalledOff: {
    ja: 'この束のはがきは、どれも取りやめになりました。出すものがないので、束をほどいてください。',
    en: 'Every card of this batch was called off. There is nothing to post; take the batch apart.',
  },
  notPosted: {
    ja: 'まだ出していないはがきです。もどってきたとは言えません。',
    en: 'This card has not been posted, so it cannot have come back.',
  },
  overflow: {
    ja: '{{count}}枚で文字がはみ出しました。文を短くして、もう一度お試しください。',
    en: {
      one: 'On {{count}} card the words run over. Shorten them and try again.',
      other: 'On {{count}} cards the words run over. Shorten them and try again.',
    },
  },
  makingFailed: {
    ja: 'PDFを作れませんでした。もう一度お試しください。はがきの文は残っています。',
    en: 'The PDF could not be made. Please try again; the words of the cards are kept.',
  },
  printTitle: { ja: 'はがきの束', en: 'A batch of cards' },
  calibrationTitle: { ja: 'ものさしの紙', en: 'Calibration sheet' },
  calibrationHow: {
    ja: 'この紙をはがきに刷って、ものさしで測ってください。左の線は左端から10 mm、下の線は下端から10 mmにあるはずです。',
    en: 'Print this on a card and measure it. The line on the left should lie 10 mm from the left edge, the lower one 10 mm from the lower edge.',
  },
  calibrationThen: {
    ja: '左の線が12 mmのところなら、よこは−2 mm。下の線が12 mmのところなら、たては2 mmと入れます。',
    en: 'If the left one lies at 12 mm, enter −2 across. If the lower one lies at 12 mm, enter 2 down.',
  },
  calibrationBoxes: {
    ja: '郵便番号の枠が、はがきの枠と重なれば合っています。',
    en: 'When the frames lie on those of the card, it is right.',
  },
  csvNumber: { ja: '番号', en: 'No.' },
  csvPostal: { ja: '郵便番号', en: 'Postal code' },
  csvAddress: { ja: '住所', en: 'Address' },
  csvBuilding: { ja: '建物', en: 'Building' },
  csvCompany: { ja: '会社名', en: 'Company' },
  csvName: { ja: '氏名', en: 'Name' },
  csvHonorific: { ja: '敬称', en: 'Honorific' },
  csvGreeting: { ja: 'はじめの言葉', en: 'Greeting' },
  csvWords: { ja: '本文', en: 'Words' },
  csvClosing: { ja: '結びの言葉', en: 'Closing' },
  csvWriter: { ja: '書いた人', en: 'Writer' },
  csvCode: { ja: '返事の番号', en: 'Reply code' },
  csvUrl: { ja: '返事の住所(URL)', en: 'Reply address (URL)' },
  csvMedia: { ja: '媒体コード', en: 'Media code' },
  posted: { ja: 'はがきを投函', en: 'Card posted' },
  postedLetter: { ja: '手紙を投函', en: 'Letter posted' },
  byHand: { ja: '手書き', en: 'by hand' },
  exportCards: { ja: 'お送りしたはがき', en: 'Cards sent' },
  exportWords: { ja: '文', en: 'Words' },
  exportState: { ja: 'ようす', en: 'State' },
  exportPostedOn: { ja: '出した日', en: 'Posted on' },
  exportAnsweredAt: { ja: 'お返事をいただいた時', en: 'Answered at' },
  exportRating: { ja: 'いただいた点', en: 'Rating given' },
})
