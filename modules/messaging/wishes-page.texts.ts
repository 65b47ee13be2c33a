import { defineTexts } from '../../kernel/i18n.ts'

/** The page on which a person says how the shop may come to them, and the one that stops its news. */
export const wishesTexts = defineTexts('messaging-wishes', {
  title: { ja: '{{name}} 様のご希望', en: 'How we may reach you, {{name}}' },
  titleNameless: { ja: 'あなたさまのご希望', en: 'How we may reach you' },
  lead: {
    ja: 'お店からのお便りを、ご希望に合わせます。いつでも変えられます。',
    en: 'We write and call as you wish. You can change it at any time.',
  },
  whyTitle: { ja: 'このお便りをお送りしたわけ', en: 'Why you got this message' },
  whyAnswer: {
    ja: 'いただいたお便りへのお返事です。',
    en: 'It answers a message from you.',
  },
  whyService: {
    ja: 'ご注文やご登録についてのご連絡です。',
    en: 'It is about an order or a record of yours.',
  },
  whyAgreed: {
    ja: '「{{purpose}}」のお便りです。{{day}}に、{{channel}}でお送りしてよいとお許しをいただきました。',
    en: 'It is one of our messages about {{purpose}}. On {{day}} you agreed to get them by {{channel}}.',
  },
  whyUnasked: {
    ja: '「{{purpose}}」のお便りです。お断りになっていない方に、{{channel}}でお送りしています。',
    en: 'It is one of our messages about {{purpose}}. We send them by {{channel}} to people who have not said no.',
  },
  whyStopped: {
    ja: '「{{purpose}}」のお便りです。このお便りのあとに、お断りをうけたまわりました。もう{{channel}}ではお送りしません。',
    en: 'It is one of our messages about {{purpose}}. You have said no since; we send no more by {{channel}}.',
  },
  nowTitle: { ja: 'いまのご希望', en: 'What holds now' },
  holdsDial: { ja: 'お店との距離は「{{dial}}」です。', en: 'The distance is “{{dial}}”.' },
  holdsNoDial: {
    ja: 'お店との距離は、まだお決めいただいていません。',
    en: 'You have not chosen a distance yet.',
  },
  holdsQuiet: {
    ja: 'お店からのお知らせはお送りしません。お返事と、ご注文のご連絡だけです。',
    en: 'We send no news of our own: only answers, and matters of your orders.',
  },
  holdsChannels: {
    ja: 'ご連絡は、{{channels}}だけにします。',
    en: 'We reach you by {{channels}} and in no other way.',
  },
  holdsAnyChannel: {
    ja: 'ご連絡の方法は、お店におまかせいただいています。',
    en: 'You leave the way of reaching you to us.',
  },
  holdsHours: {
    ja: '{{channels}}は、{{parts}}だけにします。',
    en: 'By {{channels}} we reach you {{parts}} only.',
  },
  holdsHoursLater: {
    ja: '「{{parts}}」とのご希望は、またお電話やメールをえらばれたときのために控えておきます。',
    en: 'We keep your wish to be reached {{parts}} for the day you choose calls or mail again.',
  },
  callsAndMail: { ja: 'お電話やメール', en: 'telephone and mail' },
  holdsMonthly: {
    ja: 'メール・ショートメール・LINE・端末への通知は、あわせて月に{{count}}通までにします。',
    en: {
      one: 'We send you one message a month at most by mail, text, LINE and notification together.',
      other:
        'We send you {{count}} messages a month at most by mail, text, LINE and notification together.',
    },
  },
  holdsYes: {
    ja: '「{{purpose}}」を、{{channels}}でお届けします。',
    en: 'We send you {{purpose}} by {{channels}}.',
  },
  holdsOpen: {
    ja: '「{{purpose}}」を、{{channels}}でお届けすることがあります。',
    en: 'We may send you {{purpose}} by {{channels}}.',
  },
  holdsUnasked: {
    ja: '「{{purpose}}」を{{channels}}でお送りしてよいかは、まだうかがっていません。いまはお送りしません。',
    en: 'You have not told us whether you want {{purpose}} by {{channels}}. Until you do, we send none.',
  },
  holdsNo: { ja: '「{{purpose}}」はお送りしません。', en: 'We do not send you {{purpose}}.' },
  and: { ja: '・', en: ' and ' },
  dialLegend: { ja: 'お店との距離', en: 'How close we may come' },
  dialClose: { ja: '近く', en: 'Close' },
  dialNormal: { ja: 'ふつう', en: 'Normal' },
  dialQuiet: { ja: '静か', en: 'Quiet' },
  closeMeans: { ja: 'お便りやお電話を楽しみにする', en: 'I like to hear from you' },
  normalMeans: { ja: 'ほどほどがよい', en: 'Now and then is fine' },
  quietMeans: {
    ja: 'お返事と、ご注文のご連絡だけでよい',
    en: 'Only answers and matters of my orders',
  },
  channelsLegend: { ja: 'ご連絡の方法', en: 'Ways to reach me' },
  channelsHelp: {
    ja: 'えらんだ方法だけにします。ひとつもえらばなければ、お店におまかせになります。',
    en: 'We use only the ones you choose. Choose none to leave it to us.',
  },
  channelPost: { ja: 'はがき・お手紙', en: 'post' },
  channelPhone: { ja: 'お電話', en: 'telephone' },
  channelMail: { ja: 'メール', en: 'mail' },
  channelSms: { ja: 'ショートメール', en: 'text message' },
  channelLine: { ja: 'LINE', en: 'LINE' },
  channelPush: { ja: '端末への通知', en: 'notification on a device' },
  partsLegend: { ja: 'よい時間', en: 'Good times' },
  partsHelp: {
    ja: 'お電話やメールを、えらんだ時間だけにします。はがきの届く時間はえらべません。',
    en: 'We call and write only then. Post comes when it comes.',
  },
  partMorning: { ja: '午前', en: 'in the morning' },
  partAfternoon: { ja: '午後', en: 'in the afternoon' },
  partEvening: { ja: '夕方', en: 'in the evening' },
  morningHours: { ja: '8時から12時', en: '8 to 12' },
  afternoonHours: { ja: '12時から17時', en: '12 to 5' },
  eveningHours: { ja: '17時から21時', en: '5 to 9' },
  monthlyLabel: { ja: '月に何通まで', en: 'How many a month' },
  monthlyHelp: {
    ja: 'メール・ショートメール・LINE・端末への通知をあわせた数です。',
    en: 'By mail, text message, LINE and notification together.',
  },
  monthlyAny: { ja: 'お店にまかせる', en: 'As you think best' },
  monthlyCount: {
    ja: '月に{{count}}通まで',
    en: { one: 'One a month', other: 'Up to {{count}} a month' },
  },
  purposeNews: { ja: '新しいお知らせと読みもの', en: 'news and things to read' },
  purposeOffers: { ja: 'お得なお知らせ', en: 'offers' },
  purposeLegend: { ja: '{{purpose}}', en: 'Do you want {{purpose}}?' },
  leaveIt: { ja: 'いまのまま', en: 'As it is' },
  want: { ja: '受け取る', en: 'Yes, please' },
  wantMeans: {
    ja: '上の「ご連絡の方法」でえらんだ方法で',
    en: 'By the ways to reach me that I chose above',
  },
  wantNot: { ja: '受け取らない', en: 'No, thank you' },
  languageLegend: { ja: 'お便りのことば', en: 'Language of our messages' },
  languageJa: { ja: '日本語', en: '日本語 (Japanese)' },
  languageEn: { ja: 'English（英語）', en: 'English' },
  keep: { ja: 'このとおりにする', en: 'Keep it so' },
  keptTitle: { ja: 'うけたまわりました', en: 'Thank you, we have it' },
  keptLead: { ja: 'これからは、このようにいたします。', en: 'From now on:' },
  again: { ja: 'ご希望をもう一度見る', en: 'See your wishes again' },
  stopAll: { ja: 'お店からのお知らせをすべて止める', en: 'Stop all news from the shop' },
  stopAllNote: {
    ja: 'お返事と、ご注文のご連絡は、これまでどおりお送りします。',
    en: 'Answers and matters of your orders still reach you.',
  },
  dataTitle: { ja: '何を、なぜ使うか', en: 'What we use, and why' },
  dataAddress: {
    ja: 'お名前とご住所は、品物とお便りをお届けするために使います。',
    en: 'Your name and address: to deliver goods and post.',
  },
  dataContact: {
    ja: 'お電話番号とメールは、ご注文のご連絡とお返事のために使います。',
    en: 'Your telephone and mail: for matters of your orders, and to answer you.',
  },
  dataOrders: {
    ja: 'ご注文の記録は、お困りのときにすぐ分かるように、また合いそうな品だけをお知らせするために使います。',
    en: 'Your orders: to help you at once, and to tell you only of what may suit you.',
  },
  dataWords: {
    ja: 'いただいたお言葉は、お返事と、品物や仕事を良くするために使います。体調のことを、売るために使うことはありません。',
    en: 'Your words to us: to answer you and to do better. What you tell of your health never serves selling.',
  },
  dataOpens: {
    ja: 'お知らせのメールを開かれたかどうかは、読まれないメールを送りつづけないために見ています。',
    en: 'Whether you open our news by mail: so that we do not go on sending what nobody reads.',
  },
  promiseTitle: { ja: 'わたしたちのお約束', en: 'Our promise' },
  promiseWishes: {
    ja: 'ここでえらばれたことを、社員のだれもが守ります。',
    en: 'Everybody who works here keeps to what you choose on this page.',
  },
  promiseGive: {
    ja: 'お許しのない目的で、ほかへお渡しすることはありません。',
    en: 'We pass nothing on for a purpose you have not agreed to.',
  },
  promiseAsk: {
    ja: '記録を見たいとき、直したいとき、消したいときは、お申しつけください。',
    en: 'Ask us whenever you want to see your record, correct it, or have it erased.',
  },
  contact: { ja: 'お問い合わせ　{{contact}}', en: 'Contact: {{contact}}' },
  linkIsOld: {
    ja: 'このリンクは古くなりました。変えるには、新しいリンクをお受け取りください。',
    en: 'This link is old. To change anything, please get a new one.',
  },
  oldWhy: {
    ja: '転送されたお便りから、ほかの方が変えてしまわないためです。',
    en: 'It keeps somebody with a forwarded message from changing your wishes.',
  },
  getLink: { ja: '新しいリンクをメールで受け取る', en: 'Get a new link by mail' },
  linkSentTitle: { ja: 'メールをご覧ください', en: 'Please look at your mail' },
  linkSent: {
    ja: 'ご登録のメールアドレスがあれば、そこへ新しいリンクをお送りしました。届かないときは、お電話ください。',
    en: 'If we have a mail address of yours, a new link is on its way to it. If nothing comes, please call us.',
  },
  linkSubject: { ja: '「ご希望のページ」の新しいリンク', en: 'A new link to your page' },
  linkText: {
    ja: '{{shop}}です。お便りのご希望を変えられるページの、新しいリンクをお送りします。\n\n{{url}}\n\nお心あたりがなければ、このメールはそのままになさってください。何も変わりません。',
    en: 'This is {{shop}}. Here is a new link to the page on which you say how we may reach you.\n\n{{url}}\n\nIf you did not ask for it, you need do nothing: nothing changes.',
  },
  unsubscribeTitle: { ja: 'お知らせを止めますか', en: 'Stop our news?' },
  unsubscribeLead: {
    ja: '{{channel}}でのお知らせを、すべてお送りしないようにします。',
    en: 'We will send you no more news by {{channel}}.',
  },
  unsubscribe: { ja: 'お知らせを止める', en: 'Stop the news' },
  unsubscribeElse: { ja: '数や時間を減らすだけにする', en: 'Only have fewer, or at other times' },
  unsubscribedTitle: { ja: 'お知らせを止めました', en: 'We have stopped our news' },
  unsubscribedLead: {
    ja: '{{channel}}でのお知らせは、もうお送りしません。お返事と、ご注文のご連絡だけはお届けします。',
    en: 'We send you no more news by {{channel}}. Only answers and matters of your orders still come.',
  },
  unsubscribedLate: {
    ja: 'すでにお送りしたものが、行きちがいに届くことがあります。',
    en: 'Something already under way may still arrive.',
  },
  saidYes: {
    ja: 'ご希望のページで「{{purpose}}」を{{channel}}で「受け取る」とおえらびになった',
    en: 'On the page of wishes: “Yes, please” to {{purpose}} by {{channel}}',
  },
  saidNo: {
    ja: 'ご希望のページで「{{purpose}}」を{{channel}}では「受け取らない」とおえらびになった',
    en: 'On the page of wishes: “No, thank you” to {{purpose}} by {{channel}}',
  },
  factTold: { ja: 'ご希望をお知らせくださいました', en: 'Told us how to reach them' },
})
