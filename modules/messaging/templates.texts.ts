import { defineTexts } from '../../kernel/i18n.ts'

/** Refusals, the audit trail and rights of templates. */
export const templateTexts = defineTexts('messaging-templates', {
  noSuchTemplate: {
    ja: 'この文面は見つかりません。',
    en: 'There is no such template.',
  },
  noSuchVersion: {
    ja: 'この文面に{{version}}版はありません。',
    en: 'This template has no version {{version}}.',
  },
  isArchived: {
    ja: '「{{name}}」はしまってあります。先にもどしてください。',
    en: '"{{name}}" is archived. Bring it back first.',
  },
  nameTaken: {
    ja: '「{{name}}」という文面はもうあります。別の名前にしてください。',
    en: 'There is a template "{{name}}" already. Choose another name.',
  },
  savedMeanwhile: {
    ja: '書いている間に、ほかの方が{{version}}版を保存しました。書いたものを控えてから開き直してください。',
    en: 'Somebody saved version {{version}} while you were writing. Keep a copy of yours and open it again.',
  },
  noPerson: {
    ja: 'このお客様は見つかりません。記録が消されたのかもしれません。',
    en: 'This person is not there. The record may have been erased.',
  },
  needsSubject: { ja: '件名を書いてください。', en: 'Write a subject.' },
  needsWords: { ja: 'まだ何も書かれていません。', en: 'Nothing is written yet.' },
  needsLabel: { ja: 'ボタンの文字を書いてください。', en: 'Write the words on the button.' },
  notForChannel: {
    ja: 'この送り方では使えない部品です。',
    en: 'This way of sending cannot carry such a block.',
  },
  badLink: {
    ja: 'リンク先は https:// か mailto:、tel: で始めてください。',
    en: 'A link begins with https://, mailto: or tel:.',
  },
  badPicture: {
    ja: '画像の場所は https:// で始めてください。',
    en: 'The address of a picture begins with https://.',
  },
  needsAlt: {
    ja: '画像が出ないときの言葉を書いてください。画像を読み込まない方や、読み上げで聞く方に届きます。',
    en: 'Write the words in place of the picture: many load none, and some listen.',
  },
  needsWording: { ja: '入れることばを選んでください。', en: 'Choose a wording.' },
  noSuchWording: {
    ja: '「{{key}}」という承認ずみのことばは、ことばの蔵にありません。',
    en: 'There is no approved wording "{{key}}".',
  },
  // What is wrong with the Liquid; each says where.
  unclosedBraces: {
    ja: '{{line}}行目の{{column}}文字目: 波かっこが閉じていません。',
    en: 'Line {{line}}, letter {{column}}: the braces are not closed.',
  },
  strayBraces: {
    ja: '{{line}}行目の{{column}}文字目: 波かっこの数が合いません。',
    en: 'Line {{line}}, letter {{column}}: the braces do not match.',
  },
  unclosedTag: {
    ja: '{{line}}行目の{{column}}文字目: {{tag}} の終わりがありません。',
    en: 'Line {{line}}, letter {{column}}: {{tag}} has no end.',
  },
  unknownFilter: {
    ja: '{{line}}行目の{{column}}文字目: 「{{filter}}」という加工はありません。',
    en: 'Line {{line}}, letter {{column}}: there is no filter "{{filter}}".',
  },
  unknownTag: {
    ja: '{{line}}行目の{{column}}文字目: 「{{tag}}」という命令は使えません。',
    en: 'Line {{line}}, letter {{column}}: "{{tag}}" cannot be used.',
  },
  unknownVariable: {
    ja: '{{line}}行目の{{column}}文字目: 「{{path}}」という差し込みはありません。「差し込む」からお選びください。',
    en: 'Line {{line}}, letter {{column}}: there is nothing called "{{path}}" to insert. Choose it from Insert.',
  },
  alwaysTrue: {
    ja: '{{line}}行目の{{column}}文字目: 「{{path}}」にはいつも何かが入るので、条件になりません。ブロックの「届ける方」か only.given_name などをお使いください。',
    en: 'Line {{line}}, letter {{column}}: "{{path}}" always says something, so it is no condition. Use "Only for" of the block, or e.g. only.given_name.',
  },
  tooHeavy: {
    ja: '{{line}}行目の{{column}}文字目: 長すぎるか、くり返しが多すぎて止めました。',
    en: 'Line {{line}}, letter {{column}}: stopped, for it is too long or repeats too often.',
  },
  unreadable: {
    ja: '{{line}}行目の{{column}}文字目: 差し込みの書き方が読めません。',
    en: 'Line {{line}}, letter {{column}}: this cannot be read.',
  },
  tooLong: {
    ja: '送るには長すぎます（{{most}}文字まで）。',
    en: 'Too long to be sent (at most {{most}} characters).',
  },
  // Audit and rights.
  createdAudit: { ja: '文面を作りました', en: 'Wrote a template' },
  changedAudit: { ja: '文面を書き直しました', en: 'Changed a template' },
  archivedAudit: { ja: '文面をしまいました', en: 'Archived a template' },
  restoredAudit: { ja: '文面をもどしました', en: 'Brought a template back' },
  mayRead: { ja: '文面を読み、見え方を確かめる', en: 'Read templates and see how they look' },
  mayWrite: { ja: '文面を書く', en: 'Write templates' },
  testSubject: { ja: '【試し】{{subject}}', en: '[Trial] {{subject}}' },
  staffOnly: {
    ja: '自分あてに試せるのは、担当者としてお入りのときだけです。',
    en: 'Only members of staff have an address of their own to try it with.',
  },
  templateTested: {
    ja: 'ひな形を自分あてに試しました',
    en: 'Sent a template to oneself for trial',
  },
})
