/** An id that nothing before it has had; results are counted by it. */
export const freshId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12)

/**
 * The ids of lines that are being typed: the same words keep theirs wherever they stand, a line that is
 * reworded keeps that of its place, and every other line gets a new one.
 */
export function idsOf(
  lines: readonly string[],
  before: readonly { id: string; words: string }[],
): string[] {
  const left = new Set(before)
  const take = (one: { id: string } | undefined) => {
    const held = before.find((other) => other === one && left.has(other))
    if (held) left.delete(held)
    return held?.id
  }
  const same = lines.map((line) => take([...left].find(({ words }) => words === line)))
  return same.map((id, at) => id ?? take(before[at]) ?? freshId())
}
