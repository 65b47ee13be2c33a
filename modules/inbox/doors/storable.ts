/** JSON from outside without what PostgreSQL cannot keep, in values and keys: NUL and half an emoji. */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [storableText(key), storable(inner)]),
  )
}

const storableText = (text: string) => text.replaceAll('\u0000', '').toWellFormed()
