import { defineTexts } from '../../kernel/i18n.ts'

/** The sheet of questions, as the shop's customers see it. */
export const doorTexts = defineTexts('surveyDoor', {
  title: { ja: 'お声をお聞かせください', en: 'Please tell us what you think' },
  howMany: {
    ja: '質問は{{count}}つです。',
    en: { one: 'There is one question.', other: 'There are {{count}} questions.' },
  },
  send: { ja: 'この内容で送る', en: 'Send my answers' },
  optional: { ja: 'お答えにならなくてもかまいません。', en: 'You may leave this out.' },
  several: { ja: 'いくつでも選べます。', en: 'Choose as many as you like.' },
  oneWord: {
    ja: 'ひとことあれば（なくてもかまいません）',
    en: 'In your own words (if you like)',
  },
  scaleLow: { ja: 'まったくすすめない', en: 'Not at all likely' },
  scaleHigh: { ja: 'ぜひすすめたい', en: 'Very likely' },
  effortLow: { ja: 'とてもたいへんだった', en: 'Very hard' },
  effortHigh: { ja: 'とても楽だった', en: 'Very easy' },
  shareLow: { ja: 'まったく買わない', en: 'None' },
  shareHigh: { ja: 'ぜんぶ', en: 'All of them' },
  mark5: { ja: 'とても良い', en: 'Very good' },
  mark4: { ja: '良い', en: 'Good' },
  mark3: { ja: 'ふつう', en: 'Neither' },
  mark2: { ja: 'あまり良くない', en: 'Not so good' },
  mark1: { ja: '良くない', en: 'Bad' },
  ownLink: {
    ja: 'このページは、お送りした方おひとりのためのもので、一度だけお答えいただけます。転送されたリンクから開いた方は、そのまま閉じてください。',
    en: 'This page is for the one person to whom we sent it and can be answered once. If the link was forwarded to you, please just close it.',
  },
  anonymous: {
    ja: 'お名前はうかがいません。どなたのお答えかは、こちらには分かりません。',
    en: 'We do not ask your name, and cannot tell whose answer it is.',
  },
  yours: {
    ja: 'お答えは、お手元のはがきの方からのお声としてお預かりします。',
    en: 'Your answers reach us as those of whoever received the card.',
  },
  faults: {
    ja: 'お答えの足りないところが{{count}}か所あります。印のところをご覧ください。',
    en: {
      one: 'One answer is still missing. Please see the mark below.',
      other: '{{count}} answers are still missing. Please see the marks below.',
    },
  },
  empty: {
    ja: 'まだお答えがありません。どれかひとつだけでも、お聞かせください。',
    en: 'Nothing has been filled in yet. Please answer at least one question.',
  },
  missing: { ja: 'ここをお答えください', en: 'Please answer this one' },
  range: { ja: 'もう一度お選びください', en: 'Please choose again' },
  option: { ja: 'もう一度お選びください', en: 'Please choose again' },
  long: { ja: '2,000文字までにしてください', en: 'Please keep to 2,000 letters' },
  again: {
    ja: 'お手数ですが、もう一度「送る」を押してください。',
    en: 'Please press “Send” once more.',
  },
  thanks: { ja: 'ありがとうございました', en: 'Thank you' },
  thanksWords: {
    ja: 'お答えをいただきました。{{shop}}の者が、ひとつずつ読みます。',
    en: 'Your answers have arrived. Somebody at {{shop}} will read each of them.',
  },
  already: {
    ja: 'このページのお答えは、すでにいただいています。お一人につき一度だけのおたずねですので、転送されたリンクからはお答えいただけません。',
    en: 'We already have the answers for this page. It can be answered once, by the person to whom we sent it, and not from a forwarded link.',
  },
  alreadyCard: {
    ja: 'このはがきのお答えは、すでにいただいています。',
    en: 'We already have the answers for this card.',
  },
  over: { ja: '受付は終わりました', en: 'This has ended' },
  overWords: {
    ja: 'このおたずねの受付は終わりました。お気持ちをありがとうございます。ほかのことは、お電話でもうけたまわります。',
    en: 'This survey has ended. Thank you for your wish to answer. For anything else you are welcome to call us.',
  },
  gone: { ja: 'このページは見つかりません', en: 'There is no such page' },
  trap: { ja: 'ここには書かないでください', en: 'Please leave this empty' },
})
