/** Heat has eight colours. */
const STEPS = 7

/**
 * Limits of 1, 3, 10, 30 … between the least and the greatest: what people spend spreads over powers
 * of ten, and in even steps all cells but one would be pale.
 */
export function moneySteps(values: readonly number[]): number[] {
  const positive = values.filter((value) => value > 0)
  if (positive.length === 0) return []
  const [least, most] = [Math.min(...positive), Math.max(...positive)]
  const limits: number[] = []
  for (let power = 10 ** Math.floor(Math.log10(least)); power <= most; power *= 10)
    limits.push(...[power, power * 3].filter((limit) => limit > least && limit <= most))
  return limits.slice(-STEPS)
}

/** Which of the eight colours a value has, 0 to 7; the greatest step is always the deepest. */
export function heatOf(value: number, limits: readonly number[]): number {
  const above = limits.filter((limit) => value >= limit).length
  return limits.length === 0 ? 0 : Math.round((above / limits.length) * STEPS)
}
