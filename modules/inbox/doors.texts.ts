import { defineTexts } from '../../kernel/i18n.ts'

/** What the doors of the inbox say to whoever knocks, and to the audit trail. */
export const doorTexts = defineTexts('inbox-doors', {
  noSuchHook: { ja: 'この受け口はありません。', en: 'There is no such address.' },
  emptyMail: {
    ja: 'メールの中身がありません。メールを、受け取ったままの形で送ってください。',
    en: 'There is no mail in it. Send the mail just as it was received.',
  },
  tooManyTries: {
    ja: '続けて何度も試されました。{{seconds}}秒ほどおいて、もう一度お試しください。',
    en: 'Too many tries in a row. Please try again in {{seconds}} seconds.',
  },
  needsPassword: {
    ja: 'このメールボックスのパスワードを入れてください。',
    en: 'Please enter the password of this mailbox.',
  },
  winmail: {
    ja: '［Outlookだけが開ける形（winmail.dat）で届きました。添付に残してあります］',
    en: '[It came in a form that only Outlook opens (winmail.dat), kept as an attachment]',
  },
  fileTooLarge: {
    ja: '［大きすぎて残していないファイル：{{name}}］',
    en: '[A file too large to be kept: {{name}}]',
  },
  filesLeftOut: {
    ja: '［添付が多いため、ほかに{{count}}個のファイルは取り出していません］',
    en: {
      one: '[Too many files came with it: one more was not taken out]',
      other: '[Too many files came with it: {{count}} more were not taken out]',
    },
  },
  noWords: { ja: '［本文のないメール］', en: '[A mail without words]' },
  noMailbox: {
    ja: 'メールボックスがまだ決まっていません。先に保存してください。',
    en: 'There is no mailbox yet. Please save one first.',
  },
  wrongSignature: {
    ja: '署名が合いません。LINEの設定にある「チャネルシークレット」をお確かめください。',
    en: 'The signature does not match. Please check the channel secret of LINE.',
  },
  wrongEvents: { ja: 'LINEの知らせの形が読めません。', en: 'These events of LINE cannot be read.' },
  linePicture: { ja: '［写真］', en: '[Picture]' },
  lineVideo: { ja: '［動画］', en: '[Video]' },
  lineVoice: { ja: '［音声］', en: '[Voice]' },
  lineFile: { ja: '［ファイル：{{name}}］', en: '[File: {{name}}]' },
  lineSticker: { ja: '［スタンプ］', en: '[Sticker]' },
  lineStickerOf: { ja: '［スタンプ：{{words}}］', en: '[Sticker: {{words}}]' },
  linePlace: { ja: '［場所：{{place}}］', en: '[Place: {{place}}]' },
  lineOther: {
    ja: '［LINEの、まだ表示できない種類のメッセージ］',
    en: '[A kind of LINE message that cannot be shown yet]',
  },
  lineFollowed: {
    ja: 'LINE公式アカウントを友だちに追加',
    en: 'Added the shop as a friend on LINE',
  },
  lineUnfollowed: { ja: 'LINE公式アカウントをブロック', en: 'Blocked the shop on LINE' },
  lineLinked: { ja: 'LINEをつなぎました', en: 'Linked LINE' },
  lineUnlinked: { ja: 'LINEとのつながりを解きました', en: 'Unlinked LINE' },
  lineAsked: { ja: 'LINEでおたずね', en: 'Asked on LINE' },
  lineLinkReason: { ja: 'LINEの連携', en: 'Linked on LINE' },
  lineLinkedWords: {
    ja: 'つながりました。ありがとうございます。「ご注文」と送ると、これまでのご注文をお知らせします。「連携解除」と送ると、いつでもやめられます。',
    en: 'You are linked now. Thank you. Send “orders” to hear about your orders so far. Send “unlink” to stop at any time.',
  },
  lineUnlinkedWords: {
    ja: 'お客様の記録とのつながりを解きました。いつでも「連携」と送ると、またつなげます。',
    en: 'We have unlinked your record. Send “link” to connect again at any time.',
  },
  lineLinkWords: {
    ja: 'お客様番号とお電話番号で、お手元の記録とつなげます。10分のうちに、こちらからどうぞ。\n{{url}}',
    en: 'You can link your record with your customer number and telephone number. Please use this link within ten minutes.\n{{url}}',
  },
  lineDear: { ja: '{{name}} 様', en: 'Dear {{name}},' },
  lineSince: {
    ja: '{{year}}年からのお付き合いで、今年で{{years}}年目です。いつもありがとうございます。',
    en: 'You have been with us since {{year}}; this is your year {{years}}. Thank you.',
  },
  lineOrders: {
    ja: 'ご注文はこれまで{{count}}回、最後は{{day}}でした。',
    en: {
      one: 'You have ordered once, on {{day}}.',
      other: 'You have ordered {{count}} times, last on {{day}}.',
    },
  },
  lineNoOrders: {
    ja: 'ご注文の記録は、まだございません。',
    en: 'We have no order of yours yet.',
  },
  noSuchMail: { ja: 'このメールはもうありません。', en: 'This mail is no longer there.' },
  filedAlready: { ja: 'もう取り込んであります。', en: 'This has been taken in already.' },
  reportUnproven: {
    ja: '当店が送ったメールについての知らせだと確かめられないため、お客様へのメールは止めていません。',
    en: 'Nothing in it proves that it is about a mail of ours, so mail to the customer goes on.',
  },
  wrongVisitor: {
    ja: 'このやりとりは、はじめたブラウザからだけ続けられます。',
    en: 'This talk goes on only in the browser in which it began.',
  },
  chatClosed: { ja: 'チャットは、いま開いていません。', en: 'The chat is closed at present.' },
  otherSite: {
    ja: 'このサイト（{{origin}}）には、チャットが許されていません。',
    en: 'The chat is not allowed on this site ({{origin}}).',
  },
  chatChanged: { ja: 'チャットの設定を変えました', en: 'Changed the chat' },
  formChanged: { ja: 'お問い合わせページを変えました', en: 'Changed the contact page' },
  lineFiledAgain: {
    ja: 'LINEの知らせをもう一度取り込みました',
    en: 'Took in an event of LINE again',
  },
  mailboxChanged: { ja: 'メールボックスを変えました', en: 'Changed the mailbox' },
  mailboxRemoved: {
    ja: 'メールボックスの読み取りをやめました',
    en: 'Stopped reading the mailbox',
  },
  hookRenewed: {
    ja: 'メールの受け口を作りなおしました',
    en: 'Made a new address for incoming mail',
  },
  exportMails: { ja: '届いたメール', en: 'Mails received' },
  exportFrom: { ja: '差出人', en: 'From' },
  exportSubject: { ja: '件名', en: 'Subject' },
  exportReceived: { ja: '届いた日時', en: 'Received' },
  mailFiledAgain: {
    ja: '届いたメールをもう一度取り込みました',
    en: 'Filed a received mail again',
  },
})
