import { expect, test } from 'vitest'
import { check } from '../testing/check.ts'
import { wordsFor } from '../testing/words.ts'
import { kanjiNumber, plainWords } from './suggest/read.rules.ts'
import { suggest } from './suggest.rules.ts'

const JA: [string, string][] = [
  ['最近3か月に2回以上買った', '最近3か月に2回以上ご注文のある方'],
  ['40日買っていない', 'この40日はご注文のない方'],
  ['1万円以上', 'これまでのお買い上げ額が10,000円以上の方'],
  ['誕生日が近い', 'お誕生日が7日以内に来る方'],
  ['はがきをくれた', '最近1年にはがきでのご連絡のある方'],
  ['東京', '東京都にお住まいの方'],
  ['定期', '定期をお続けの方'],
  ['会員', '会員の方'],
  ['最近三ヶ月に二回以上購入', '最近3か月に2回以上ご注文のある方'],
  ['４０日注文なし', 'この40日はご注文のない方'],
  ['一万円以上買った', 'これまでのお買い上げ額が10,000円以上の方'],
  ['半年で3万円以上', '最近6か月のご注文の品代が合計30,000円以上の方'],
  ['一度も買っていない', 'まだご注文のない方'],
  ['会員でない', '会員でない方'],
  ['新しい会員', '会員になった日が最近30日以内の方'],
  ['5月生まれ', 'お誕生日が5月の方'],
  ['今月誕生日', 'お誕生日が今月の方'],
  ['60歳以上', '60歳以上の方'],
  ['60代の女性', '60歳以上で、69歳以下で、女性の方'],
  ['東京と神奈川', '東京都か神奈川県にお住まいの方'],
  ['大阪以外', '大阪府の外にお住まいの方'],
  ['定期をやめた', '終了の定期のお申し込みのある方'],
  ['定期を休んでいる', '定期をお休み中の方'],
  ['次のお届けが近い', '次のお届け日が7日以内に来る方'],
  ['返品した', '最近1年に返品のある方'],
  ['返品したことがない', 'まだ返品のない方'],
  ['キャンセルした', '最近1年にご注文の取り消しのある方'],
  ['電話をくれた', '最近1年にお電話でのご連絡のある方'],
  ['はがきを送った', '最近1年にはがきでのこちらからのご連絡のある方'],
  ['手紙をもらっていない', 'まだお手紙でのご連絡のない方'],
  ['メールの承諾', 'メールでのお便りをご承諾の方'],
  ['メールアドレス', 'メールアドレスのわかる方'],
  ['LINE', 'LINEでつながっている方'],
  ['家族', 'ご家族も記録にある方'],
  ['1回だけ買った', 'これまでのご注文がちょうど1回の方'],
  ['初めて買った', 'はじめてのご注文が30日以内の方'],
  [
    '最近3か月に2回以上買って、40日買っていない会員',
    '最近3か月に2回以上ご注文があり、この40日はご注文のない、会員の方',
  ],
  [
    '最近3か月に2回以上買って40日買っていない会員',
    '最近3か月に2回以上ご注文があり、この40日はご注文のない、会員の方',
  ],
  ['ご常連', '「ご常連」に入っている方'],
  ['ご常連ではない', '「ご常連」に入っていない方'],
  ['京都', '京都府にお住まいの方'],
  ['静か', 'お店との距離が「静か」の方'],
  ['粗利', 'これまでの粗利が10,000円以上の方'],
  ['郵便番号', '郵便番号が記録にある方'],
  ['ページを見た', '最近1年に「ページを見た」の記録のある方'],
  ['二十日以内に注文', '最近20日にご注文のある方'],
  ['1年以上前に買った', '最後のご注文から1年以上たった方'],
  ['約束', 'まだ果たしていないお約束の数が1件以上の方'],
  ['東京の女性', '東京都にお住まいで、女性の方'],
  ['3か月以内に定期をやめた', '最近3か月に「subscription.cancelled」の記録のある方'],
  ['最後の注文から40日以上', '最後のご注文から40日以上たった方'],
  ['最後のご注文から40日以上たった方', '最後のご注文から40日以上たった方'],
  ['最後に買ってから半年以上', '最後のご注文から6か月以上たった方'],
  ['最後の注文から40日以内', '最近40日にご注文のある方'],
  ['メールを受け取る', 'メールでのお便りをご承諾の方'],
  ['3回買って、はがきをくれた', 'これまでに3回以上ご注文があり、はがきでのご連絡のある方'],
  ['静岡の会員', '静岡県にお住まいで、会員の方'],
]

const EN: [string, string][] = [
  ['bought twice in the last 3 months', 'People who ordered at least twice in the last 3 months'],
  ['not ordered for 40 days', 'People who have not ordered for 40 days'],
  ['birthday soon', 'People whose birthday is within the next 7 days'],
  ['subscribers', 'People who subscribe'],
  ['members', 'People who are members'],
  ['over ¥10,000', 'People whose spending so far is more than ¥10,000'],
  [
    'spent at least ¥10,000 in the last year',
    'People whose orders in the last year come to at least ¥10,000 in sales',
  ],
  ['never ordered', 'People who have never ordered'],
  ['ordered once only', 'People who have ordered exactly once'],
  ['Tokyo', 'People who live in Tokyo'],
  ['not in Osaka', 'People who do not live in Osaka'],
  ['women', 'People who are female'],
  ['women over 60', 'People who are 60 or older and are female'],
  ['birthday in May', 'People whose birthday is in May'],
  ['birthday this month', 'People whose birthday is this month'],
  ['sent us a postcard', 'People who got in touch by postcard in the last year'],
  ['postcard', 'People who got in touch by postcard in the last year'],
  ['called us', 'People who got in touch by phone in the last year'],
  ['returned something', 'People who made a return in the last year'],
  ['cancelled an order', 'People who cancelled an order in the last year'],
  ['paused subscription', 'People who have paused a subscription'],
  ['cancelled subscription', 'People who have started a subscription now ended'],
  ['next delivery', 'People whose next delivery is within the next 7 days'],
  ['joined last month', 'People whose day of joining was within the last month'],
  ['non-members', 'People who are not members'],
  ['email consent', 'People who agreed to news by mail'],
  ['email address', 'People who have a mail address'],
  ['Regulars', 'People who are in “Regulars”'],
  ['not in Regulars', 'People who are not in “Regulars”'],
  ['gross profit', 'People whose gross profit so far is at least ¥10,000'],
  ['postal code', 'People whose postal code is known'],
  ['page viewed', 'People who had “Page viewed” in the last year'],
  [
    'bought twice in the last three months but not in the last 40 days',
    'People who ordered at least twice in the last 3 months and have not ordered for 40 days',
  ],
  [
    'members who ordered at least 3 times',
    'People who are members and have ordered at least 3 times',
  ],
  ['first order in the last 2 weeks', 'People who first ordered within the last 2 weeks'],
  ['ordered a year ago or longer', 'People who last ordered 1 year ago or longer'],
  ['household', 'People who share a household'],
  ['quiet', 'People who chose “Quiet” as their distance'],
  ['open promises', 'People whose number of promises still open is at least 1'],
  ['women in Kyoto', 'People who live in Kyoto and are female'],
  [
    'stopped their subscription in the last 3 months',
    'People who had “subscription.cancelled” in the last 3 months',
  ],
  ['more than 40 days since last order', 'People who last ordered 40 days ago or longer'],
  ['last order over 40 days', 'People who last ordered 40 days ago or longer'],
  ['in their 60s', 'People who are 60 or older and are 69 or younger'],
  ['in their sixties', 'People who are 60 or older and are 69 or younger'],
  [
    'spent over 10000 in the last month',
    'People whose orders in the last month come to more than ¥10,000 in sales',
  ],
  ['over 10000', 'People whose spending so far is more than ¥10,000'],
  ['over 60', 'People who are 60 or older'],
  ['receives email', 'People who agreed to news by mail'],
  ['sent them a postcard', 'People who heard from us by postcard in the last year'],
]

test.each(JA)('%s', (query, first) => {
  expect(suggest(query, wordsFor('ja'), 'ja')[0]?.words).toBe(first)
})

test.each(EN)('%s', (query, first) => {
  expect(suggest(query, wordsFor('en'), 'en')[0]?.words).toBe(first)
})

test.each([...JA, ...EN])('all that is offered for %s is a rule that holds water', (query) => {
  const found = suggest(query, wordsFor('ja'), 'ja')
  expect(found.length).toBeLessThanOrEqual(8)
  expect(new Set(found.map(({ words }) => words)).size).toBe(found.length)
  for (const { node } of found) check(node)
})

test('what was counted and compared stands in the condition', () => {
  const [first] = suggest('最近３ヶ月に二回以上買った', wordsFor('ja'), 'ja')
  expect(first?.node).toEqual({
    kind: 'rows',
    source: 'orders.orders',
    where: [],
    within: { kind: 'last', span: { n: 3, unit: 'month' } },
    measure: 'count',
    op: 'at_least',
    value: 2,
  })
})

test.each([...JA, ...EN])('%s is offered first with nothing left out', (query) => {
  const locale = /[ぁ-龠ァ-ヴ]/.test(query) ? 'ja' : 'en'
  expect(suggest(query, wordsFor(locale), locale)[0]?.left).toEqual([])
})

const HERE = {
  today: '2026-11-22',
  goods: { products: ['ひだまり青汁 30包', 'ブルーベリーの粒', 'Aojiru 30'], categories: ['青汁'] },
}
test.each([
  ['ja', '青汁を買った', '「青汁」の品を含むご注文のある方'],
  ['ja', '青汁を買ったことがない', 'まだ「青汁」の品を含むご注文のない方'],
  ['ja', 'ひだまり青汁 30包を買った', 'ひだまり青汁 30包を含むご注文のある方'],
  ['ja', 'ブルーベリー 3回以上', 'これまでに商品に「ブルーベリー」を含むご注文が3回以上ある方'],
  ['ja', '青汁を1万円以上買った', 'これまでの「青汁」のお買い上げの金額が合計10,000円以上の方'],
  ['en', 'bought Aojiru', 'People who have ordered (whose product contains “Aojiru”)'],
  [
    'ja',
    '先月1万円以上買った',
    '2026年10月1日から10月31日までのご注文の品代が合計10,000円以上の方',
  ],
  [
    'en',
    'spent over 10000 last month',
    'People whose orders between 1 October and 31 October 2026 come to more than ¥10,000 in sales',
  ],
  [
    'ja',
    '去年買って今年買っていない',
    '2025年1月1日から12月31日までにご注文があり、2026年1月1日から12月31日までにご注文のない方',
  ],
] as const)('%s: %s of this shop and day', (locale, query, first) => {
  const [found] = suggest(query, wordsFor(locale), locale, HERE)
  expect(found).toMatchObject({ words: first, left: [] })
  if (found) check(found.node)
})

test.each([
  ['青汁を買った', ['青汁']],
  ['青汁を買ったことがない', ['青汁']],
  ['にんにくを買った', ['にんにく']],
  ['赤い帽子をかぶった女性', ['赤い帽子をかぶった']],
  ['bought Aojiru', ['Aojiru']],
  ['去年買った', ['去年']],
  ['最近3か月に999999999999回以上買った', ['999999999999回']],
  ['最近99999999999か月に買った', ['99999999999か月']],
  ['bought in the last 99999 days', ['99999 days']],
  ['-5回買った', ['-5回']],
])('%s without a word that is not understood says so', (query, left) => {
  const locale = /[ぁ-龠ァ-ヴ]/.test(query) ? 'ja' : 'en'
  expect(suggest(query, wordsFor(locale), locale)[0]?.left).toEqual(left)
})

test('what bears all words goes before what leaves some out', () => {
  const counts = suggest('women who ordered twice', wordsFor('en'), 'en').map(
    (one) => one.left.length,
  )
  expect(counts).toEqual(counts.toSorted((a, b) => a - b))
})

test('the same conditions in another order are offered once', () => {
  const found = suggest('20代の男性で東京に住んでいる', wordsFor('ja'), 'ja')
  expect(
    found.filter(({ words }) => words.includes('男性') && words.includes('東京')),
  ).toHaveLength(1)
})

test.each([
  ['最近3か月に999999999999回以上買った', '999'],
  ['-5回', '5'],
  ['−5回買った', '5'],
  ['spent over 10000', 'older'],
])('%s offers no %s', (query, figure) => {
  for (const { words } of suggest(query, wordsFor('ja'), 'en')) expect(words).not.toContain(figure)
})

test('money is in minor units of the company', () => {
  const [first] = suggest('over £12.50', { ...wordsFor('en'), currency: 'GBP' }, 'en')
  expect(first?.node).toMatchObject({ field: 'orders.sales', op: 'more_than', value: 1250 })
})

test('nothing is offered for nothing, nor for what nobody knows', () => {
  for (const query of ['', '  ', '、', 'xyzzy', 'まったく知らないことば'])
    expect(suggest(query, wordsFor('ja'), 'ja')).toEqual([])
})

test('figures in kanji and in full width', () => {
  expect(kanjiNumber('二十五')).toBe(25)
  expect(kanjiNumber('百二')).toBe(102)
  expect(kanjiNumber('三〇')).toBe(30)
  expect(plainWords('１２，０００円')).toBe('12000円')
  expect(plainWords('三万五千円')).toContain('35000円')
  expect(plainWords('千葉')).toBe('千葉')
})
