import { defineTexts } from '../../kernel/i18n.ts'

/** What a customer reads who opens the code of a card. */
export const cardDoorTexts = defineTexts('post.cardDoor', {
  title: { ja: 'お返事を書く', en: 'Write back' },
  lead: {
    ja: '{{shop}}からのお便りを読んでくださり、ありがとうございます。ひとことでも、うれしく読みます。',
    en: 'Thank you for reading the card from {{shop}}. We are glad of every word.',
  },
  words: { ja: 'お言葉', en: 'Your words' },
  wordsHelp: {
    ja: 'ご感想、ご質問、お困りのこと、何でもどうぞ。',
    en: 'How you like it, a question, anything that troubles you.',
  },
  rating: {
    ja: 'このあいだの品は、いかがでしたか',
    en: 'How did you like what you had from us last?',
  },
  ratingHelp: { ja: '選ばなくてもかまいません。', en: 'You need not choose.' },
  rating5: { ja: '5　とてもよい', en: '5 Very good' },
  rating4: { ja: '4　よい', en: '4 Good' },
  rating3: { ja: '3　ふつう', en: '3 Fair' },
  rating2: { ja: '2　あまりよくない', en: '2 Not so good' },
  rating1: { ja: '1　よくない', en: '1 Not good' },
  send: { ja: '送る', en: 'Send' },
  thanksTitle: { ja: 'ありがとうございました', en: 'Thank you' },
  thanks: {
    ja: 'お言葉は{{shop}}に届きました。担当の者が、ひとつひとつ読んでおります。',
    en: 'Your words have reached {{shop}}. Somebody here reads every one.',
  },
  already: {
    ja: 'この番号からのお言葉は、もういただいています。つづきは、お電話かお手紙でお聞かせください。',
    en: 'We have your words by this code already. If there is more, please call or write.',
  },
  empty: {
    ja: 'お言葉か、点のどちらかをお書きください。',
    en: 'Please write something, or choose a figure.',
  },
  typeTitle: { ja: 'はがきの番号', en: 'The code on your card' },
  typeLead: {
    ja: 'はがきの下に書いてある番号を入れてください。線は、なくてもかまいません。',
    en: 'Type the code at the foot of your card. Hyphens may be left out.',
  },
  code: { ja: '番号', en: 'Code' },
  open: { ja: '開く', en: 'Open' },
  wrong: {
    ja: 'この番号は見つかりません。はがきをもう一度ごらんください。0と6、1と7をたしかめてください。',
    en: 'There is no such code. Please look at the card again, at 0 and 6, 1 and 7.',
  },
  ratedOnly: { ja: '（点だけをいただきました：{{rating}}）', en: '(A rating only: {{rating}})' },
})
