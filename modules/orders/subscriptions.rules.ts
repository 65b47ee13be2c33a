import type { Cycle } from './cycle.rules.ts'
import { isMoney, type Problem } from './orders.rules.ts'
import { texts } from './orders.texts.ts'
import type { SubscriptionItem } from './subscription-items.ts'

/** A subscription as another shop's file tells it, whole: how it runs, or when and why it ended. */
export interface SubscriptionInput {
  personId: string
  /** Whose numbering `number` belongs to. */
  source: string
  number: string
  currency: string
  items: SubscriptionItem[]
  /** Either days or months. */
  cycleDays: number | null
  cycleMonths: number | null
  startedAt: Date
  /** Left as it is where the source does not say. */
  nextOn?: string | null
  status?: 'active' | 'paused' | 'cancelled'
  cancelledAt?: Date | null
  /** One of the shop's reasons in its own words; other words are kept beside 「そのほか」. */
  cancelReason?: string | null
  importId: string
}

const LONGEST = 300

/** Why this subscription can not be taken, or null. */
export function subscriptionProblem(input: SubscriptionInput): Problem | null {
  const { number, source, items, startedAt, status, cancelledAt } = input
  if (!number.trim()) return { text: texts.subscriptionNumberMissing }
  if (number.length > LONGEST || source.length > LONGEST) return { text: texts.numberTooLong }
  if (!/^[A-Z]{3}$/.test(input.currency)) {
    return { text: texts.currencyUnknown, params: { currency: input.currency } }
  }
  if (Number.isNaN(startedAt.getTime())) return { text: texts.startMissing }
  if (!isCycle(input)) return { text: texts.cycleMissing }
  if (items.length === 0 || !items.every(isItem)) return { text: texts.itemsMissing }
  if (status === 'cancelled' && !cancelledAt) return { text: texts.endMissing }
  if (cancelledAt && cancelledAt < startedAt) return { text: texts.endBeforeStart }
  return null
}

export function isCycle({ cycleDays, cycleMonths }: Pick<Cycle, 'cycleDays' | 'cycleMonths'>) {
  const isCount = (n: number | null, most: number) =>
    n !== null && Number.isInteger(n) && n >= 1 && n <= most
  return cycleMonths === null
    ? isCount(cycleDays, 730)
    : cycleDays === null && isCount(cycleMonths, 24)
}

export function isItem({ quantity, unitPrice }: SubscriptionItem): boolean {
  const price = unitPrice ?? 0
  return Number.isInteger(quantity) && quantity >= 1 && price >= 0 && isMoney(price * quantity)
}
