import type { Unit } from '../rule/rule.ts'

/** The company's frame in which days and money of a rule are read. */
export interface Frame {
  zone: string
  currency: string
}

/** Whom a statement looks at. */
export type Scope = 'everyone' | 'persons' | 'range'

const HOURS: Partial<Record<Unit, number>> = { hour: 1, day: 24, week: 168 }

/** Whether a span is the same length wherever it lies, so that it can be taken off as well as added. */
export const isSteady = (unit: Unit): boolean => unit in HOURS

type Late = 'now' | 'persons' | 'after' | 'upTo' | 'limit'

/**
 * Collects the values of a statement. A rule's constants are bound once when it is compiled; what
 * differs from run to run (now, persons) is bound late, by name, so that one text can be prepared.
 */
export class Binder {
  readonly scope: Scope
  /** Only those who pass the rule's rarest condition are looked at, in `p`. */
  seeded = false
  private readonly frame: Frame
  private readonly bound: (unknown | { late: Late })[] = []
  private readonly places = new Map<string, string>()

  constructor(scope: Scope, frame: Frame) {
    this.scope = scope
    this.frame = frame
  }

  bind(value: unknown, type: string): string {
    const key = `${type} ${JSON.stringify(value)}`
    return this.place(key, value, type)
  }

  late(name: Late, type: string): string {
    return this.place(`late ${name}`, { late: name }, type)
  }

  private place(key: string, value: unknown, type: string): string {
    const earlier = this.places.get(key)
    if (earlier) return earlier
    this.bound.push(value)
    const place = `$${this.bound.length}::${type}`
    this.places.set(key, place)
    return place
  }

  get now(): string {
    return this.late('now', 'timestamptz')
  }

  get zone(): string {
    return this.bind(this.frame.zone, 'text')
  }

  /** Today in the company's zone. */
  get today(): string {
    return `(${this.now} at time zone ${this.zone})::date`
  }

  /** The moment at which a day begins in the company's zone. */
  midnight(dayExpression: string): string {
    return `((${dayExpression})::timestamp at time zone ${this.zone})`
  }

  /** Days are 24 hours, whatever the clocks of a zone do; months are those of the calendar. */
  interval(n: number, unit: Unit): string {
    const hours = HOURS[unit]
    return this.bind(hours ? `${n * hours} hours` : `${n} ${unit}`, 'interval')
  }

  /** The persons of this statement, as a condition on a column. */
  within(column: string): string {
    if (this.seeded) return `${column} in (select person_id from p)`
    if (this.scope === 'persons') return `${column} = any(${this.late('persons', 'uuid[]')})`
    if (this.scope === 'range')
      return `${column} > ${this.late('after', 'uuid')} and ${column} <= ${this.late('upTo', 'uuid')}`
    return 'true'
  }

  /** A module's own SQL may speak of the clock, the company, and the name that it is asked for. */
  fill(sql: string, name?: string): string {
    return sql
      .replaceAll(':name', (place) => (name === undefined ? place : this.bind(name, 'text')))
      .replaceAll(':now', () => this.now)
      .replaceAll(':today', () => this.today)
      .replaceAll(':zone', () => this.zone)
      .replaceAll(':currency', () => this.bind(this.frame.currency, 'text'))
  }

  /** The values of one run, in their places. */
  values(given: Partial<Record<Late, unknown>>): unknown[] {
    return this.bound.map((value) => (isLate(value) ? given[value.late] : value))
  }
}

function isLate(value: unknown): value is { late: Late } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'late' in value
}
