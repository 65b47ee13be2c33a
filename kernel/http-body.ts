import { invalid } from './errors.ts'
import { texts } from './kernel.texts.ts'

const MAX_DEPTH = 24

/**
 * Refuses what no schema can be asked about safely: nesting that would exhaust the stack, and NUL
 * and half an emoji, which PostgreSQL cannot store.
 */
export function inspectInput(input: unknown): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > MAX_DEPTH) throw invalid(texts.tooDeep, { limit: MAX_DEPTH })
    inspectText(next.value)
    if (typeof next.value !== 'object' || next.value === null) continue
    for (const [key, value] of Object.entries(next.value)) {
      inspectText(key)
      waiting.push({ value, depth: next.depth + 1 })
    }
  }
}

function inspectText(value: unknown) {
  if (typeof value !== 'string') return
  if (value.includes('\u0000')) throw invalid(texts.badNul)
  if (!value.isWellFormed()) throw invalid(texts.halfCharacter)
}
