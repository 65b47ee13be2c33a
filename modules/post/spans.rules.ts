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

export interface Part {
  text: string
  /** A person marked it, or the machine was not sure of it. */
  mark: 'doubt' | 'hint' | null
}

/** Words cut at the borders of their marked spots; a person's mark stands before the machine's. */
export function partsOf(
  words: string,
  doubts: readonly Span[],
  hints: readonly Span[] = [],
): Part[] {
  const parts: Part[] = []
  const spans = [
    ...doubts.map((span) => ({ ...span, mark: 'doubt' as const })),
    ...hints
      .filter((hint) => !doubts.some(({ from, to }) => from < hint.to && to > hint.from))
      .map((span) => ({ ...span, mark: 'hint' as const })),
  ].sort((a, b) => a.from - b.from)
  let at = 0
  for (const { from, to, mark } of spans) {
    if (from < at) continue
    if (from > at) parts.push({ text: words.slice(at, from), mark: null })
    parts.push({ text: words.slice(from, to), mark })
    at = to
  }
  if (at < words.length) parts.push({ text: words.slice(at), mark: null })
  return parts
}
