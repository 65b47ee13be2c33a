import type { FieldCondition, Node, Operator, Span } from '../rule.ts'
import type { Said } from './read.rules.ts'

// As an address writes them, each with its name in Latin letters.
const PREFECTURES =
  '北海道 hokkaido 青森県 aomori 岩手県 iwate 宮城県 miyagi 秋田県 akita 山形県 yamagata 福島県 fukushima 茨城県 ibaraki 栃木県 tochigi 群馬県 gunma 埼玉県 saitama 千葉県 chiba 東京都 tokyo 神奈川県 kanagawa 新潟県 niigata 富山県 toyama 石川県 ishikawa 福井県 fukui 山梨県 yamanashi 長野県 nagano 岐阜県 gifu 静岡県 shizuoka 愛知県 aichi 三重県 mie 滋賀県 shiga 京都府 kyoto 大阪府 osaka 兵庫県 hyogo 奈良県 nara 和歌山県 wakayama 鳥取県 tottori 島根県 shimane 岡山県 okayama 広島県 hiroshima 山口県 yamaguchi 徳島県 tokushima 香川県 kagawa 愛媛県 ehime 高知県 kochi 福岡県 fukuoka 佐賀県 saga 長崎県 nagasaki 熊本県 kumamoto 大分県 oita 宮崎県 miyazaki 鹿児島県 kagoshima 沖縄県 okinawa'.split(
    ' ',
  )

type Given = { value?: FieldCondition['value']; span?: Span }
const field = (key: string, op: Operator, given: Given = {}): FieldCondition => ({
  kind: 'field',
  field: key,
  op,
  ...given,
})

/** What people are or have, from what was said; the likeliest first. */
export function traitsSaid(said: Said): Node[] {
  const kinds = [birthdays(said), places(said), flags(said)]
  const firsts = kinds.flatMap(([first]) => (first ? [first] : []))
  // «Women over 60 in Tokyo» are one thing.
  const together: Node[] = firsts.length > 1 && !said.isNot ? [{ kind: 'all', of: firsts }] : []
  return [...together, ...kinds.flat()]
}

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')

const OLDEST = 120

function birthdays({ text, span, isAhead }: Said): Node[] {
  const age =
    /(?<![-−\d])(\d+)(歳|才|代|s\b)(以上|以下|未満)?|\b(over|under|aged?) (\d+)\b|\b(\d+) or (older|younger)\b/.exec(
      text,
    )
  const years = Number(age?.[1] ?? age?.[5] ?? age?.[6])
  if (age && years <= OLDEST && !/[¥$£€円]|\bspen[dt]/.test(text)) return ages(age)
  if (!/誕生日?|生まれ|バースデー|\b(?:birthdays?|born)\b/.test(text)) return []
  const key = 'people.birthday'
  const month = /(\d+)月/.exec(text)?.[1] ?? MONTHS.findIndex((name) => text.includes(name)) + 1
  if (Number(month) >= 1 && Number(month) <= 12)
    return [field(key, 'in_month', { value: Number(month) })]
  if (/今月|this month/.test(text)) return [field(key, 'this_month')]
  if (/今日|today/.test(text)) return [field(key, 'in_next', { span: { n: 0, unit: 'day' } })]
  const days: Span = span ? inDays(span) : { n: 7, unit: 'day' }
  const next = field(key, 'in_next', { span: days })
  const past = field(key, 'in_last', { span: days })
  if (!isAhead && /過ぎ|すぎ|\blast\b|\bpast\b/.test(text)) return [past]
  return [next, field(key, 'this_month')]
}

/** Birthdays are counted in days or weeks. */
const inDays = ({ n, unit }: Span): Span =>
  unit === 'week' || unit === 'day'
    ? { n, unit }
    : { n: Math.min(366, n * (unit === 'year' ? 366 : 30)), unit: 'day' }

function ages(found: RegExpExecArray): Node[] {
  const [, years, unit, bound, side, of, or, turned] = found
  const value = Number(years ?? of ?? or)
  const from = field('people.birthday', 'age_at_least', { value })
  if (unit === '代' && bound === '以上') return [from]
  if (unit === '代' && bound === '以下')
    return [field('people.birthday', 'age_at_most', { value: value + 9 })]
  if (unit === '代' || unit === 's')
    return [
      { kind: 'all', of: [from, field('people.birthday', 'age_at_most', { value: value + 9 })] },
    ]
  const isUnder = bound === '未満' || side === 'under'
  if (isUnder) return [field('people.birthday', 'age_at_most', { value: value - 1 })]
  if (bound === '以下' || turned === 'younger')
    return [field('people.birthday', 'age_at_most', { value })]
  return [from]
}

/** Prefectures in a text, each with how it was said. */
export function placesNamed(text: string): { place: string; said: string }[] {
  return PREFECTURES.flatMap((place, n) => {
    if (n % 2 === 1) return []
    const short = place === '北海道' ? place : place.slice(0, -1)
    const latin = PREFECTURES[n + 1] ?? ''
    // 「東京都」 holds the characters of 「京都」.
    if ((short === '京都' ? text.replaceAll('東京都', '') : text).includes(short))
      return [{ place, said: text.includes(place) ? place : short }]
    return new RegExp(`\\b${latin}\\b`).test(text) ? [{ place, said: latin }] : []
  })
}

function places({ text, isNot }: Said): Node[] {
  const found = placesNamed(text).map(({ place }) => place)
  if (found.length === 0) return []
  const value = found.length === 1 ? (found[0] ?? '') : found
  return [field('people.prefecture', isNot ? 'is_not' : 'is', { value })]
}

const CHANNELS: [string, RegExp][] = [
  ['mail', /メール|e?-?mail/],
  ['post', /はがき|葉書|手紙|郵便|post/],
  ['phone', /電話|phone|call/],
  ['sms', /sms|ショートメ/],
  ['line', /line|ライン/],
]

const CONSENT =
  /承諾|同意|許可|オプトイン|受け取(?:る|れる|りたい|ってくれる|ってくださる)|受信|(?:お送り|送って|届けて)(?:して)?(?:も)?(?:よい|いい)|\b(?:consent\w*|agree\w*|opt(?:ed)?[ -]?in|receiv(?:e|es|ing)|reachable)\b/

function flags(said: Said): Node[] {
  const { text, span, isNot } = said
  const found: Node[] = []
  const yes = !isNot
  const flag = (key: string, value = yes) => found.push(field(key, 'is', { value }))
  const within = (key: string, op: Operator, otherwise: Span) =>
    found.push(field(key, op, { span: span ?? otherwise }))
  if (/女性|女の|\b(?:women|woman|female|ladies)\b/.test(text))
    found.push(field('people.sex', 'is', { value: 'female' }))
  if (/男性|男の|\b(?:men|man|male|gentlemen)\b/.test(text))
    found.push(field('people.sex', 'is', { value: 'male' }))
  const joined = /入会|会員にな|新しい会員|新規会員|\b(?:joined|new members?)\b/.test(text)
  if (joined) within('people.member_since', 'in_last', { n: 30, unit: 'day' })
  if (/会員|メンバー|\bmember(?:s|ship)?\b/.test(text)) flag('people.member')
  if (/次のお?届け|次回|お届け日|next deliver|deliver\w* soon/.test(text))
    within('orders.next_delivery', 'in_next', { n: 7, unit: 'day' })
  if (/定期|サブスク|\bsubscri\w*\b/.test(text)) found.push(...subscriptions(said))
  if (CONSENT.test(text))
    for (const [channel, pattern] of CHANNELS)
      if (pattern.test(text)) flag(`people.consent_${channel}_news`)
  if (/アドレス|メール|\be?-?mail\b/.test(text)) flag('people.has_email')
  if (/電話|携帯|\bphone\b/.test(text)) flag('people.has_phone')
  if (/line|ライン/.test(text)) flag('people.has_line')
  if (/家族|世帯|\b(?:household|family|families)\b/.test(text)) flag('people.household')
  if (/法人|会社|企業|\b(?:compan\w+|business\w*)\b/.test(text)) flag('people.company')
  if (/約束|\bpromises?\b/.test(text))
    found.push(field('activity.open_promises', 'at_least', { value: 1 }))
  if (/静か|\bquiet\b/.test(text)) found.push(field('people.dial', 'is', { value: 'quiet' }))
  return found
}

function subscriptions({ text, span, isNot }: Said): Node[] {
  const running = field('orders.subscriber', 'is', { value: !isNot })
  const resting = field('orders.resting', 'is', { value: true })
  const of = (value: string): Node => ({
    kind: 'rows',
    source: 'orders.subscriptions',
    where: value === '' ? [] : [{ attribute: 'status', op: 'is', value }],
    within: span ? { kind: 'last', span } : { kind: 'ever' },
    measure: 'count',
    op: 'at_least',
    value: 1,
  })
  if (/休|止め|\bpaused?\b/.test(text)) return [resting, running]
  if (/やめ|解約|終わ|\b(?:cancel\w*|stopped|ended|quit|former)\b/.test(text))
    return span ? [ended(span), running] : [of('cancelled'), running]
  if (/申し?込|始め|はじめ|\b(?:started|signed up|new)\b/.test(text)) return [of(''), running]
  return [running, resting]
}

/** When one ended is known from the timeline. */
const ended = (span: Span): Node => ({
  kind: 'rows',
  source: 'fact',
  fact: 'subscription.cancelled',
  where: [],
  within: { kind: 'last', span },
  measure: 'count',
  op: 'at_least',
  value: 1,
})
