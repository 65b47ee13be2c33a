import { instantOf, startOfDay } from '../../../kernel/clock.ts'
import type { DateOrder, WrittenDate } from '../dates.rules.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Turns wall-clock times into instants. Zones change their offset on the hour, so one look-up an
 * hour is enough: a look-up takes about 20 µs, a file has a million rows.
 */
export class Moments {
  readonly dateOrder: DateOrder
  /** Whatever is later than this is a slip of the pen. */
  readonly latest: number
  readonly #zone: string
  readonly #companyZone: string
  readonly #known = new Map<string, number>()

  constructor(of: { zone: string; companyZone: string; dateOrder: DateOrder; now: Date }) {
    this.#zone = of.zone
    this.#companyZone = of.companyZone
    this.dateOrder = of.dateOrder
    this.latest = of.now.getTime() + 2 * DAY
  }

  /** A day alone begins in the company's zone; a time of day is meant in the file's own. */
  instantOf({ day, time, offset }: WrittenDate): number {
    if (time === null)
      return this.#remember(day, () => startOfDay(this.#companyZone, day).getTime())
    const past = Number(time.slice(3, 5)) * 60_000 + Number(time.slice(6, 8)) * 1000
    if (offset !== null) {
      return Date.parse(`${day}T${time.slice(0, 2)}:00:00Z`) + past - offset * 60_000
    }
    const hour = `${day}T${time.slice(0, 2)}:00:00`
    return this.#remember(hour, () => instantOf(this.#zone, hour).getTime()) + past
  }

  #remember(key: string, find: () => number): number {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if (this.#known.size > 50_000) this.#known.clear()
    const found = find()
    this.#known.set(key, found)
    return found
  }
}
