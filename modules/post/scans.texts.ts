import { defineTexts } from '../../kernel/i18n.ts'

/** What the server says of scanned cards. */
export const scanTexts = defineTexts('post-scans', {
  noSuchBatch: { ja: 'この束は見つかりません。', en: 'There is no such batch.' },
  noSuchScan: { ja: 'このはがきは見つかりません。', en: 'There is no such card.' },
  noSuchPicture: { ja: 'この写真は見つかりません。', en: 'There is no such picture.' },
  batchClosed: {
    ja: 'この束はもう閉じています。新しい束をつくってください。',
    en: 'This batch is closed. Please start a new one.',
  },
  batchHasFiled: {
    ja: 'この束には、もう収めたはがきがあるため、消せません。',
    en: 'Cards of this batch are filed already, so it stays.',
  },
  fileMissing: {
    ja: 'ファイルが届きませんでした。もう一度お送りください。',
    en: 'The file did not arrive. Please send it again.',
  },
  fileTooLarge: {
    ja: 'ファイルが大きすぎます。1つ{{limit}}MBまでです。',
    en: 'The file is too large. Each may have up to {{limit}} MB.',
  },
  placeTaken: {
    ja: '束の{{nth}}番目には、もうファイルがあります。',
    en: 'There is a file in place {{nth}} of the batch already.',
  },
  notAllHere: {
    ja: '{{files}}のうち{{here}}だけ届いています。残りを送ってから、もう一度お進みください。',
    en: 'Only {{here}} of {{files}} files have arrived. Please send the rest and try again.',
  },
  alreadyTyped: {
    ja: 'もう入力をはじめたはがきがあります。組み合わせは、一枚ずつ直してください。',
    en: 'Some cards have been typed already. Please pair them one by one.',
  },
  withColleague: {
    ja: 'いま{{name}}さんが入力しています。',
    en: '{{name}} is typing this card now.',
  },
  alreadyClosed: {
    ja: 'このはがきはもう収められています。',
    en: 'This card has been filed already.',
  },
  staffOnly: {
    ja: 'はがきの入力は、ご担当の方がお一人ずつ行います。',
    en: 'Cards are typed by members of staff.',
  },
  nothingToJoin: {
    ja: 'うしろに、裏面にできるはがきがありません。',
    en: 'No card behind this one can be its back.',
  },
  noBack: { ja: 'このはがきには裏面がありません。', en: 'This card has no back.' },
  haveBack: {
    ja: 'このはがきには、もう裏面があります。',
    en: 'This card has a back already.',
  },
  noPicture: {
    ja: '写真がないため、できません。',
    en: 'This cannot be done without a picture.',
  },
  outside: {
    ja: 'しるしの場所が、ことばの外にあります。',
    en: 'A doubtful spot lies outside the words.',
  },
  exportCards: { ja: 'いただいたはがき', en: 'Cards you sent us' },
  exportArrived: { ja: '届いた日', en: 'Arrived on' },
  exportWords: { ja: 'ことば', en: 'Words' },
  exportKind: { ja: 'おたよりの種類', en: 'Kind' },
  exportTopics: { ja: '話題', en: 'Topics' },
  exportNoReply: { ja: 'お返事しなかったわけ', en: 'Why there was no reply' },
  exportPictures: { ja: '写真', en: 'Pictures' },
})
