/** JSON from outside without what PostgreSQL cannot keep: NUL and half an emoji. */
export function storable<T extends object>(value: T): T {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\u0000', '').toWellFormed() : part,
  )
  return JSON.parse(text) as T
}
