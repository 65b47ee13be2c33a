import { defineTexts } from '../../kernel/i18n.ts'

export const texts = defineTexts('segments', {
  unknownField: {
    ja: '「{{field}}」という項目はありません。一覧から選んでください。',
    en: 'There is no field "{{field}}". Choose one from the list.',
  },
  unknownSource: {
    ja: '「{{source}}」という記録はありません。一覧から選んでください。',
    en: 'There is no record "{{source}}". Choose one from the list.',
  },
  unknownAttribute: {
    ja: '「{{attribute}}」では絞れません。一覧から選んでください。',
    en: 'Cannot narrow by "{{attribute}}". Choose one from the list.',
  },
  noSuchSegment: {
    ja: '条件で使っているセグメントが見つかりません。選び直してください。',
    en: 'A segment that the rule speaks of is not there. Choose another.',
  },
  segmentInItself: {
    ja: '「{{name}}」は、めぐりめぐって自分自身を含みます。どこかの条件を外してください。',
    en: '"{{name}}" would contain itself. Take one of the conditions out.',
  },
  ruleTooDeep: {
    ja: '組の中の組は{{depth}}段までです。分けて別のセグメントにしてください。',
    en: 'Groups can be nested {{depth}} deep. Make a segment of its own from a part.',
  },
  ruleTooLarge: {
    ja: '条件が{{count}}個あります。{{most}}個までにしてください。別のセグメントに分けて使うこともできます。',
    en: 'There are {{count}} conditions; {{most}} is the most. You can make a segment of its own from a part.',
  },
  whichFact: { ja: 'どのできごとかを選んでください。', en: 'Choose which event.' },
  noSegmentFacts: {
    ja: 'セグメントへの出入りそのものは条件にできません。「このセグメントに入っている」を使ってください。',
    en: 'Entering and leaving segments cannot be a condition. Use "is in the segment".',
  },
  operatorDoesNotFit: {
    ja: '「{{field}}」では、その比べ方はできません。',
    en: '"{{field}}" cannot be compared that way.',
  },
  valueMissing: { ja: '「{{field}}」の値を入れてください。', en: 'Give a value for "{{field}}".' },
  ruleTooMany: {
    ja: '条件と組が多すぎます。中で使うセグメントの分もあわせて{{most}}個までにしてください。',
    en: 'There are too many conditions and groups; {{most}} is the most, those of segments inside it included.',
  },
  countTooLarge: {
    ja: '回数は0から{{most, number}}までの、端数のない数にしてください。',
    en: 'A count must be a whole number from 0 to {{most, number}}.',
  },
  numberTooLarge: {
    ja: '「{{field}}」の数が大きすぎます。{{most, number}}までにしてください。',
    en: 'The number for "{{field}}" is too large; {{most, number}} is the most.',
  },
  oneValue: {
    ja: '「{{field}}」には、値を一つだけ入れてください。',
    en: 'Give "{{field}}" one value only.',
  },
  factNeedsNone: {
    ja: 'できごとの名前は、できごとを数えるときだけ入れてください。',
    en: 'The name of a fact belongs to a condition that counts facts.',
  },
  spanInDays: {
    ja: '日付の条件の期間は、日か週で入れてください。',
    en: 'Give the period of a condition about days in days or weeks.',
  },
  notComputable: {
    ja: 'この条件は計算できません。値が大きすぎないか、日付が正しいかを確かめてください。',
    en: 'This rule cannot be worked out. Check whether its values are too large or its days do not exist.',
  },
  valueDoesNotFit: {
    ja: '「{{field}}」に合わない値です。数・日付・はい／いいえを確かめてください。',
    en: 'The value does not fit "{{field}}". Check whether it is a number, a date, or yes or no.',
  },
  spanTooShort: { ja: '期間は1以上にしてください。', en: 'The period must be 1 or more.' },
  spanTooLong: { ja: '期間は100年までです。', en: 'The period can be 100 years at most.' },
  spanMissing: { ja: '何日かを入れてください。', en: 'Say how many days.' },
  betweenWhat: {
    ja: '始まりか終わりの日を入れてください。',
    en: 'Give the first or the last day.',
  },
  fromAfterTo: {
    ja: '始まりが終わりよりあとです。入れかえてください。',
    en: 'It begins after it ends. Swap the two.',
  },
  noDay: {
    ja: '「{{field}}」は日付ではありません。誕生日や次のお届け日を選んでください。',
    en: '"{{field}}" is not a day. Choose a birthday or the next delivery.',
  },
  measureWhat: { ja: '何を合わせるのかを選んでください。', en: 'Choose what is summed.' },
  cannotBeSummed: {
    ja: '「{{attribute}}」は合計できません。',
    en: '"{{attribute}}" cannot be summed.',
  },
  anyFact: { ja: 'できごと', en: 'Events' },
  factAmount: { ja: '金額', en: 'Amount' },
  factSource: { ja: '届いたところ', en: 'Source' },
  noSuchPerson: {
    ja: 'この方は見つかりません。統合されたか、消去された可能性があります。',
    en: 'This person is not there. They may have been merged or erased.',
  },
  segmentInUse: {
    ja: '「{{names}}」で使われています。先にそちらから外してください。',
    en: 'It is used by {{names}}. Take it out of there first.',
  },
  ruleOfTag: {
    ja: 'これはタグ「{{name}}」の条件です。タグのページ（/tags/{{tagId}}）で直すか、しまってください。',
    en: 'This is the rule of the tag "{{name}}". Change it or put it away on the page of the tag (/tags/{{tagId}}).',
  },
  headNumber: { ja: 'お客様番号', en: 'Customer number' },
  headName: { ja: 'お名前', en: 'Name' },
  headKana: { ja: 'よみ', en: 'Reading' },
  headPlace: { ja: 'お住まい', en: 'Place' },
  headSince: { ja: '入った日時', en: 'Since' },
  headPersonId: { ja: 'ID', en: 'ID' },
  factEntered: { ja: 'セグメントに入りました', en: 'Entered a segment' },
  factLeft: { ja: 'セグメントから出ました', en: 'Left a segment' },
})
