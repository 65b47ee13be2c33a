import { defineTexts } from '../../kernel/i18n.ts'

/** Where anybody on the staff writes down what they heard. */
export const captureTexts = defineTexts('voice-capture', {
  title: { ja: '声を書きとめる', en: 'Write down a voice' },
  words: { ja: '何とおっしゃいましたか', en: 'What did they say?' },
  wordsHint: { ja: '聞いたとおりのことばで', en: 'In their own words' },
  postHint: {
    ja: '投稿のことばを、ここに貼りつけてください',
    en: 'Paste the words of the post here',
  },
  needsWords: { ja: 'ことばを書くと、送れます', en: 'Write the words, then send' },
  kind: { ja: 'どんな声ですか', en: 'What kind of voice?' },
  who: { ja: 'どなたが', en: 'Who said it?' },
  unknownHelp: {
    ja: 'どなたか分からないときは、空のままで。お名前はあとからでも足せます。',
    en: 'Leave it empty where you do not know. A name can be added later.',
  },
  other: { ja: '別の方にする', en: 'Somebody else' },
  where: { ja: 'どこでのことばですか', en: 'Where was it said?' },
  link: { ja: '投稿のリンク', en: 'Link of the post' },
  author: { ja: '投稿した人の名前', en: 'Name of whoever posted it' },
  writtenOn: { ja: '投稿された日', en: 'Posted on' },
  more: {
    ja: '聞いた場所・SNSのリンク・商品・写真も添える',
    en: 'Add the place, a link, a product or a picture',
  },
  picture: { ja: '写真', en: 'Picture' },
  pictureHelp: {
    ja: 'はがきやメモを写したもの。20MBまで',
    en: 'Of a card or a note, up to 20 MB',
  },
  pictureFailed: {
    ja: '声は書きとめました。写真は届きませんでした：{{why}}',
    en: 'The voice is kept. The picture did not arrive: {{why}}',
  },
  choosePicture: { ja: '写真をえらぶ', en: 'Choose a picture' },
  send: { ja: '書きとめる', en: 'Write it down' },
  thanks: { ja: 'ありがとうございます。', en: 'Thank you.' },
  thanksMore: {
    ja: 'いただいた声は、会社みんなの宝ものになります。',
    en: 'What you heard now belongs to the whole company.',
  },
  undo: { ja: '取り消す', en: 'Take it back' },
  undone: {
    ja: '取り消しました。ことばはここに残っています',
    en: 'Taken back. Your words are still here',
  },
  again: { ja: 'もうひとつ書きとめる', en: 'Write down another' },
  read: { ja: 'この声を見る', en: 'See this voice' },
  noFile: { ja: '写真をえらんでください', en: 'Choose a picture' },
  tooLarge: { ja: '写真は20MBまでにしてください', en: 'A picture may have up to 20 MB' },
  notPicture: {
    ja: '写真（JPEG・PNG・WebP・GIF）をえらんでください',
    en: 'Choose a picture (JPEG, PNG, WebP or GIF)',
  },
  notHere: {
    ja: 'この声には写真を足せません。お手紙の写真はそのまま添えられています',
    en: 'No picture can be added here; those of a letter are there already',
  },
  auditPicture: { ja: '声に写真を添えた', en: 'Added a picture to a voice' },
  noSuchFile: { ja: 'その写真はありません', en: 'There is no such picture' },
})
