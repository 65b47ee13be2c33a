import { defineTexts } from '../../kernel/i18n.ts'

/** The guide as it comes with the product; a lead may write each part anew. */
const texts = defineTexts('rota-guide', {
  voiceTitle: { ja: 'お返事は、会社の声です', en: 'A reply is the voice of the house' },
  voice: {
    ja: `お便りをくださった方にとって、あなたのお返事が、この会社そのものです。
うまく書こうとしなくてだいじょうぶです。読んだこと、うれしかったこと、気になったことを、あなたの言葉で伝えてください。
名前で呼びかけ、名前で結びます。「松本様」ではじめて、「倉庫の木村より」で終わる。それだけで、人から人への手紙になります。`,
    en: `To whoever wrote to us, your reply is the whole company.
It need not be clever. Say in your own words that you have read theirs, what pleased you and what stayed with you.
Begin with their name and end with yours. “Dear Mrs Matsumoto” at the top and “Kimura, from the warehouse” at the foot make it a letter from one person to another.`,
  },
  orderTitle: {
    ja: '順番は、受けとめる・答える・ひとこと',
    en: 'First hear, then answer, then one more line',
  },
  order: {
    ja: `まず、書いてくださったことを受けとめます。「ひもがほどきやすくなったとのこと、ほっとしました。」
次に、たずねられたことに答えます。分からないことは、分からないと書き、いつまでに調べるかを伝えます。
最後に、ひとこと添えます。季節のこと、前のお便りのこと。売りこみは書きません。`,
    en: `First show that you heard them: “I was glad to read that the string is easier to undo.”
Then answer what they asked. If you do not know, say so, and say by when you will find out.
Last, one line more: the season, or something from their last letter. Never sell anything here.`,
  },
  careTitle: { ja: '体と薬のことは、書きすぎない', en: 'Health and medicine: write less' },
  care: {
    ja: `「効きます」「治ります」「薬をやめてもだいじょうぶ」とは書きません。法律で決まっていますし、なにより、その方の体のためです。
体の調子が悪いとあったら、まず気づかい、お医者さまや薬剤師さんに相談していただくようお願いします。
「飲んでから具合が悪い」というお便りは、ひとりで返さず、すぐに責任者へ渡してください。`,
    en: `Never write “it works”, “it will cure you” or “you can stop your medicine”. The law forbids it, and their health comes first.
If they feel unwell, show that you care and ask them to see their doctor or pharmacist.
If somebody felt worse after taking our product, do not answer alone: hand it to a lead at once.`,
  },
  sorryTitle: { ja: 'お叱りには、言いわけより先に', en: 'When they are unhappy' },
  sorry: {
    ja: `お叱りは、まだ期待してくださっているしるしです。
何が起きて、どんなお気持ちだったかを、自分の言葉で書きうつします。それから、おわびします。理由はそのあと、短く。
これからどうするかと、いつまでにするかを書きます。できないことは約束しません。`,
    en: `A complaint means that they still expect something of us.
Write down in your own words what happened and how it felt. Then say sorry. Reasons come after that, and short.
Say what we will do and by when. Promise nothing that we cannot do.`,
  },
  promiseTitle: { ja: '約束は、日づけといっしょに', en: 'A promise has a date' },
  promise: {
    ja: `「見本を送ります」「調べてお返事します」と書いたら、「約束」の欄に日づけを入れてください。守るまで、みんなの目にとまります。
「近いうちに」は約束ではありません。「11月27日までに」と書きます。
守れそうにないときは、日が来る前に、こちらからお便りします。`,
    en: `If you write “we will send a sample” or “I will find out”, put the day in the promise field. It stays in sight until it is kept.
“Soon” is no promise. “By 27 November” is.
If it cannot be kept, we write first, before the day comes.`,
  },
  leaveTitle: { ja: 'やめたい方を、引きとめない', en: 'Let people leave' },
  leave: {
    ja: `お休みや解約のご希望は、まずお礼を。理由をくわしくたずねたり、得になる話で引きとめたりはしません。
手続きは電話の係にお願いし、「手続きを進めています」とお返事します。
気持ちよく見送った方は、また戻ってきてくださいます。`,
    en: `Whoever wants to pause or stop is thanked first. We do not press for reasons and do not hold them back with offers.
Ask the phone desk to arrange it and write that it is under way.
People who were seen off kindly come back.`,
  },
  eyesTitle: { ja: '読む方の目と、ほかの方の目', en: 'Their eyes, and other eyes' },
  eyes: {
    ja: `はがきは、大きめの字で、120字ほどがちょうどよい長さです。小さな字でつめこむより、余白を残します。
ほかのお客様のこと、働く仲間の連絡先、住所や電話番号は書きません。はがきは、だれの目にもふれます。
迷ったら「確認をお願いする」を押してください。何度でもかまいません。`,
    en: `A card takes large letters and about 60 words. Leave some white rather than fill it with small ones.
Never write of other customers, of a colleague’s phone number, or any address: a card is seen by everybody on its way.
If in doubt, ask for a look, as often as you like.`,
  },
})

export const STARTING_GUIDE = [
  { sectionId: 'voice', title: texts.voiceTitle, words: texts.voice },
  { sectionId: 'order', title: texts.orderTitle, words: texts.order },
  { sectionId: 'care', title: texts.careTitle, words: texts.care },
  { sectionId: 'sorry', title: texts.sorryTitle, words: texts.sorry },
  { sectionId: 'promise', title: texts.promiseTitle, words: texts.promise },
  { sectionId: 'leave', title: texts.leaveTitle, words: texts.leave },
  { sectionId: 'eyes', title: texts.eyesTitle, words: texts.eyes },
] as const
