import { defineTexts } from '../../kernel/i18n.ts'

export const texts = defineTexts('people', {
  noSuchPerson: { ja: 'この方の記録は見つかりません。', en: 'There is no record of this person.' },
  mergeSelf: { ja: '同じ記録どうしは一つにできません。', en: 'These are one and the same record.' },
  mergedAlready: {
    ja: 'この記録は、すでに別の記録と一つになっています。開きなおしてください。',
    en: 'This record is already part of another. Please reload the page.',
  },
  erasedPerson: {
    ja: 'この方の記録は、ご希望により消されています。',
    en: 'This person’s record has been erased as they wished.',
  },
  noSuchMerge: {
    ja: 'この統合は見つからないか、すでにもどされています。',
    en: 'This merge does not exist or has already been undone.',
  },
  sayWho: {
    ja: 'お名前か、番号・電話・メールのどれかを入れてください。',
    en: 'Give a name, or at least a number, phone or mail.',
  },
  identityTaken: {
    ja: '「{{shown}}」は、ほかの方がお使いです。',
    en: '“{{shown}}” belongs to somebody else.',
  },
  identityTakenBy: {
    ja: '「{{shown}}」は {{name}} 様がお使いです。同じ方なら、二つの記録を一つにしてください。',
    en: '“{{shown}}” belongs to {{name}}. If they are the same person, join the two records.',
  },
  erasedBefore: {
    ja: 'この方は、ご希望により記録を消しています。ご本人から申し出があったときだけ、もう一度登録できます。',
    en: 'This person’s record was erased as they wished. Register them again only if they ask for it.',
  },
  badIdentity: {
    ja: '「{{shown}}」は、おひとりを見分ける値として使えません。書きまちがいがないか見てください。',
    en: '“{{shown}}” cannot stand for one person. Please check how it is written.',
  },
  noSuchIdentity: {
    ja: 'その番号・電話・メールは、この方にはありません。',
    en: 'This person has no such number, phone or mail.',
  },
  emptyAddress: { ja: 'ご住所を入れてください。', en: 'Give an address.' },
  noSuchAddress: { ja: 'そのご住所は見つかりません。', en: 'There is no such address.' },
  householdSelf: {
    ja: 'ご自身をご家族にはできません。',
    en: 'A person cannot be their own family.',
  },
  noSuchCandidate: { ja: 'その組み合わせは見つかりません。', en: 'There is no such pair.' },
  decidedAlready: {
    ja: 'この組み合わせは、もう決まっています。',
    en: 'This pair has already been decided.',
  },
  traitBadKey: {
    ja: '項目の名前は1〜100文字でお願いします。「{{key}}」は預かれません。',
    en: 'The name of a detail has 1 to 100 characters. “{{key}}” cannot be kept.',
  },
  traitTooLong: {
    ja: '「{{key}}」の値は500文字までです。短くしてください。',
    en: '“{{key}}” may have up to 500 characters. Please shorten it.',
  },
  traitTooMany: {
    ja: 'おひとりに預かれる項目は100個までです。「{{key}}」は入りません。要らない項目を消してください。',
    en: 'A person has up to 100 details, and “{{key}}” is one too many. Please remove one that is not needed.',
  },
  // Fields and words of the screens.
  customerNumber: { ja: 'お客様番号', en: 'Customer number' },
  familyName: { ja: '姓', en: 'Family name' },
  givenName: { ja: '名', en: 'Given name' },
  familyKana: { ja: 'セイ', en: 'Family name, reading' },
  givenKana: { ja: 'メイ', en: 'Given name, reading' },
  companyName: { ja: '会社名', en: 'Company' },
  birthday: { ja: 'お誕生日', en: 'Birthday' },
  postalCode: { ja: '郵便番号', en: 'Postal code' },
  prefecture: { ja: '都道府県', en: 'Prefecture' },
  city: { ja: '市区町村', en: 'Town or city' },
  street: { ja: '町名・番地', en: 'Street' },
  building: { ja: '建物・部屋', en: 'Building, room' },
  phone: { ja: '電話', en: 'Phone' },
  mail: { ja: 'メール', en: 'Mail' },
  dial: { ja: 'お店との距離', en: 'Distance' },
  close: { ja: '近く', en: 'Close' },
  normal: { ja: 'ふつう', en: 'Normal' },
  quiet: { ja: '静か', en: 'Quiet' },
  memberSince: { ja: '会員になった日', en: 'Member since' },
  since: { ja: '記録の始まり', en: 'With us since' },
})
