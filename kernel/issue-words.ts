import { defineTexts, type Locale, type Params, type Text, translator } from './i18n.ts'

const texts = defineTexts('issue', {
  unknownField: {
    ja: '「{{field}}」という項目はありません。つづりをご確認ください。',
    en: 'There is no field called "{{field}}". Check its spelling.',
  },
  wrongType: { ja: '{{kind}}で書いてください。', en: 'Give {{kind}}.' },
  empty: { ja: '空のままにはできません。', en: 'This cannot be left empty.' },
  tooShort: {
    ja: '{{minimum}}文字以上で書いてください。',
    en: 'Use at least {{minimum}} characters.',
  },
  tooLong: {
    ja: '{{maximum}}文字までで書いてください。',
    en: 'Use at most {{maximum}} characters.',
  },
  tooFew: { ja: '{{minimum}}件以上にしてください。', en: 'Give at least {{minimum}}.' },
  tooMany: { ja: '{{maximum}}件までにしてください。', en: 'Give at most {{maximum}}.' },
  tooLow: { ja: '{{minimum}}以上にしてください。', en: 'Use {{minimum}} or more.' },
  tooHigh: { ja: '{{maximum}}以下にしてください。', en: 'Use {{maximum}} or less.' },
  choose: { ja: '{{choices}} のどれかにしてください。', en: 'Use one of {{choices}}.' },
  format: { ja: '{{kind}}の形で書いてください。', en: 'Write it as {{kind}}.' },
  wrong: { ja: '書き方をご確認ください。', en: 'Check how this is written.' },
  string: { ja: '文字', en: 'text' },
  number: { ja: '数字', en: 'a number' },
  int: { ja: '整数', en: 'a whole number' },
  boolean: { ja: 'true か false', en: 'true or false' },
  array: { ja: '一覧 [ ]', en: 'a list [ ]' },
  object: { ja: '項目の組 { }', en: 'an object { }' },
  date: { ja: '2026-11-24 のような日付', en: 'a date such as 2026-11-24' },
  datetime: {
    ja: '2026-11-24T09:30:00+09:00 のような日時',
    en: 'a moment such as 2026-11-24T09:30:00+09:00',
  },
  email: { ja: 'name@example.jp のようなメールアドレス', en: 'an address such as name@example.jp' },
  url: { ja: 'https:// で始まるアドレス', en: 'an address that begins with https://' },
  uuid: { ja: 'ID（UUID）', en: 'an id (UUID)' },
})

/** What is known of a zod issue once it has crossed Fastify; every part but the code may be absent. */
export interface Issue {
  code: string
  path: string
  message: string
  keys?: string[]
  expected?: string
  origin?: string
  format?: string
  minimum?: number | bigint
  maximum?: number | bigint
  values?: unknown[]
}

/** A sentence that says what to do about one issue, in the reader's language. */
export function issueWords(issue: Issue, locale: Locale): string {
  const t = translator(locale)
  const kindOf = (name: string | undefined): string => {
    const key = texts[(name ?? '') as keyof typeof texts] as Text | undefined
    return key ? t(key) : (name ?? '')
  }
  const [text, params] = choose(issue, kindOf)
  // A refinement brings its own sentence.
  return issue.code === 'custom' && issue.message ? issue.message : t(text, params)
}

function choose(issue: Issue, kindOf: (name: string | undefined) => string): [Text, Params?] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return [texts.unknownField, { field: (issue.keys ?? []).join(', ') }]
    case 'invalid_type':
      return [texts.wrongType, { kind: kindOf(issue.expected) }]
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return [
        { string: texts.tooLong, array: texts.tooMany }[issue.origin ?? ''] ?? texts.tooHigh,
        { maximum: String(issue.maximum) },
      ]
    case 'invalid_value':
      return [texts.choose, { choices: (issue.values ?? []).join(' | ') }]
    case 'invalid_format':
      return [texts.format, { kind: kindOf(issue.format) }]
    default:
      return [texts.wrong]
  }
}

function tooSmall(issue: Issue): [Text, Params?] {
  const params = { minimum: String(issue.minimum) }
  if (issue.origin === 'string')
    return issue.minimum === 1 ? [texts.empty] : [texts.tooShort, params]
  if (issue.origin === 'array') return [texts.tooFew, params]
  return [texts.tooLow, params]
}
