// What JSON.stringify writes for NUL and for half of a surrogate pair; jsonb refuses both.
const UNSTORABLE = /\\u(?:0000|d[89a-f])/

/**
 * JSON that PostgreSQL can store. A cut emoji or a NUL in one text must not make a whole batch fail
 * for ever: the character becomes U+FFFD.
 */
export function storableJson(value: object): string {
  const text = JSON.stringify(value)
  return UNSTORABLE.test(text) ? JSON.stringify(mended(value)) : text
}

export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\ufffd')
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(mended)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [storableText(key), mended(inner)]),
  )
}
