import type { FieldType } from '../rule/catalogue.ts'
import type { Filter, Operator, Span } from '../rule/rule.ts'
import type { Binder } from './binder.ts'

export type Verdict = {
  /** Never null. */
  holds: string
  /** The next moment at which `holds` can change with no fact; null where that is never. */
  changesAt: string | null
}

const still = (holds: string): Verdict => ({ holds, changesAt: null })

/** A column of text, a choice, a number, an amount or a flag compared with a constant. */
export function compareColumn(
  column: string,
  type: FieldType,
  { op, value }: Pick<Filter, 'op' | 'value'>,
  binder: Binder,
): string {
  if (op === 'known') return `(${column} is not null)`
  if (op === 'unknown') return `(${column} is null)`
  if (type === 'flag')
    return `(coalesce(${column}, false) = ${binder.bind(value === true, 'boolean')})`
  if (type === 'number' || type === 'money') return compareNumber(column, op, value, binder)
  if (op === 'contains')
    return `coalesce(strpos(lower(${column}), lower(${binder.bind(String(value), 'text')})) > 0, false)`
  if (op === 'starts_with')
    return `coalesce(starts_with(lower(${column}), lower(${binder.bind(String(value), 'text')})), false)`
  const among = `coalesce(${column} = any(${binder.bind([value].flat().map(String), 'text[]')}), false)`
  return op === 'is_not' ? `(not ${among})` : among
}

const SIGNS: Partial<Record<Operator | 'equals', string>> = {
  at_least: '>=',
  at_most: '<=',
  more_than: '>',
  less_than: '<',
  equals: '=',
}

export function signOf(op: Operator | 'equals'): string {
  const sign = SIGNS[op]
  if (!sign) throw new Error(`${op} compares no numbers`)
  return sign
}

function compareNumber(column: string, op: Operator, value: unknown, binder: Binder): string {
  if (op === 'is' || op === 'is_not') {
    const among = `coalesce(${column}::numeric = any(${binder.bind([value].flat().map(Number), 'numeric[]')}), false)`
    return op === 'is_not' ? `(not ${among})` : among
  }
  return `coalesce(${column}::numeric ${signOf(op)} ${binder.bind(Number(value), 'numeric')}, false)`
}

/** Days between which a day must lie, seen from today; null is open. */
function compareDays(
  column: string,
  from: string | null,
  to: string | null,
  binder: Binder,
): Verdict {
  const begins = from === null ? null : `${column} - (${from})`
  const ends = to === null ? null : `${column} - (${to})`
  const holds = [
    begins === null ? null : `${binder.today} <= ${begins}`,
    ends === null ? null : `${binder.today} >= ${ends}`,
  ]
    .filter((part) => part !== null)
    .join(' and ')
  // True from the midnight that opens `ends` until the one that closes `begins`.
  const opens = ends === null ? 'null::timestamptz' : binder.midnight(ends)
  const closes = begins === null ? 'null::timestamptz' : binder.midnight(`${begins} + 1`)
  const next = `(case when ${opens} > ${binder.now} then ${opens} when ${closes} > ${binder.now} then ${closes} end)`
  return { holds: `coalesce(${holds}, false)`, changesAt: next }
}

const daysOf = ({ n, unit }: Span): number => (unit === 'week' ? n * 7 : n)

/** A day of the calendar, e.g. that of the next delivery. */
export function compareDay(
  column: string,
  { op, value, span }: { op: Operator; value?: unknown; span?: Span | undefined },
  binder: Binder,
): Verdict {
  if (op === 'known') return still(`(${column} is not null)`)
  if (op === 'unknown') return still(`(${column} is null)`)
  if (op === 'on_or_after')
    return still(`coalesce(${column} >= ${binder.bind(String(value), 'date')}, false)`)
  if (op === 'on_or_before')
    return still(`coalesce(${column} <= ${binder.bind(String(value), 'date')}, false)`)
  const n = binder.bind(span ? daysOf(span) : 0, 'int')
  if (op === 'in_next') return compareDays(column, '0', n, binder)
  if (op === 'in_last') return compareDays(column, `-${n}`, '0', binder)
  return compareDays(column, null, `-${n}`, binder)
}

/** A day that comes again every year; 29 February is the 28th in common years. */
export function compareYearly(
  column: string,
  { op, value, span }: { op: Operator; value?: unknown; span?: Span | undefined },
  binder: Binder,
): Verdict {
  if (op === 'known') return still(`(${column} is not null)`)
  if (op === 'unknown') return still(`(${column} is null)`)
  const month = `extract(month from ${column})`
  if (op === 'in_month') {
    const months = binder.bind([value].flat().map(Number), 'numeric[]')
    return still(`coalesce(${month} = any(${months}), false)`)
  }
  // Bound only from here on: PostgreSQL refuses a value that no expression speaks of.
  const { today } = binder
  if (op === 'this_month')
    return {
      holds: `coalesce(${month} = extract(month from ${today}), false)`,
      changesAt: binder.midnight(`date_trunc('month', ${today}) + interval '1 month'`),
    }
  const next = `segments.anniversary_from(${column}, ${today})`
  if (op === 'age_at_least' || op === 'age_at_most') {
    const years = op === 'age_at_least' ? Math.ceil(Number(value)) : Math.floor(Number(value)) + 1
    const isOld = `coalesce(${column} <= ${latestBirth(years, binder)}, false)`
    return {
      holds: op === 'age_at_least' ? isOld : `(${column} is not null and not ${isOld})`,
      changesAt: binder.midnight(`segments.anniversary_from(${column}, ${today} + 1)`),
    }
  }
  const n = binder.bind(span ? daysOf(span) : 0, 'int')
  if (op === 'in_next')
    return {
      holds: `coalesce(${next} - ${today} <= ${n}, false)`,
      changesAt: `(case when ${next} - ${today} <= ${n} then ${binder.midnight(`${next} + 1`)} else ${binder.midnight(`${next} - ${n}`)} end)`,
    }
  // The anniversary that is not after today.
  const last = `segments.anniversary_until(${column}, ${today})`
  return {
    holds: `coalesce(${today} - ${last} <= ${n}, false)`,
    changesAt: `(case when ${today} - ${last} <= ${n} then ${binder.midnight(`${last} + ${n} + 1`)} else ${binder.midnight(next)} end)`,
  }
}

/**
 * The last day on which somebody of this age today was born: one comparison a person instead of their
 * anniversary. Who was born on 29 February is a year older on the 28th of common years.
 */
function latestBirth(age: number, binder: Binder): string {
  const years = `(${binder.bind(age, 'int')} * interval '1 year')`
  return `greatest((${binder.today} - ${years})::date, (${binder.today} + 1 - ${years})::date - 1)`
}

/** A moment, e.g. when somebody became a member. */
export function compareMoment(
  column: string,
  { op, value, span }: { op: Operator; value?: unknown; span?: Span | undefined },
  binder: Binder,
): Verdict {
  if (op === 'known') return still(`(${column} is not null)`)
  if (op === 'unknown') return still(`(${column} is null)`)
  // Bound only where it is used: PostgreSQL refuses a value that no expression speaks of.
  const dayGiven = () => binder.bind(String(value), 'date')
  if (op === 'on_or_after')
    return still(`coalesce(${column} >= ${binder.midnight(dayGiven())}, false)`)
  if (op === 'on_or_before')
    return still(`coalesce(${column} < ${binder.midnight(`${dayGiven()} + 1`)}, false)`)
  const end = `(${column} + ${span ? binder.interval(span.n, span.unit) : `interval '0'`})`
  return {
    holds: `coalesce(${end} ${op === 'in_last' ? '>' : '<='} ${binder.now}, false)`,
    changesAt: `(case when ${end} > ${binder.now} then ${end} end)`,
  }
}
