import { defineTexts } from '../../kernel/i18n.ts'

/** What messages on their way out are called. */
export const deliveryTexts = defineTexts('messaging-deliveries', {
  noSuchMessage: { ja: 'このお便りは見つかりません。', en: 'There is no such message.' },
  alreadySent: { ja: 'もうお送りしています。', en: 'This has been sent already.' },
  neverGoes: {
    ja: '取りやめたお便り、またはお送りしないお便りです。',
    en: 'This message was cancelled, or may not go.',
  },
  nothingToTry: {
    ja: 'このお便りは、もう一度送るものではありません。',
    en: 'There is nothing to try again here.',
  },
  leftAlready: {
    ja: 'もう出てしまったので、取りやめられません。',
    en: 'It has left already and cannot be called back.',
  },
  noCall: { ja: 'これはお電話の用件ではありません。', en: 'This is not a call to make.' },
  wasSent: { ja: 'お送りしました', en: 'Sent' },
  wasHeld: { ja: '時をおいてお送りします', en: 'Waits before it goes' },
  wasRefused: { ja: 'お送りしませんでした', en: 'Not sent' },
  wasCancelled: { ja: '取りやめました', en: 'Cancelled' },
  hasFailed: { ja: 'お送りできませんでした', en: 'Could not be sent' },
  mail: { ja: 'メール', en: 'Mail' },
  line: { ja: 'LINE', en: 'LINE' },
  sms: { ja: 'SMS', en: 'SMS' },
  push: { ja: 'プッシュ通知', en: 'Web push' },
  post: { ja: 'はがき・手紙', en: 'Post' },
  phone: { ja: '電話', en: 'Phone' },
  held: { ja: '待っています', en: 'Waiting' },
  queued: { ja: 'これから', en: 'Next' },
  sending: { ja: '送っています', en: 'On its way' },
  sent: { ja: 'お送りしました', en: 'Sent' },
  failed: { ja: '送れませんでした', en: 'Failed' },
  refusedState: { ja: 'お送りしません', en: 'Not sent' },
  cancelled: { ja: '取りやめ', en: 'Cancelled' },
  noAddress: {
    ja: '送り先の分からない方です。',
    en: 'We know no address of theirs for this channel.',
  },
  bounced: {
    ja: 'この宛先には届かないことが分かっています。',
    en: 'This address is known not to work.',
  },
  returned: {
    ja: '宛先不明で戻ってきたことがあります。',
    en: 'Something sent there came back undelivered.',
  },
  complained: {
    ja: '迷惑だとお知らせくださった宛先です。',
    en: 'Somebody at this address reported our mail as unwanted.',
  },
  unsubscribed: { ja: '配信停止をご希望の宛先です。', en: 'This address wants no more of these.' },
  noConsent: {
    ja: 'この方法でお送りしてよいと、まだうかがっていません。',
    en: 'They have not yet said yes to this.',
  },
  saidNo: { ja: 'お断りになっています。', en: 'They have said no to this.' },
  choseQuiet: { ja: '「静か」を選んでいる方です。', en: 'They chose Quiet.' },
  otherChannel: {
    ja: 'ほかの方法での連絡をお望みです。',
    en: 'They wish to be reached in other ways.',
  },
  senderIncomplete: {
    ja: '差出人の名前・住所・連絡先がそろっていないため、広告のメールは送れません（特定電子メール法）。設定の「送りかた」で書いてください。',
    en: 'By Japanese law advertising needs the sender’s name, address and contact. Fill them in under Settings, Channels.',
  },
  monthly: {
    ja: 'この方が望まれる、ひと月の数に達しています。',
    en: 'They have had as many this month as they wish.',
  },
  slowed: {
    ja: 'しばらくご覧になっていないため、お送りするペースを半分にしています。',
    en: 'They have not looked at these for a while, so we send half as often.',
  },
  budget: {
    ja: '近ごろ続けてお送りしたので、間をおきます。',
    en: 'They have had enough from us lately, so this waits.',
  },
  quietHours: {
    ja: '夜間のため、朝まで待ちます。',
    en: 'It is night, so this waits until morning.',
  },
  ownHours: {
    ja: 'この方が望まれる時間帯まで待ちます。',
    en: 'This waits for the part of the day that they wish.',
  },
  later: { ja: '決めた時刻まで待ちます。', en: 'This waits for the time that was set.' },
  paused: {
    ja: 'この送りかたを止めているあいだ、待ちます。',
    en: 'This waits while its channel is paused.',
  },
  toPrint: { ja: '印刷して投函します。', en: 'To be printed and posted.' },
  toCall: { ja: 'お電話します。', en: 'Somebody is to call.' },
  farLater: {
    ja: '相手先の都合で、あとでもう一度送ります。',
    en: 'The far side asked us to try again later.',
  },
  farNever: { ja: '相手先に断られました。', en: 'The far side refused it.' },
  unsure: {
    ja: '届いたかどうか分かりません。二度お送りしないよう、止めています。',
    en: 'Nobody can tell whether this arrived. So as not to send it twice, we stopped here.',
  },
  givenUp: {
    ja: '何度か試しましたが、相手先が受け取りませんでした。',
    en: 'We tried several times; the far side did not take it.',
  },
  byHand: { ja: '人の手で取りやめました。', en: 'Cancelled by hand.' },
  gone: { ja: 'この方の記録が消されました。', en: 'Their record was erased.' },
  whyFoot: {
    ja: 'このお便りが届いた理由と、ご希望の変更',
    en: 'Why you got this, and how to change what you get',
  },
  stopSms: { ja: '配信停止 {{url}}', en: 'Stop: {{url}}' },
  stopFoot: { ja: '配信を止める', en: 'Stop these messages' },
  sentAudit: { ja: 'お便りを書きました', en: 'Wrote a message' },
  retriedAudit: { ja: 'お便りをもう一度送りました', en: 'Sent a message again' },
  cancelledAudit: { ja: 'お便りを取りやめました', en: 'Cancelled a message' },
  calledAudit: { ja: 'お電話を済みにしました', en: 'Marked a call as made' },
  mayRead: { ja: '送ったお便りを見る', en: 'See what was sent' },
  mayWrite: { ja: 'お便りを送る・取りやめる', en: 'Send and cancel messages' },
  exportMessages: { ja: 'お送りしたお便り', en: 'Messages sent to you' },
  exportChannel: { ja: '送りかた', en: 'Channel' },
  exportSubject: { ja: '件名', en: 'Subject' },
  exportText: { ja: '文面', en: 'Words' },
  exportState: { ja: '状態', en: 'State' },
  exportAt: { ja: '日時', en: 'When' },
})
