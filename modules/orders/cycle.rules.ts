import { Temporal } from 'temporal-polyfill'

/** How often a subscription is delivered: every so many days, or every so many months. */
export interface Cycle {
  cycleDays: number | null
  cycleMonths: number | null
  /** The day of the month that monthly cycles keep to: 31 is the last day where there is none. */
  anchorDay: number | null
}

const plain = (day: string) => Temporal.PlainDate.from(day)

/** The delivery day after `day`: a leap day or a short month never shifts the ones that follow. */
export function nextAfter(day: string, cycle: Cycle): string {
  if (cycle.cycleDays) return plain(day).add({ days: cycle.cycleDays }).toString()
  const from = plain(day)
  const month = from.with({ day: 1 }).add({ months: cycle.cycleMonths ?? 1 })
  const anchor = cycle.anchorDay ?? from.day
  return month.with({ day: Math.min(anchor, month.daysInMonth) }).toString()
}

/** About how many days lie between two deliveries. */
export function daysOf(cycle: Cycle): number {
  return cycle.cycleDays ?? Math.round((cycle.cycleMonths ?? 1) * 30.4375)
}

/**
 * Where the next delivery stands once an order was placed on `orderedOn`. An order serves the
 * delivery day nearest to it, so a late one does not shift the days that follow, and an old one
 * that is entered afterwards moves nothing.
 */
export function afterDelivery(nextOn: string, orderedOn: string, cycle: Cycle): string {
  const half = Math.floor(daysOf(cycle) / 2)
  let next = plain(nextOn)
  const served = plain(orderedOn).add({ days: half })
  while (Temporal.PlainDate.compare(next, served) <= 0)
    next = plain(nextAfter(next.toString(), cycle))
  return next.toString()
}

/** The first day of the schedule on or after `day`. */
export function firstFrom(nextOn: string, day: string, cycle: Cycle): string {
  let next = nextOn
  while (next < day) next = nextAfter(next, cycle)
  return next
}

/** True if delivery number `n` brings the gift. */
export function isGiftDelivery(n: number, giftEvery: number | null): boolean {
  return giftEvery !== null && n > 0 && n % giftEvery === 0
}

/** The number of the next delivery that brings the gift, or null. */
export function nextGift(deliveries: number, giftEvery: number | null): number | null {
  return giftEvery === null ? null : (Math.floor(deliveries / giftEvery) + 1) * giftEvery
}
