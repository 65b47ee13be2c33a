export const ROLES = ['owner', 'lead', 'marketer', 'staff', 'reader'] as const
export type Role = (typeof ROLES)[number]

/** From NIST SP 800-63B: length counts, mixtures of signs do not. */
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 200

export type PasswordProblem = 'tooShort' | 'tooLong' | 'tooPlain' | null

/** What speaks against a password: its length, one letter over and over, or the person's own words. */
export function passwordProblem(
  password: string,
  ownWords: readonly string[] = [],
): PasswordProblem {
  const length = [...password].length
  if (length < PASSWORD_MIN) return 'tooShort'
  if (length > PASSWORD_MAX) return 'tooLong'
  const folded = password.normalize('NFKC').toLowerCase()
  if (new Set(folded).size < 4 || isRun(folded)) return 'tooPlain'
  const remains = ownWords
    .map((word) => word.normalize('NFKC').toLowerCase().trim())
    .filter((word) => word.length >= 4)
    .reduce((rest, word) => rest.replaceAll(word, ''), folded)
  return COMMON.some((word) => remains.replaceAll(word, '').length < 4) || remains.length < 4
    ? 'tooPlain'
    : null
}

/** What a password of theirs must not lean on. */
export function wordsOfOwner({ name, email }: { name: string; email: string }): string[] {
  return [name, email, email.split('@')[0] ?? '']
}

const COMMON = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'qwerty',
  'iloveyou',
  'kizuna',
  'letmein',
  'welcome',
  'admin',
]

/** `1234567890`, `abcdefghij` and the like, forwards or backwards. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((_, i) => text.charCodeAt(i + 1) - text.charCodeAt(i))
  return steps.filter((step) => Math.abs(step) === 1).length >= steps.length - 1
}

/** One mailbox, however it is typed. */
export function emailKey(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase()
}

/** True for ISO 4217 codes that the runtime knows. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code)
}

export interface Rights {
  role: string
  granted: readonly string[]
  taken: readonly string[]
}

/**
 * What a person may do: the role's permissions and the ones granted by name, less the ones taken.
 * From an owner nothing is taken, so that somebody always holds every key.
 */
export function permissionsOf<P extends string>(
  { role, granted, taken }: Rights,
  all: ReadonlyMap<P, readonly string[]>,
): Set<P> {
  const names = [...all.keys()]
  if (role === 'owner') return new Set(names)
  const has = (name: P) => granted.includes(name) || (all.get(name)?.includes(role) ?? false)
  return new Set(names.filter((name) => has(name) && !taken.includes(name)))
}
