import { defineTexts } from '../../kernel/i18n.ts'

/** Pictures for mails: adding, choosing, and what is said of them. */
export const pictureTexts = defineTexts('messaging-pictures', {
  noPicture: {
    ja: '画像として読めません。JPEG・PNG・WebP・GIF・AVIFの画像を選んでください。',
    en: 'This is no picture that can be read. Choose a JPEG, PNG, WebP, GIF or AVIF.',
  },
  tooLarge: {
    ja: '画像が大きすぎます。{{limit}}MBまでの画像を選んでください。',
    en: 'The picture is too large. Choose one of up to {{limit}} MB.',
  },
  noSuchPicture: { ja: 'この画像は見つかりません。', en: 'There is no such picture.' },
  addedAudit: { ja: 'メールに使う画像を入れました', en: 'Added a picture for mails' },
  removedAudit: { ja: 'メールに使う画像を消しました', en: 'Removed a picture for mails' },
  inUse: {
    ja: 'テンプレート「{{template}}」で使っています。先にそこから外してください。',
    en: 'The template “{{template}}” shows it. Take it out there first.',
  },
  remove: { ja: 'この画像を消す', en: 'Remove this picture' },
  removeTitle: { ja: '画像を消しますか', en: 'Remove the picture?' },
  removeWords: {
    ja: '元に戻せません。すでにお送りしたメールの中でも、この画像は出なくなります。',
    en: 'It cannot be brought back, and mails already sent will not show it any more.',
  },
  removed: { ja: '画像を消しました。', en: 'The picture is gone.' },
  mayNot: { ja: 'テンプレートを書く権限がありません。', en: 'You may not write templates.' },
  add: { ja: '画像を入れる', en: 'Add a picture' },
  choose: { ja: '入れた画像から選ぶ', en: 'Choose one added before' },
  chooseTitle: { ja: '画像を選ぶ', en: 'Choose a picture' },
  none: { ja: '入れた画像はまだありません。', en: 'No picture has been added yet.' },
  one: { ja: '{{width}} × {{height}} の画像', en: 'Picture of {{width}} × {{height}}' },
  added: {
    ja: '画像を入れました。画像が出ないときの言葉も書いてください。',
    en: 'The picture is in. Write the words that stand in its place too.',
  },
  help: {
    ja: '撮った場所などの情報は消し、メールの幅に合わせて小さくします。届いた人が見られる場所に置きます。',
    en: 'Where it was taken is removed and it is made as wide as a mail. It is put where receivers can fetch it.',
  },
  close: { ja: '閉じる', en: 'Close' },
})
