import { defineTexts } from '../../kernel/i18n.ts'

/** What stands on the page of a person about how messages reach them. */
export const reachTexts = defineTexts('messaging-reach', {
  title: { ja: 'お便りの届きかた', en: 'How messages reach them' },
  fine: {
    ja: 'お便りを止めているものはありません。',
    en: 'Nothing keeps our messages from them.',
  },
  address: { ja: '{{channel}}　{{address}}', en: '{{channel}}: {{address}}' },
  since: { ja: '{{day}}から', en: 'Since {{day}}' },
  allowAgain: { ja: 'また使えるようにする', en: 'Use it again' },
  allowAgainOf: { ja: '{{channel}}をまた使えるようにする', en: 'Use {{channel}} again' },
  allowTitle: { ja: '{{channel}}をまた使えるようにします', en: 'Use {{channel}} again' },
  allowWords: {
    ja: 'この方の{{channel}}の宛先を、止める前にもどします。お断りになった方なら、もう一度お許しをいただいてからになさってください。',
    en: 'Their addresses for {{channel}} are as before. If they said no, ask them for a yes first.',
  },
  allowed: { ja: 'また使えるようにしました。', en: 'It may be used again.' },
  slowedMail: {
    ja: 'メールは、ペースを半分にしています。{{day}}からの{{count}}通が、開かれていないためです。',
    en: 'Mail goes at half the pace: the last {{count}}, since {{day}}, were not opened.',
  },
  slowedPost: {
    ja: 'はがきは、ペースを半分にしています。{{day}}からの{{count}}通に、お返事もご注文もないためです。',
    en: 'Post goes at half the pace: after the last {{count}}, since {{day}}, came no word and no order.',
  },
  returned: { ja: '宛先不明でもどった', en: 'Post came back' },
  returnedTitle: { ja: '宛先不明と書きとめます', en: 'Note that post came back' },
  returnedWords: {
    ja: 'いまのご住所には、はがきも手紙も刷らなくなります。ご住所を直すと、またお送りできます。',
    en: 'No card or letter is printed for the present address any more. Once the address is corrected, post goes again.',
  },
  returnedVerb: { ja: '宛先不明と書きとめる', en: 'Note it' },
  returnedDone: {
    ja: '書きとめました。このご住所には、もう刷りません。',
    en: 'Noted. Nothing is printed for this address now.',
  },
  noPost: { ja: 'ご住所がまだありません。', en: 'There is no postal address yet.' },
  noRight: {
    ja: 'お便りを書く役割の方だけができます。',
    en: 'Only those who may write messages can do this.',
  },
  link: { ja: 'ご希望のページをわたす', en: 'Hand over their page' },
  linkTitle: { ja: 'ご希望のページ', en: 'Their own page' },
  linkWords: {
    ja: 'ご本人が、ご連絡の方法・時間・回数と、お店との距離をえらべるページです。このリンクを持つ方は、ご本人として変えられます。ご本人だけにおわたしください。',
    en: 'Here they choose how, when and how often we reach them, and how close we may come. Whoever holds this link can change it in their name: give it to nobody else.',
  },
  linkUntil: { ja: '{{day}}まで変えられます。', en: 'It can change things until {{day}}.' },
  linkCopy: { ja: 'リンクをうつしとる', en: 'Copy the link' },
  linkCopied: { ja: 'うつしとりました', en: 'Copied' },
  linkPrint: { ja: 'QRコードを印刷する', en: 'Print the QR code' },
  linkQr: { ja: 'ご希望のページのQRコード', en: 'QR code of their page' },
  qrLead: {
    ja: 'スマートフォンで読みとると、お店からのご連絡の方法をえらべます。',
    en: 'Scan this with a phone to choose how the shop reaches you.',
  },
  close: { ja: '閉じる', en: 'Close' },
})
