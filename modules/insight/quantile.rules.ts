/**
 * Quantile of counted values, interpolated between neighbours as `percentile_cont` and Excel's
 * QUARTILE.INC do; null without values. The values come in ascending order.
 */
export function quantile(
  counted: readonly { value: number; count: number }[],
  share: number,
): number | null {
  const n = counted.reduce((sum, { count }) => sum + count, 0)
  if (n === 0) return null
  const rank = share * (n - 1)
  const low = valueAt(counted, Math.floor(rank))
  const high = valueAt(counted, Math.ceil(rank))
  return low + (high - low) * (rank - Math.floor(rank))
}

function valueAt(counted: readonly { value: number; count: number }[], index: number): number {
  let seen = 0
  for (const { value, count } of counted) {
    seen += count
    if (index < seen) return value
  }
  return counted.at(-1)?.value ?? 0
}
