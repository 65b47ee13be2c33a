import type { Ctx } from '../../../kernel/context.ts'
import { takeAnswer } from '../../../modules/surveys/index.ts'
import { Dice } from '../dice.ts'
import { type Asking, settle } from './asking.ts'
import type { Bought } from './people.ts'
import type { Band, Remark } from './words.ts'

const SEED = 3571

/** By which those answer who have mail, and those who have none. */
export const CHANNELS = [
  ['mail', 6],
  ['line', 2],
  ['post', 1],
] as const
export const PAPER = [
  ['post', 5],
  ['phone', 2],
  ['card', 4],
] as const

type Answer = Parameters<typeof takeAnswer>[1]

type Who = Partial<Pick<Bought, 'sku' | 'isWoman'>>

/** Said by wives. */
const HUSBAND = /夫(?!婦)|主人|husband/

/** Goes round what people say, so that the same words come again as late as can be. */
export class Teller {
  readonly dice = new Dice(SEED)
  readonly #asking: Asking
  readonly #turns = new Map<readonly Remark[], number>()

  constructor(asking: Asking) {
    this.#asking = asking
  }

  say(remarks: readonly Remark[], chance: number, who: Who = {}): { words?: string } {
    if (!this.dice.chance(chance)) return {}
    const first = this.#turns.get(remarks) ?? this.dice.between(0, remarks.length - 1)
    for (let on = 0; on < remarks.length; on++) {
      const at = (first + on) % remarks.length
      const [words, of] = remarks[at] as Remark
      if ((of && of !== who.sku) || (!who.isWoman && HUSBAND.test(words))) continue
      this.#turns.set(remarks, at + 1)
      return { words }
    }
    return {}
  }

  why(band: Band, who: Who) {
    return this.say(this.#asking.remarks.delivery[band], 0.3, who)
  }
}

/**
 * How gladly they recommend: rising over the two years and with every order of theirs; less while the band
 * of the green juice was hard to read, and of the heavy bottle.
 */
export function markOf(
  dice: Dice,
  { daysAgo, nth, sku, isTalking }: Bought,
): { nps: number; band: Band } {
  const past = daysAgo / 730
  const band = sku === 'AOJ-30' && daysAgo > 238 && daysAgo < 342 ? 0.2 : 0
  const bottle = sku === 'KUR-72' && daysAgo > 42 ? 0.14 : 0
  const glad = 0.6 - 0.24 * past + 0.03 * Math.min(nth, 4) - band - bottle
  const roll = dice.roll()
  if (roll < glad) return { nps: dice.chance(0.55) ? 10 : 9, band: 'good' }
  if (roll < glad + 0.26 + 0.08 * past) return { nps: dice.chance(0.6) ? 8 : 7, band: 'fair' }
  const low = dice.weighted([
    [6, 4],
    [5, 4],
    [4, 1],
    [3, 2],
    [2, 1],
  ] as const)
  return { nps: isTalking ? Math.max(low, 5) : low, band: 'bad' }
}

/** A mark so low that it opens a talk is looked after before the next one comes. */
export async function answer(
  ctx: Ctx,
  asking: Asking,
  daysAgo: number,
  given: Answer,
): Promise<void> {
  const hour = 9 + ((given.key.length + daysAgo) % 10)
  await takeAnswer(asking.then(Math.max(0, daysAgo), hour), given)
  if ((given.values.q1?.score ?? 10) <= 3) await settle(ctx, asking)
}
