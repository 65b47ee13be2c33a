import { atOnce, type Slices } from './optimise.ts'

/**
 * What the buying models know of a person: `x` repeat purchase days (the first day not counted),
 * `tx` from the first to the last of them, `T` from the first to the end of observation; both in
 * the unit of the fit (days, weeks, months), not rounded.
 */
export interface History {
  x: number
  tx: number
  T: number
}

/** Equal histories once, with how many people share each: the likelihood is summed over these. */
export interface Histories {
  x: Float64Array
  tx: Float64Array
  T: Float64Array
  count: Float64Array
  people: number
}

const SLICE = 5000

export function groupHistories(rows: Iterable<History>): Histories {
  return atOnce(groupInSlices(rows))
}

export function* groupInSlices(rows: Iterable<History>): Slices<Histories> {
  const groups = new Map<string, History & { count: number }>()
  let people = 0
  for (const { x, tx, T } of rows) {
    people += 1
    if (people % SLICE === 0) yield
    const key = `${x} ${tx} ${T}`
    const group = groups.get(key)
    if (group) group.count += 1
    else groups.set(key, { x, tx, T, count: 1 })
  }
  const list = [...groups.values()]
  const column = (of: (group: History & { count: number }) => number) =>
    Float64Array.from(list, (group) => of(group))
  return {
    x: column(({ x }) => x),
    tx: column(({ tx }) => tx),
    T: column(({ T }) => T),
    count: column(({ count }) => count),
    people,
  }
}

/** Every nth group, for a first estimate; `people` is how many those are. */
export function thin(histories: Histories, every: number): Histories {
  const pick = (column: Float64Array) => column.filter((_, index) => index % every === 0)
  const count = pick(histories.count)
  return {
    x: pick(histories.x),
    tx: pick(histories.tx),
    T: pick(histories.T),
    count,
    people: count.reduce((sum, n) => sum + n, 0),
  }
}

export function repeats({ x, count }: Histories): number {
  return x.reduce((sum, orders, index) => sum + orders * (count[index] ?? 0), 0)
}
