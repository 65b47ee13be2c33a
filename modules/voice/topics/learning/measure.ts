import type { Measured, OfClass, Told } from './heads.ts'

/** Of what it says, so many must be right: a wrong mark costs more than none. */
const WANTED_RIGHT = 0.8
/** Fewer cannot show how often it is right. */
const FEWEST_SPOKEN = 8
const LOWEST = 0.5

/** Accuracy, precision and recall of each class, and from which chance on it may speak. */
export function measure(told: readonly Told[], classes: number): Measured {
  const isYesNo = classes === 1
  const right = told.filter(({ is, best }) => is === best).length
  const count = new Map<number, number>()
  for (const { is } of told) count.set(is, (count.get(is) ?? 0) + 1)
  const threshold = thresholdOf(told, isYesNo)
  const spoken = threshold === null ? [] : told.filter((one) => speaks(one, threshold, isYesNo))
  return {
    labels: told.length,
    accuracy: told.length ? right / told.length : 0,
    baseline: told.length ? Math.max(...count.values()) / told.length : 0,
    classes: Array.from({ length: isYesNo ? 2 : classes }, (_, at) => ofClass(told, at)),
    threshold,
    speaks: told.length ? spoken.length / told.length : 0,
    right: spoken.length ? spoken.filter(isRight).length / spoken.length : null,
  }
}

const isRight = ({ is, best }: Told) => is === best

/** A yes or no speaks only where it says yes. */
const speaks = ({ best, chance }: Told, threshold: number, isYesNo: boolean) =>
  chance >= threshold && (!isYesNo || best === 1)

function ofClass(told: readonly Told[], at: number): OfClass {
  const of = told.filter(({ is }) => is === at)
  const said = told.filter(({ best }) => best === at)
  const hit = of.filter(isRight).length
  return {
    labels: of.length,
    precision: said.length ? hit / said.length : null,
    recall: of.length ? hit / of.length : null,
  }
}

/** The lowest chance from which on it is right often enough, so that it speaks as often as it may. */
function thresholdOf(told: readonly Told[], isYesNo: boolean): number | null {
  const sure = told
    .filter(({ best }) => !isYesNo || best === 1)
    .toSorted((a, b) => b.chance - a.chance)
  let found: number | null = null
  let right = 0
  for (const [at, one] of sure.entries()) {
    if (isRight(one)) right++
    const isLastOfItsChance = sure[at + 1]?.chance !== one.chance
    if (isLastOfItsChance && at + 1 >= FEWEST_SPOKEN && right / (at + 1) >= WANTED_RIGHT)
      // Where even the least sure were right, what is as sure as not may be said.
      found = at + 1 === sure.length ? Math.min(one.chance, LOWEST) : one.chance
  }
  return found
}
