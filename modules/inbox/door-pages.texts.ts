import { defineTexts } from '../../kernel/i18n.ts'

/** The page on which a friend on LINE shows which customer they are. */
export const linkTexts = defineTexts('inbox-link', {
  title: { ja: 'LINEとお客様の記録をつなぐ', en: 'Link LINE with your record' },
  lead: {
    ja: 'お客様番号とお電話番号をお知らせください。番号は、お届けの箱の納品書にございます。',
    en: 'Please tell us your customer number and telephone number. The number stands on the delivery note in your parcel.',
  },
  number: { ja: 'お客様番号', en: 'Customer number' },
  phone: { ja: 'お電話番号', en: 'Telephone number' },
  phoneHelp: {
    ja: 'ご注文のときにお知らせいただいた番号です。',
    en: 'The one you gave us with your order.',
  },
  go: { ja: 'たしかめる', en: 'Check' },
  wrong: {
    ja: 'お客様番号とお電話番号の組が見つかりませんでした。もう一度お確かめください。お分かりにならないときは、お電話でどうぞ。',
    en: 'We could not find this number together with this telephone. Please check them again, or call us.',
  },
  provedTitle: { ja: 'ご本人と確かめました', en: 'We know who you are' },
  proved: {
    ja: 'あと一つです。下を押してLINEにもどると、つながります。',
    en: 'One more step. Press below to go back to LINE, and you are linked.',
  },
  finish: { ja: 'LINEにもどってつなぐ', en: 'Go back to LINE and link' },
})

/** The contact page of the shop's customers. */
export const formTexts = defineTexts('inbox-form', {
  title: { ja: 'お問い合わせ', en: 'Write to us' },
  lead: {
    ja: 'ご質問やご感想を、なんでもお聞かせください。人が読み、人がお返事します。',
    en: 'Please tell us whatever is on your mind. A person reads it, and a person answers.',
  },
  topic: { ja: 'どのようなことでしょうか', en: 'What is it about?' },
  topicOrder: { ja: 'ご注文・お届け', en: 'An order or a delivery' },
  topicSubscription: { ja: '定期のお届け', en: 'A subscription' },
  topicProduct: { ja: '商品', en: 'A product' },
  topicOther: { ja: 'そのほか', en: 'Something else' },
  words: { ja: 'お聞かせください', en: 'Your words' },
  name: { ja: 'お名前', en: 'Your name' },
  mail: { ja: 'メールアドレス', en: 'Mail address' },
  mailHelp: {
    ja: 'お返事をお送りします。お持ちでないときは、お電話番号だけでもかまいません。',
    en: 'This is where we answer. If you have none, a telephone number is enough.',
  },
  phone: { ja: 'お電話番号', en: 'Telephone number' },
  number: { ja: 'お客様番号', en: 'Customer number' },
  optional: { ja: 'なくてもかまいません。', en: 'If you know it.' },
  files: { ja: '写真など', en: 'Pictures' },
  filesHelp: {
    ja: 'なくてもかまいません。3つまで、1つ8MBまでです。',
    en: 'If you like. Up to three files of 8 MB each.',
  },
  newsLegend: { ja: 'お知らせ', en: 'News' },
  news: {
    ja: '新しい商品や催しのお知らせを、メールで受け取ります。',
    en: 'I would like to hear of new products and events by mail.',
  },
  newsUnheeded: {
    ja: '［お知らせの希望にチェックがありました。ご本人の記録と合わない、または確かめられないため、設定は変えていません］',
    en: '[News was ticked. It does not fit what is on record, or cannot be confirmed, so nothing was changed]',
  },
  privacy: {
    ja: 'いただいた内容は、お返事と、その記録のためだけに使います。ほかの会社には渡しません。',
    en: 'We use what you tell us to answer you and to keep a record of it, for nothing else. No other company gets it.',
  },
  send: { ja: '送る', en: 'Send' },
  trap: { ja: 'ここには何も書かないでください', en: 'Please leave this empty' },
  needName: { ja: 'お名前をお聞かせください。', en: 'Please tell us your name.' },
  needReach: {
    ja: 'お返事のために、メールアドレスかお電話番号をお聞かせください。',
    en: 'Please tell us a mail address or a telephone number, so that we can answer.',
  },
  badMail: {
    ja: 'このメールアドレスにはお返事できません。もう一度お確かめください。',
    en: 'We cannot answer to this mail address. Please check it.',
  },
  badPhone: {
    ja: 'お電話番号をもう一度お確かめください。',
    en: 'Please check the telephone number.',
  },
  needWords: { ja: 'ひとことお書きください。', en: 'Please write something.' },
  tooLong: {
    ja: '8,000文字までにおまとめください。',
    en: 'Please keep it to 8,000 letters.',
  },
  tooLarge: {
    ja: '大きすぎるファイルがあります。1つ8MBまでです。もう一度おえらびください。',
    en: 'A file is too large: 8 MB each at most. Please choose again.',
  },
  tooMany: { ja: 'ファイルは3つまでです。', en: 'Three files at most.' },
  broken: {
    ja: '送られた内容が途中で切れていて、全部は読めませんでした。書いた文が下に残っていないときは、ブラウザーの「戻る」で前の画面にもどって、もう一度「送る」を押してください。',
    en: 'What was sent broke off, and we could not read all of it. If your words are not below, please go back in your browser and press Send once more.',
  },
  again: {
    ja: '人の手で送られたことを確かめられませんでした。書いていただいた文は残っています。少しおいて、もう一度「送る」を押してください。',
    en: 'We could not be sure that a person sent this. Your words are still here: please press Send once more in a moment.',
  },
  closed: { ja: 'このページは、いま開いていません。', en: 'This page is closed at present.' },
  thanks: { ja: 'ありがとうございます', en: 'Thank you' },
  thanksWords: {
    ja: 'たしかに受け取りました。読んで、お返事します。',
    en: 'We have it. We shall read it and answer you.',
  },
  thanksNumber: { ja: '受付番号', en: 'Your number' },
})
