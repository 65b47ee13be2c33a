import { defineTexts } from '../../kernel/i18n.ts'

export const tagTexts = defineTexts('segments-tags', {
  // Refusals.
  noSuchTag: {
    ja: 'このタグは見つかりません。しまわれたのかもしれません。',
    en: 'There is no such tag. It may have been archived.',
  },
  nameTaken: {
    ja: '「{{name}}」というタグはもうあります。別の名前にしてください。',
    en: 'There is a tag "{{name}}" already. Choose another name.',
  },
  setsItself: {
    ja: '「{{name}}」は条件で付くタグです。手では付けも外しもできません。条件のほうを直してください。',
    en: '"{{name}}" comes and goes by its rule and cannot be set by hand. Change the rule instead.',
  },
  setByHand: {
    ja: '「{{name}}」は手で付けるタグです。条件は付けられません。条件で付くタグを新しく作ってください。',
    en: '"{{name}}" is set by hand and takes no rule. Make a new tag with the rule.',
  },
  inUse: {
    ja: '「{{name}}」は、ほかの条件で使われています: {{users}}。先にそちらから外してください。',
    en: '"{{name}}" is used by other rules: {{users}}. Take it out of them first.',
  },
  inThePast: {
    ja: '期限がもう過ぎています。これからの日時にしてください。',
    en: 'That end has passed already. Choose a later one.',
  },
  oneEnd: {
    ja: '期限は、日か日時のどちらか一つで入れてください。',
    en: 'Give the end as a day or as a moment, not both.',
  },
  nobodyThere: {
    ja: 'このお客様は見つかりません。記録が消されたのかもしれません。',
    en: 'This person is not there. The record may have been erased.',
  },
  // Facts, export, rights.
  wasSet: { ja: 'タグが付きました', en: 'Tagged' },
  wasRemoved: { ja: 'タグを外しました', en: 'Tag taken off' },
  hasExpired: { ja: 'タグの期限が来ました', en: 'Tag expired' },
  factLine: { ja: '{{tag}}（{{why}}）', en: '{{tag}} ({{why}})' },
  maySet: { ja: 'お客様にタグを付け外しする', en: 'Put tags on people and take them off' },
  exportTags: { ja: 'タグ', en: 'Tags' },
  exportTag: { ja: '名前', en: 'Name' },
  exportWhy: { ja: '理由', en: 'Reason' },
  exportSince: { ja: '付いた日時', en: 'Since' },
  exportUntil: { ja: '期限', en: 'Until' },
  createdAudit: { ja: 'タグを作りました', en: 'Made a tag' },
  changedAudit: { ja: 'タグを変えました', en: 'Changed a tag' },
  archivedAudit: { ja: 'タグをしまいました', en: 'Archived a tag' },
  restoredAudit: { ja: 'タグをもどしました', en: 'Brought a tag back' },
  setAudit: { ja: 'タグを付けました', en: 'Put a tag on people' },
  removedAudit: { ja: 'タグを外しました', en: 'Took a tag off people' },
  // Rules.
  tag: { ja: 'タグ', en: 'Tag' },
  tagWords: { ja: 'タグ 札 ラベル 印 属性', en: 'tag label mark' },
})
