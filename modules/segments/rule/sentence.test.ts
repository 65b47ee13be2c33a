import { describe, expect, test } from 'vitest'
import { REGULARS, wordsFor } from '../testing/words.ts'
import type { FieldCondition, Filter, Node, RowsCondition, Span, Within } from './rule.ts'
import { ruleSentence, sentenceText } from './sentence.rules.ts'

const all = (...of: Node[]): Node => ({ kind: 'all', of })
const any = (...of: Node[]): Node => ({ kind: 'any', of })
const not = (of: Node): Node => ({ kind: 'not', of })
const span = (n: number, unit: Span['unit']): Span => ({ n, unit })
const last = (n: number, unit: Span['unit']): Within => ({ kind: 'last', span: span(n, unit) })
const field = (field: string, op: FieldCondition['op'], value?: FieldCondition['value']): Node => ({
  kind: 'field',
  field,
  op,
  ...(value !== undefined && { value }),
})
const timed = (name: string, op: FieldCondition['op'], n: number, unit: Span['unit']): Node => ({
  kind: 'field',
  field: name,
  op,
  span: span(n, unit),
})
const rows = (given: Partial<RowsCondition>): RowsCondition => ({
  kind: 'rows',
  source: 'orders.orders',
  where: [],
  within: { kind: 'ever' },
  measure: 'count',
  op: 'at_least',
  value: 1,
  ...given,
})
const ago = (
  which: 'first' | 'last',
  op: 'within' | 'over',
  s: Span,
  where: Filter[] = [],
): Node => ({
  kind: 'ago',
  source: 'orders.orders',
  where,
  which,
  op,
  span: s,
})
const is = (attribute: string, value: Filter['value']): Filter => ({ attribute, op: 'is', value })
const member = field('people.member', 'is', true)
const tokyo = field('people.prefecture', 'is', '東京都')
const twice = rows({ within: last(3, 'month'), value: 2 })
const quiet40 = rows({ within: last(40, 'day'), op: 'equals', value: 0 })
const segment: Node = { kind: 'segment', segmentId: REGULARS }

const RULES: [Node, string, string][] = [
  [
    all(twice, quiet40, member),
    '最近3か月に2回以上ご注文があり、この40日はご注文のない、会員の方。',
    'People who ordered at least twice in the last 3 months, have not ordered for 40 days and are members.',
  ],
  [all(), 'すべての方。', 'Everyone.'],
  [any(), 'あてはまる方はいません。', 'No one.'],
  [member, '会員の方。', 'People who are members.'],
  [field('people.member', 'is', false), '会員でない方。', 'People who are not members.'],
  [
    all(tokyo, member),
    '東京都にお住まいで、会員の方。',
    'People who live in Tokyo and are members.',
  ],
  [
    all(field('people.sex', 'is', 'female'), member),
    '女性で、会員の方。',
    'People who are female and are members.',
  ],
  [
    field('people.prefecture', 'is_not', ['東京都', '神奈川県']),
    '東京都や神奈川県の外にお住まいの方。',
    'People who do not live in Tokyo or Kanagawa.',
  ],
  [
    field('people.city', 'starts_with', '横浜市'),
    'お住まいの市区町村が「横浜市」で始まる方。',
    'People whose town or city starts with “横浜市”.',
  ],
  [
    field('people.city', 'contains', '区'),
    'お住まいの市区町村に「区」を含む方。',
    'People whose town or city contains “区”.',
  ],
  [
    field('people.postal_code', 'starts_with', '150'),
    '郵便番号が「150」で始まる方。',
    'People whose postal code starts with “150”.',
  ],
  [
    field('people.postal_code', 'unknown'),
    '郵便番号が記録にない方。',
    'People whose postal code is not known.',
  ],
  [
    field('people.birthday', 'known'),
    'お誕生日が記録にある方。',
    'People whose birthday is known.',
  ],
  [
    timed('people.birthday', 'in_next', 7, 'day'),
    'お誕生日が7日以内に来る方。',
    'People whose birthday is within the next 7 days.',
  ],
  [
    timed('people.birthday', 'in_next', 0, 'day'),
    'お誕生日が今日の方。',
    'People whose birthday is today.',
  ],
  [
    timed('people.birthday', 'in_last', 3, 'day'),
    'お誕生日から3日以内の方。',
    'People whose birthday was within the last 3 days.',
  ],
  [
    field('people.birthday', 'in_month', [5, 6]),
    'お誕生日が5月か6月の方。',
    'People whose birthday is in May or June.',
  ],
  [
    all(field('people.birthday', 'this_month'), segment),
    'お誕生日が今月で、「ご常連」に入っている方。',
    'People whose birthday is this month and who are in “Regulars”.',
  ],
  [field('people.birthday', 'age_at_least', 60), '60歳以上の方。', 'People who are 60 or older.'],
  [
    all(field('people.birthday', 'age_at_most', 30), field('people.has_line', 'is', true)),
    '30歳以下で、LINEでつながっている方。',
    'People who are 30 or younger and are on LINE.',
  ],
  [
    field('people.member_since', 'on_or_after', '2026-04-01'),
    '会員になった日が2026年4月1日以降の方。',
    'People whose day of joining is on or after 1 April 2026.',
  ],
  [
    timed('people.member_since', 'over_ago', 1, 'year'),
    '会員になった日から1年以上たった方。',
    'People whose day of joining was 1 year ago or longer.',
  ],
  [
    timed('orders.last', 'in_last', 30, 'day'),
    '最後のご注文の日が最近30日以内の方。',
    'People whose last order was within the last 30 days.',
  ],
  [
    field('people.consent_mail_news', 'is', true),
    'メールでのお便りをご承諾の方。',
    'People who agreed to news by mail.',
  ],
  [
    all(field('people.consent_post_offers', 'is', false), quiet40),
    'はがき・手紙でのご案内のご承諾がなく、この40日はご注文のない方。',
    'People who have not agreed to offers by post and have not ordered for 40 days.',
  ],
  [
    field('people.dial', 'is', 'quiet'),
    'お店との距離が「静か」の方。',
    'People who chose “Quiet” as their distance.',
  ],
  [
    field('people.household_size', 'at_least', 3),
    'ご家族の人数が3人以上の方。',
    'People whose household size is at least 3.',
  ],
  [
    field('orders.count', 'is', 1),
    'これまでのご注文の回数がちょうど1回の方。',
    'People whose number of orders so far is 1.',
  ],
  [
    field('orders.sales', 'more_than', 10000),
    'これまでのお買い上げ額が10,000円を超える方。',
    'People whose spending so far is more than ¥10,000.',
  ],
  [
    field('orders.average', 'less_than', 5000),
    '一回あたりのお買い上げ額が5,000円未満の方。',
    'People whose average order is less than ¥5,000.',
  ],
  [
    all(field('orders.subscriber', 'is', true), timed('orders.next_delivery', 'in_next', 7, 'day')),
    '定期をお続けで、次のお届け日が7日以内に来る方。',
    'People who subscribe and whose next delivery is within the next 7 days.',
  ],
  [
    field('orders.next_delivery', 'on_or_before', '2026-12-24'),
    '次のお届け日が2026年12月24日以前の方。',
    'People whose next delivery is on or before 24 December 2026.',
  ],
  [
    field('activity.open_promises', 'at_least', 1),
    'まだ果たしていないお約束の数が1件以上の方。',
    'People whose number of promises still open is at least 1.',
  ],
  [
    twice,
    '最近3か月に2回以上ご注文のある方。',
    'People who ordered at least twice in the last 3 months.',
  ],
  [rows({}), 'ご注文のある方。', 'People who have ordered.'],
  [rows({ op: 'equals', value: 0 }), 'まだご注文のない方。', 'People who have never ordered.'],
  [
    rows({ value: 3 }),
    'これまでに3回以上ご注文のある方。',
    'People who have ordered at least 3 times.',
  ],
  [
    rows({ within: last(1, 'year'), op: 'at_most', value: 2 }),
    '最近1年のご注文が2回以下の方。',
    'People who ordered at most twice in the last year.',
  ],
  [
    rows({ within: last(2, 'week'), op: 'equals', value: 2 }),
    '最近2週間のご注文がちょうど2回の方。',
    'People who ordered exactly twice in the last 2 weeks.',
  ],
  [
    rows({ within: last(24, 'hour'), op: 'more_than', value: 1 }),
    '最近24時間に2回以上ご注文のある方。',
    'People who ordered at least twice in the last 24 hours.',
  ],
  [
    rows({ within: { kind: 'between', from: '2026-01-01', to: '2026-03-31' }, value: 2 }),
    '2026年1月1日から3月31日までに2回以上ご注文のある方。',
    'People who ordered at least twice between 1 January and 31 March 2026.',
  ],
  [
    rows({
      within: { kind: 'between', from: '2025-12-01', to: '2026-01-31' },
      op: 'at_most',
      value: 0,
    }),
    '2025年12月1日から2026年1月31日までにご注文のない方。',
    'People who never ordered between 1 December 2025 and 31 January 2026.',
  ],
  [
    rows({ within: { kind: 'between', from: '2026-01-01' } }),
    '2026年1月1日以降にご注文のある方。',
    'People who ordered since 1 January 2026.',
  ],
  [
    rows({ within: { kind: 'between', to: '2026-01-01' }, op: 'at_most', value: 1 }),
    '2026年1月1日までのご注文が1回以下の方。',
    'People who ordered at most once up to 1 January 2026.',
  ],
  [
    rows({
      within: {
        kind: 'since',
        which: 'first',
        source: 'orders.orders',
        where: [],
        span: span(30, 'day'),
      },
      op: 'at_least',
      value: 1,
    }),
    'はじめてのご注文から30日以内にご注文のある方。',
    'People who ordered within 30 days after they first ordered.',
  ],
  [
    rows({
      within: {
        kind: 'since',
        which: 'last',
        source: 'activity.received',
        where: [is('channel', 'postcard')],
      },
      op: 'equals',
      value: 0,
    }),
    'はがきでの最後のご連絡のあとにご注文のない方。',
    'People who never ordered after they last got in touch by postcard.',
  ],
  [
    rows({ within: { kind: 'around', field: 'people.birthday', from: -7, to: 3 } }),
    'お誕生日の7日前から3日後までにご注文のある方。',
    'People who ordered from 7 days before to 3 days after their birthday.',
  ],
  [
    rows({
      within: { kind: 'around', field: 'orders.next_delivery', from: -7, to: -1 },
      source: 'activity.received',
    }),
    '次のお届け日の7日前から1日前までにご連絡のある方。',
    'People who got in touch from 7 days to 1 day before their next delivery.',
  ],
  [
    rows({
      where: [is('product', 'ひだまり茶'), is('channel', '電話')],
      within: last(3, 'month'),
      value: 2,
    }),
    '最近3か月にひだまり茶を含む、電話からのご注文が2回以上ある方。',
    'People who ordered with ひだまり茶 through 電話 at least twice in the last 3 months.',
  ],
  [
    rows({ where: [is('category', ['お茶', '菓子'])] }),
    '「お茶」か「菓子」の品を含むご注文のある方。',
    'People who have ordered with something from “お茶” or “菓子”.',
  ],
  [
    rows({ where: [{ attribute: 'total', op: 'at_least', value: 5000 }], within: last(1, 'year') }),
    '最近1年に合計が5,000円以上のご注文のある方。',
    'People who ordered (whose total is at least ¥5,000) in the last year.',
  ],
  [
    rows({
      where: [is('by_subscription', false)],
      op: 'equals',
      value: 0,
      within: last(6, 'month'),
    }),
    'この6か月は定期以外のご注文のない方。',
    'People who have not ordered outside a subscription for 6 months.',
  ],
  [
    rows({ measure: 'sum', of: 'sales', within: last(3, 'month'), op: 'at_least', value: 10000 }),
    '最近3か月のご注文の品代が合計10,000円以上の方。',
    'People whose orders in the last 3 months come to at least ¥10,000 in sales.',
  ],
  [
    rows({ measure: 'average', of: 'total', op: 'more_than', value: 3000 }),
    'これまでのご注文の合計が平均3,000円を超える方。',
    'People whose orders average more than ¥3,000 in total.',
  ],
  [
    rows({ measure: 'max', of: 'total', within: last(1, 'year'), op: 'at_most', value: 3000 }),
    '最近1年のご注文の合計が最大で3,000円以下の方。',
    'People whose largest total among orders in the last year is at most ¥3,000.',
  ],
  [
    rows({ source: 'orders.lines', measure: 'distinct', of: 'product', op: 'at_least', value: 3 }),
    'これまでのお買い上げの商品が3種類以上の方。',
    'People whose items bought cover at least 3 different kinds of product.',
  ],
  [
    rows({
      source: 'orders.lines',
      measure: 'sum',
      of: 'quantity',
      where: [is('sku', 'A-1')],
      op: 'less_than',
      value: 10,
    }),
    'これまでのA-1のお買い上げの数量が合計10点未満の方。',
    'People whose items bought called A-1 come to less than 10 in quantity.',
  ],
  [
    rows({
      source: 'activity.received',
      where: [is('channel', 'postcard')],
      within: last(1, 'year'),
    }),
    '最近1年にはがきでのご連絡のある方。',
    'People who got in touch by postcard in the last year.',
  ],
  [
    rows({ source: 'orders.returns', op: 'equals', value: 0 }),
    'まだ返品のない方。',
    'People who have never made a return.',
  ],
  [
    rows({
      source: 'orders.subscriptions',
      where: [is('status', 'active')],
      within: last(1, 'month'),
    }),
    '最近1か月に継続中の定期のお申し込みのある方。',
    'People who started a subscription now running in the last month.',
  ],
  [
    rows({
      source: 'fact',
      fact: 'page.viewed',
      where: [is('payload.category', 'お茶')],
      within: last(30, 'day'),
      value: 3,
    }),
    '最近30日に「category」が「お茶」の「ページを見た」の記録が3回以上ある方。',
    'People who had “Page viewed” (whose “category” is “お茶”) at least 3 times in the last 30 days.',
  ],
  [
    rows({ source: 'fact', fact: 'tasting.joined', op: 'equals', value: 0 }),
    'まだ「tasting.joined」の記録のない方。',
    'People who have never had “tasting.joined”.',
  ],
  [
    ago('last', 'over', span(40, 'day')),
    '最後のご注文から40日以上たった方。',
    'People who last ordered 40 days ago or longer.',
  ],
  [
    ago('last', 'within', span(2, 'week'), [is('channel', '電話')]),
    '電話からの最後のご注文が2週間以内の方。',
    'People who last ordered through 電話 within the last 2 weeks.',
  ],
  [
    ago('first', 'within', span(1, 'month')),
    'はじめてのご注文が1か月以内の方。',
    'People who first ordered within the last month.',
  ],
  [
    all(ago('last', 'over', span(90, 'day')), segment),
    '最後のご注文から90日以上たち、「ご常連」に入っている方。',
    'People who last ordered 90 days ago or longer and are in “Regulars”.',
  ],
  [segment, '「ご常連」に入っている方。', 'People who are in “Regulars”.'],
  [not(segment), '「ご常連」に入っていない方。', 'People who are not in “Regulars”.'],
  [
    all(not(segment), tokyo),
    '「ご常連」に入っていない、東京都にお住まいの方。',
    'People who are not in “Regulars” and live in Tokyo.',
  ],
  [not(member), '会員でない方。', 'People who are not members.'],
  [
    not(twice),
    '最近3か月のご注文が1回以下の方。',
    'People who ordered at most once in the last 3 months.',
  ],
  [
    not(rows({ within: last(3, 'month') })),
    'この3か月はご注文のない方。',
    'People who have not ordered for 3 months.',
  ],
  [
    any(member, field('orders.subscriber', 'is', true)),
    '会員の方、または定期をお続けの方。',
    'People who are members or subscribe.',
  ],
  [
    any(tokyo, twice, segment),
    '東京都にお住まいの方、最近3か月に2回以上ご注文のある方、または「ご常連」に入っている方。',
    'People who live in Tokyo, ordered at least twice in the last 3 months or are in “Regulars”.',
  ],
  [
    all(any(tokyo, field('people.prefecture', 'is', '京都府')), member),
    '（東京都にお住まいの方、または京都府にお住まいの方）のどちらかにあてはまる、会員の方。',
    'People who (live in Tokyo or live in Kyoto) and are members.',
  ],
  [
    all(member, any(twice, field('orders.sales', 'at_least', 10000), segment)),
    '会員で、（最近3か月に2回以上ご注文のある方、これまでのお買い上げ額が10,000円以上の方、または「ご常連」に入っている方）のいずれかにあてはまる方。',
    'People who are members and (who ordered at least twice in the last 3 months, whose spending so far is at least ¥10,000 or who are in “Regulars”).',
  ],
  [
    any(all(field('people.sex', 'is', 'female'), member), field('orders.subscriber', 'is', true)),
    '（女性で、会員の方）、または定期をお続けの方。',
    'People who (are female and are members) or subscribe.',
  ],
  [
    not(any(tokyo, member)),
    '（東京都にお住まいの方、または会員の方）のどれでもない方。',
    'People who are not among those (who live in Tokyo or are members).',
  ],
  [
    all(twice, not(all(tokyo, member))),
    '最近3か月に2回以上ご注文があり、（東京都にお住まいで、会員の方）ではない方。',
    'People who ordered at least twice in the last 3 months and are not among those (who live in Tokyo and are members).',
  ],
  [
    all(all(twice, quiet40), all(member)),
    '最近3か月に2回以上ご注文があり、この40日はご注文のない、会員の方。',
    'People who ordered at least twice in the last 3 months, have not ordered for 40 days and are members.',
  ],
  [not(not(member)), '会員の方。', 'People who are members.'],
]

test('a place in a payload is of the type of what it is compared with', () => {
  const of = (op: Filter['op'], value: Filter['value']) =>
    rows({
      source: 'fact',
      fact: 'page.viewed',
      where: [{ attribute: 'payload.seconds', op, value }],
    })
  const ja = (root: Node) => sentenceText({ root }, wordsFor('ja'), 'ja')
  expect(ja(of('at_least', 30))).toBe('「seconds」が30以上の「ページを見た」の記録のある方。')
  expect(ja(of('is', true))).toBe('「seconds」が「はい」の「ページを見た」の記録のある方。')
})

describe('a rule reads as a sentence', () => {
  test.each(RULES)('%#', (root, ja, en) => {
    expect(sentenceText({ root }, wordsFor('ja'), 'ja')).toBe(ja)
    expect(sentenceText({ root }, wordsFor('en'), 'en')).toBe(en)
  })
})

test('each part that stands for a condition leads to it', () => {
  const root = all(any(tokyo, not(segment)), quiet40)
  const leading = ruleSentence({ root }, wordsFor('ja'), 'ja').filter(({ at }) => at !== null)
  expect(leading).toEqual([
    { text: '東京都', at: [0, 0] },
    { text: '「ご常連」', at: [0, 1, 0] },
    { text: '40日', at: [1] },
    { text: 'ご注文のない', at: [1] },
  ])
  expect(ruleSentence({ root: all(twice, quiet40, member) }, wordsFor('ja'), 'ja')).toEqual([
    { text: '最近3か月', at: [0] },
    { text: 'に', at: null },
    { text: '2回以上', at: [0] },
    { text: 'ご注文があり、この', at: null },
    { text: '40日', at: [1] },
    { text: 'は', at: null },
    { text: 'ご注文のない', at: [1] },
    { text: '、', at: null },
    { text: '会員', at: [2] },
    { text: 'の方。', at: null },
  ])
})

test('a rule about things that are no longer there still reads', () => {
  const lost = all(field('gone.field', 'at_least', 3), rows({ source: 'gone.rows' }), {
    kind: 'segment',
    segmentId: '01900000-0000-7000-8000-0000000000ff',
  })
  expect(sentenceText({ root: lost }, wordsFor('ja'), 'ja')).toBe(
    '「gone.field」が3以上で、「gone.rows」があり、「？」に入っている方。',
  )
  expect(sentenceText({ root: lost }, wordsFor('en'), 'en')).toContain('“gone.field” is at least 3')
})

const allFields = wordsFor('ja').fields.flatMap(({ key, operators }) =>
  operators.map((op) => [key, op] as const),
)
test.each(allFields)('%s %s has words in both languages', (key, op) => {
  const root: Node = {
    kind: 'field',
    field: key,
    op,
    value: op.startsWith('on_') ? '2026-01-01' : 5,
    span: span(3, 'day'),
  }
  for (const locale of ['ja', 'en'] as const) {
    const text = sentenceText({ root }, wordsFor(locale), locale)
    expect(text).not.toMatch(/undefined|NaN|[{}\uE000\uE001]/)
    expect(ruleSentence({ root }, wordsFor(locale), locale).some(({ at }) => at)).toBe(true)
  }
})
