import { defineTexts } from '../../kernel/i18n.ts'

/** The page on which customers write, and what stands beside reviews on the shop's own pages. */
export const doorTexts = defineTexts('reviewDoor', {
  title: { ja: 'ご感想をお聞かせください', en: 'Tell us how you find it' },
  stars: { ja: '星をお選びください', en: 'Please choose your stars' },
  star5: { ja: 'とても良い', en: 'Very good' },
  star4: { ja: '良い', en: 'Good' },
  star3: { ja: 'ふつう', en: 'Neither' },
  star2: { ja: 'あまり良くない', en: 'Not so good' },
  star1: { ja: '良くない', en: 'Bad' },
  which: { ja: 'どの商品についてですか', en: 'Which product is it about?' },
  whichHelp: {
    ja: '商品の名前を何文字か入れると、候補が出ます。',
    en: 'Type a few letters of its name and choose from the list.',
  },
  words: { ja: 'ひとこと', en: 'In your own words' },
  wordsHelp: {
    ja: '書かれたとおりに載せます。直したり縮めたりはしません。',
    en: 'It is shown as you write it; we never change or shorten it.',
  },
  name: { ja: '表示するお名前（なくてもかまいません）', en: 'Name to show (if you like)' },
  nameHelp: { ja: '例：せっちゃん、60代 女性', en: 'e.g. Betty, or “in my sixties”' },
  send: { ja: 'この内容で送る', en: 'Send my review' },
  note: {
    ja: 'お店の者が読んでから、商品のページに載せます。星の数で載せる・載せないを決めることはありません。',
    en: 'Somebody at the shop reads it before it appears beside the product. How many stars it has does not decide that.',
  },
  reward: {
    ja: '書いてくださった方に：{{reward}}。この投稿には「特典をお渡ししています」と表示します。',
    en: 'For whoever writes: {{reward}}. The review will say that it was rewarded.',
  },
  missingStars: { ja: '星をお選びください', en: 'Please choose your stars' },
  missingProduct: { ja: '商品をお選びください', en: 'Please choose the product' },
  faults: {
    ja: 'まだ足りないところがあります。印のところをご覧ください。',
    en: 'Something is still missing. Please see the mark below.',
  },
  again: {
    ja: 'お手数ですが、もう一度「送る」を押してください。',
    en: 'Please press “Send” once more.',
  },
  thanks: { ja: 'ありがとうございました', en: 'Thank you' },
  thanksWords: {
    ja: 'ご感想をいただきました。{{shop}}の者が、ひとつずつ読みます。',
    en: 'Your review has arrived. Somebody at {{shop}} will read it.',
  },
  already: {
    ja: 'このページのご感想は、すでにいただいています。お一人につき一度だけですので、転送されたリンクからは書けません。',
    en: 'We already have the review for this page. It can be written once, and not from a forwarded link.',
  },
  over: { ja: '受付は終わりました', en: 'This has ended' },
  overWords: {
    ja: 'ご感想の受付は終わりました。お気持ちをありがとうございます。ほかのことは、お電話でもうけたまわります。',
    en: 'Reviews are no longer taken here. Thank you for your wish to write. For anything else you are welcome to call us.',
  },
  gone: { ja: 'このページは見つかりません', en: 'There is no such page' },
  trap: { ja: 'ここには書かないでください', en: 'Please leave this empty' },
})
