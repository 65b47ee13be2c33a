import { cutText } from '../../kernel/cut-text.ts'
import { tidy } from './fold.rules.ts'
import { phoneOf } from './phone.rules.ts'

export type IdentityInput = {
  kind: string
  /** The source that gave the value out, so that customer 12345 of two shops are two people. */
  issuer?: string | undefined
  value: string
  verified?: boolean | undefined
}

/** Why a value joins nobody. It is still kept as it was written. */
export type Refusal = 'empty' | 'cheap' | 'malformed' | 'too_many'

export type NormalIdentity = {
  kind: string
  issuer: string
  value: string
  shown: string
  /** Joins at once; the others only make candidates. */
  verified: boolean
  refused: Refusal | null
}

/** How many identities of one kind a person may have; above it a value is shared rather than theirs. */
export const CAPS: Record<string, number> = { anonymous: 200, order: 10_000 }
export const DEFAULT_CAP = 20

export const capOf = (kind: string) => CAPS[kind] ?? DEFAULT_CAP

/** Which identity decides when several point to different people: the strongest first. */
const STRENGTH = ['customer_number', 'user_id', 'card', 'line', 'email', 'phone']

export function strengthOf(kind: string): number {
  if (kind === 'anonymous') return 100
  const at = STRENGTH.indexOf(kind)
  return at === -1 ? STRENGTH.length : at
}

/** Two different values of one issuer are two accounts: people who have them are not joined by a mail. */
export const isAccount = (kind: string) => kind === 'customer_number' || kind === 'user_id'

const CHEAP = new Set(
  'guest guests anonymous anon unknown none null undefined nil nan na n/a no test tests testuser test1 demo dummy sample example user admin nobody true false [object object] - なし ナシ 無し 不明 未登録 未設定 ゲスト 匿名 テスト 非会員 該当なし'.split(
    ' ',
  ),
)
// Two words, which the list above cannot hold.
CHEAP.add('[object object]')
CHEAP.add('not set')

/** Values that many people share because somebody typed something to get on. */
export function isCheap(value: string): boolean {
  const plain = tidy(value).toLowerCase()
  if (CHEAP.has(plain)) return true
  const digits = plain.replace(/[\s\-()+.]/g, '')
  return /^0+$/.test(digits) || /^9{5,}$/.test(digits) || /^(\d)\1{6,}$/.test(digits)
}

const CHEAP_LOCAL =
  /^(test\d*|tests|testing|guest\d*|dummy|sample|example|none|null|noreply|no-reply|nobody|aaa+|xxx+|abc|asdf|info-?dummy)$/
const CHEAP_DOMAIN = /^(localhost|invalid)$|\.(invalid|localhost)$/

/** Lower-cased; old carrier addresses with dots in a row or before the @ are real and accepted. */
export function mailOf(text: string): { value: string; refused: Refusal | null } {
  const value = tidy(text)
    .replace(/^mailto:/i, '')
    .toLowerCase()
  const match = /^([^\s@<>,;"]{1,64}|"[^"]{1,62}")@([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)$/.exec(value)
  const [, local = '', domain = ''] = match ?? []
  if (!match || value.length > 254 || !domain.includes('.') || domain.includes('..')) {
    return { value, refused: domain === 'localhost' ? 'cheap' : 'malformed' }
  }
  const cheap = CHEAP_LOCAL.test(local) || CHEAP_DOMAIN.test(domain)
  return { value, refused: cheap ? 'cheap' : null }
}

/**
 * One identity made comparable. Mails and numbers that a shop gave out join at once unless told
 * otherwise; a phone does not, because families share it.
 */
export function normalIdentity(input: IdentityInput): NormalIdentity {
  const kind = input.kind.trim().toLowerCase()
  const issuer = tidy(input.issuer ?? '')
  const shown = cutText(input.value.replace(/\s+/g, ' ').trim(), 500)
  const verified = input.verified ?? kind !== 'phone'
  const made = (value: string, refused: Refusal | null): NormalIdentity => ({
    kind,
    // A mail or phone is the same whoever says it.
    issuer: kind === 'email' || kind === 'phone' ? '' : issuer,
    value: cutText(value, 500),
    shown,
    verified: verified && !refused,
    refused,
  })
  const plain = tidy(input.value)
  if (!plain) return made('', 'empty')
  if (isCheap(plain)) return made(plain.toLowerCase(), 'cheap')
  if (kind === 'email') {
    const mail = mailOf(plain)
    return made(mail.value, mail.refused)
  }
  if (kind === 'phone') {
    const phone = phoneOf(plain)
    return made(phone.value, phone.refused)
  }
  return made(plain, plain.length > 200 ? 'malformed' : null)
}

export const identityKey = (id: { kind: string; issuer: string; value: string }) =>
  `${id.kind}\u0001${id.issuer}\u0001${id.value}`
