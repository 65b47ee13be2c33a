import type { Span } from './scans.rules.ts'

/** Doubtful spots after the words around them were changed: one that was itself changed is settled. */
export function movedSpans(spans: readonly Span[], before: string, after: string): Span[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const [end, shift] = [before.length - tail, after.length - before.length]
  return spans.flatMap(({ from, to }) => {
    if (to <= head) return [{ from, to }]
    if (from >= end) return [{ from: from + shift, to: to + shift }]
    return []
  })
}

/** Marks what is chosen, or the letter before the caret; marks it no more where it is marked already. */
export function toggledSpan(spans: readonly Span[], words: string, chosen: Span): Span[] {
  const span =
    chosen.from === chosen.to ? { from: Math.max(0, chosen.from - 1), to: chosen.to } : chosen
  if (span.from >= span.to || !words.slice(span.from, span.to).trim()) return [...spans]
  const touching = spans.filter(({ from, to }) => from < span.to && to > span.from)
  if (touching.length > 0) return spans.filter((one) => !touching.includes(one))
  return [...spans, span].sort((a, b) => a.from - b.from)
}

/** Words cut at the borders of their doubtful spots. */
export function partsOf(
  words: string,
  spans: readonly Span[],
): { text: string; doubtful: boolean }[] {
  const parts: { text: string; doubtful: boolean }[] = []
  let at = 0
  for (const { from, to } of spans) {
    if (from < at) continue
    if (from > at) parts.push({ text: words.slice(at, from), doubtful: false })
    parts.push({ text: words.slice(from, to), doubtful: true })
    at = to
  }
  if (at < words.length) parts.push({ text: words.slice(at), doubtful: false })
  return parts
}
