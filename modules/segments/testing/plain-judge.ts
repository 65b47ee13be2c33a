import type { WholeNode } from '../compile/compile.ts'
import type { Leaf } from '../compile/leaf.ts'
import type { AgoCondition, Filter, RowsCondition, Span, Within } from '../rule/rule.ts'

export interface PlainFact {
  name: string
  at: Date
  amount: number | null
  payload: Record<string, string | number | boolean>
}

export type Trait = string | number | boolean

export interface PlainPerson {
  birthday: string | null
  sex: 'female' | 'male' | null
  /** Of the shop's own, by key. */
  traits: Record<string, Trait>
  facts: PlainFact[]
}

/** The rule language once more, slowly and over a plain list of facts: what the compiler must agree with. */
export function holds(node: WholeNode, person: PlainPerson, now: Date): boolean {
  if (node.kind === 'all') return node.of.every((child) => holds(child, person, now))
  if (node.kind === 'any') return node.of.some((child) => holds(child, person, now))
  if (node.kind === 'not') return !holds(node.of, person, now)
  return leafHolds(node, person, now)
}

function leafHolds(leaf: Leaf, person: PlainPerson, now: Date): boolean {
  if (leaf.kind === 'field') return fieldHolds(leaf, person, now)
  if (leaf.kind === 'ago') return agoHolds(leaf, person, now)
  return rowsHold(leaf, person, now)
}

const seen = (person: PlainPerson, rows: { fact?: string | undefined; where: readonly Filter[] }) =>
  person.facts.filter(
    (fact) => fact.name === rows.fact && rows.where.every((filter) => passes(fact, filter)),
  )

function passes(fact: PlainFact, { attribute, op, value }: Filter): boolean {
  const found = attribute === 'amount' ? fact.amount : fact.payload[attribute.slice(8)]
  if (op === 'known') return found !== undefined && found !== null
  if (op === 'unknown') return found === undefined || found === null
  const given = [value].flat()
  if (typeof given[0] === 'number') {
    if (typeof found !== 'number') return op === 'is_not'
    return compare(found, op, Number(given[0]))
  }
  const same = given.map(String).includes(String(found))
  return op === 'is_not' ? !same : same
}

function compare(a: number, op: string, b: number): boolean {
  if (op === 'at_least') return a >= b
  if (op === 'at_most') return a <= b
  if (op === 'more_than') return a > b
  if (op === 'less_than') return a < b
  return op === 'is_not' ? a !== b : a === b
}

/** As PostgreSQL adds an interval: months first, cut at the month's end. All in UTC. */
export function after(at: Date, { n, unit }: Span): Date {
  const days = { hour: 0, day: 1, week: 7, month: 0, year: 0 }[unit] * n
  const hours = unit === 'hour' ? n : 0
  const months = unit === 'month' ? n : unit === 'year' ? n * 12 : 0
  const moved = new Date(at)
  if (months > 0) {
    const day = moved.getUTCDate()
    moved.setUTCDate(1)
    moved.setUTCMonth(moved.getUTCMonth() + months)
    const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0))
    moved.setUTCDate(Math.min(day, last.getUTCDate()))
  }
  return new Date(moved.getTime() + (days * 24 + hours) * 3_600_000)
}

function inWindow(within: Within, at: Date, now: Date): boolean {
  if (within.kind === 'last') return after(at, within.span) > now
  return true
}

function rowsHold(leaf: RowsCondition, person: PlainPerson, now: Date): boolean {
  let rows = seen(person, leaf).filter(({ at }) => at <= now)
  const { within } = leaf
  if (within.kind === 'since') {
    const anchors = seen(person, within)
      .filter(({ at }) => at <= now)
      .map(({ at }) => at.getTime())
    if (anchors.length === 0) return false
    const anchor = new Date(within.which === 'last' ? Math.max(...anchors) : Math.min(...anchors))
    const end = within.span ? after(anchor, within.span) : null
    rows = rows.filter(({ at }) => at > anchor && (!end || at <= end))
  } else rows = rows.filter(({ at }) => inWindow(within, at, now))
  const value = measure(leaf, rows)
  return value !== null && compare(value, leaf.op, leaf.value)
}

function measure({ measure, of = '' }: RowsCondition, rows: PlainFact[]): number | null {
  if (measure === 'count') return rows.length
  if (measure === 'distinct')
    return new Set(
      rows.map(({ payload }) => payload[of.slice(8)]).filter((one) => one !== undefined),
    ).size
  const amounts = rows.map(({ amount }) => amount).filter((amount) => amount !== null)
  const sum = amounts.reduce((total, amount) => total + amount, 0)
  if (measure === 'sum') return sum
  if (amounts.length === 0) return null
  if (measure === 'min') return Math.min(...amounts)
  return measure === 'max' ? Math.max(...amounts) : sum / amounts.length
}

function agoHolds(leaf: AgoCondition, person: PlainPerson, now: Date): boolean {
  const moments = seen(person, leaf)
    .map(({ at }) => at.getTime())
    .filter((at) => at <= now.getTime())
  if (moments.length === 0) return false
  const at = new Date(leaf.which === 'last' ? Math.max(...moments) : Math.min(...moments))
  const end = after(at, leaf.span)
  return leaf.op === 'within' ? end > now : end <= now
}

const ZONE = 9 * 3_600_000
const DAY = 86_400_000

/** Days since 1970 in Tokyo. */
const today = (now: Date) => Math.floor((now.getTime() + ZONE) / DAY)

function anniversary(born: string, year: number): number {
  const [, month = 1, day = 1] = born.split('-').map(Number)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Math.floor(Date.UTC(year, month - 1, Math.min(day, last)) / DAY)
}

function fieldHolds(
  leaf: Extract<Leaf, { kind: 'field' }>,
  person: PlainPerson,
  now: Date,
): boolean {
  const { op, value, span } = leaf
  if (leaf.field.startsWith('trait.'))
    return traitHolds(leaf, new Map(Object.entries(person.traits)).get(leaf.field.slice(6)))
  if (leaf.field === 'people.sex') {
    if (op === 'known') return person.sex !== null
    if (op === 'unknown') return person.sex === null
    const same = person.sex !== null && [value].flat().includes(person.sex)
    return op === 'is_not' ? !same : same
  }
  const { birthday } = person
  if (op === 'known') return birthday !== null
  if (op === 'unknown') return birthday === null
  if (birthday === null) return false
  const day = today(now)
  const year = new Date(day * DAY).getUTCFullYear()
  const all = [-1, 0, 1].map((other) => anniversary(birthday, year + other))
  const n = (span?.n ?? 0) * (span?.unit === 'week' ? 7 : 1)
  if (op === 'in_next') return all.some((one) => one >= day && one - day <= n)
  if (op === 'in_last') return all.some((one) => one <= day && day - one <= n)
  const month = Number(birthday.slice(5, 7))
  if (op === 'in_month') return [value].flat().includes(month)
  if (op === 'this_month') return new Date(day * DAY).getUTCMonth() + 1 === month
  const age = year - Number(birthday.slice(0, 4)) - (anniversary(birthday, year) > day ? 1 : 0)
  return op === 'age_at_least' ? age >= Number(value) : age <= Number(value)
}

function traitHolds(
  { op, value }: Extract<Leaf, { kind: 'field' }>,
  found: Trait | undefined,
): boolean {
  if (op === 'known') return found !== undefined
  if (op === 'unknown') return found === undefined
  const given = [value].flat()
  if (typeof given[0] === 'number') {
    const figure = found === undefined || typeof found === 'boolean' ? null : figureOf(found)
    if (op === 'is' || op === 'is_not') return given.some((one) => one === figure) === (op === 'is')
    return figure !== null && compare(figure, op, given[0])
  }
  const text = found === undefined ? null : String(found)
  if (typeof given[0] === 'boolean') return text !== null && text.toLowerCase() === String(given[0])
  const [first = ''] = given.map(String)
  if (op === 'contains') return text?.toLowerCase().includes(first.toLowerCase()) ?? false
  if (op === 'starts_with') return text?.toLowerCase().startsWith(first.toLowerCase()) ?? false
  const isOne = text !== null && given.map(String).includes(text)
  return op === 'is_not' ? !isOne : isOne
}

/** What a file has written as a number counts as one. */
function figureOf(found: string | number): number | null {
  if (typeof found === 'number') return found
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(found) ? Number(found) : null
}
