import { invalid } from '../../../kernel/errors.ts'
import { type Catalogue, FACTS } from '../rule/catalogue.ts'
import type { AgoCondition, FieldCondition, RowsCondition, Within } from '../rule/rule.ts'
import { texts } from '../segments.texts.ts'
import { askedTrait } from '../traits/rule-field.ts'
import { type Binder, isSteady } from './binder.ts'
import {
  compareColumn,
  compareDay,
  compareMoment,
  compareYearly,
  signOf,
  type Verdict,
} from './columns.ts'
import { measuredColumn, plus, type Rows, rowsOf, sourceOf } from './sources.ts'
import type { Tables } from './tables.ts'

export type Leaf = FieldCondition | RowsCondition | AgoCondition

/** `seen` is what was found of a person, for «why»: a number, a day, a moment, a text. */
export type Judged = Verdict & { seen: string }

export type LeafCtx = {
  catalogue: Catalogue
  binder: Binder
  tables: Tables
  /** Whether the next moment of change is asked for. */
  moments: boolean
}

export function judge(leaf: Leaf, ctx: LeafCtx): Judged {
  if (leaf.kind === 'field') return judgeField(leaf, ctx)
  const judged = leaf.kind === 'ago' ? judgeAgo(leaf, ctx) : judgeRows(leaf, ctx)
  return { ...judged, changesAt: earliest([judged.changesAt, firstEnd(leaf, ctx)]) }
}

/** When the first of the rows that count ceases to be; too early for rows that a filter leaves out. */
function firstEnd(
  leaf: AgoCondition | RowsCondition,
  { catalogue, binder, tables }: LeafCtx,
): string | null {
  const since = leaf.kind === 'rows' && leaf.within.kind === 'since' ? [leaf.within] : []
  const ends = [leaf, ...since].map((rows) => {
    const { until } = sourceOf(catalogue, rows.source)
    if (!until) return null
    return tables
      .rows(groupKey(rows), rowsOf(rows, catalogue, binder))
      .column(`min(${until})`, null)
  })
  return earliest(ends)
}

function judgeField(leaf: FieldCondition, { catalogue, binder, tables }: LeafCtx): Judged {
  const field = askedTrait(leaf) ?? catalogue.fields.get(leaf.field)
  if (!field) throw invalid(texts.unknownField, { field: leaf.field })
  const from = binder.fill(field.from, 'name' in field ? field.name : undefined)
  const found = tables.field(from, field.value)
  const column = field.none === undefined ? found : `coalesce(${found}, ${field.none})`
  const verdict = (): Verdict => {
    if (field.type === 'day') return compareDay(column, leaf, binder)
    if (field.type === 'yearly') return compareYearly(column, leaf, binder)
    if (field.type === 'moment') return compareMoment(column, leaf, binder)
    return { holds: compareColumn(column, field.type, leaf, binder), changesAt: null }
  }
  const { holds, changesAt } = verdict()
  const own = field.changesAt ? tables.field(from, field.changesAt) : null
  return { holds, changesAt: earliest([changesAt, own]), seen: `${column}::text` }
}

const earliest = (moments: (string | null)[]): string | null => {
  const known = moments.filter((moment) => moment !== null)
  return known.length > 1 ? `least(${known.join(', ')})` : (known[0] ?? null)
}

function judgeAgo(leaf: AgoCondition, { catalogue, binder, tables }: LeafCtx): Judged {
  const rows = rowsOf(leaf, catalogue, binder)
  const group = tables.rows(groupKey(leaf), rows)
  const at = group.column(
    `${leaf.which === 'last' ? 'max' : 'min'}(${rows.at})${filtered(rows.filters)}`,
    // Every row counts for the first one; for the last one only if that is long ago.
    null,
  )
  const end = plus(at, leaf.span, binder)
  return {
    holds: `coalesce(${end} ${leaf.op === 'within' ? '>' : '<='} ${binder.now}, false)`,
    changesAt: `(case when ${end} > ${binder.now} then ${end} end)`,
    seen: `${at}::text`,
  }
}

function judgeRows(leaf: RowsCondition, ctx: LeafCtx): Judged {
  const { catalogue, binder, tables } = ctx
  const rows = rowsOf(leaf, catalogue, binder)
  if (leaf.within.kind === 'since' || leaf.within.kind === 'around')
    return judgeAnchored(leaf, rows, leaf.within, ctx)
  const { conditions, from } = windowOf(leaf.within, rows.at, binder)
  const group = tables.rows(groupKey(leaf), rows)
  const filter = filtered([...rows.filters, ...conditions])
  const measured = group.column(`${aggregate(leaf, rows, ctx)}${filter}`, from)
  const holds = compareMeasure(leaf, measured, binder)
  if (leaf.within.kind !== 'last' || !ctx.moments)
    return { holds, changesAt: null, seen: `${measured}::text` }
  const { span } = leaf.within
  // Months are of different lengths: what came last need not leave last.
  const exit = plus(rows.at, span, binder)
  const changesAt = exitMoment(leaf, measured, holds, {
    nth: (n) =>
      n === 1
        ? group.column(`max(${exit})${filter}`, from)
        : group.column(
            `((array_agg(${exit} order by ${exit} desc)${filter})[${binder.bind(n, 'int')}])`,
            from,
          ),
    oldest: () => group.column(`min(${exit})${filter}`, from),
  })
  return { holds, changesAt, seen: `${measured}::text` }
}

const filtered = (conditions: string[]) =>
  conditions.length > 0 ? ` filter (where ${conditions.join(' and ')})` : ''

/** Leaves on the same rows are answered by one scan. */
export const groupKey = ({ source, fact }: { source: string; fact?: string | undefined }) =>
  source === FACTS ? `${source} ${fact}` : source

function windowOf(
  within: Extract<Within, { kind: 'ever' | 'last' | 'between' }>,
  at: string,
  binder: Binder,
): { conditions: string[]; from: string | null } {
  if (within.kind === 'ever') return { conditions: [], from: null }
  if (within.kind === 'last') {
    // A month before March 31 is not what a month after gives: the moment of leaving decides.
    const { n, unit } = within.span
    const from = `${binder.now} - ${binder.interval(n, unit)}`
    if (isSteady(unit)) return { conditions: [`${at} > ${from}`], from }
    return {
      conditions: [`${plus(at, within.span, binder)} > ${binder.now}`],
      from: `${from} - interval '3 days'`,
    }
  }
  const from = within.from ? binder.midnight(binder.bind(within.from, 'date')) : null
  const to = within.to ? binder.midnight(`${binder.bind(within.to, 'date')} + 1`) : null
  return {
    conditions: [from ? `${at} >= ${from}` : null, to ? `${at} < ${to}` : null].filter(
      (part) => part !== null,
    ),
    from,
  }
}

function aggregate(leaf: RowsCondition, rows: Rows, { catalogue, binder }: LeafCtx): string {
  if (leaf.measure === 'count' || !leaf.of) return `count(${rows.at})`
  const source = sourceOf(catalogue, leaf.source)
  if (leaf.measure === 'distinct')
    return `count(distinct ${measuredColumn(source, leaf.of, true, binder)})`
  const column = measuredColumn(source, leaf.of, false, binder)
  return `${leaf.measure === 'average' ? 'avg' : leaf.measure}(${column})`
}

const fromZero = ({ measure }: RowsCondition) =>
  measure === 'count' || measure === 'sum' || measure === 'distinct'

function compareMeasure(leaf: RowsCondition, measured: string, binder: Binder): string {
  const value = binder.bind(leaf.value, 'numeric')
  const sign = signOf(leaf.op)
  return fromZero(leaf)
    ? `(coalesce(${measured}, 0)::numeric ${sign} ${value})`
    : `coalesce(${measured}::numeric ${sign} ${value}, false)`
}

type Moments = { nth: (n: number) => string; oldest: () => string }

/**
 * When a rolling window lets go of a row, and the verdict may change. For a count it is known which
 * row that is; for all else it is the oldest one, which may be too early but never too late.
 */
function exitMoment(
  leaf: RowsCondition,
  measured: string,
  holds: string,
  moments: Moments,
): string {
  const { measure, op, value } = leaf
  if (measure !== 'count') return moments.oldest()
  const least = op === 'more_than' ? Math.floor(value) + 1 : Math.ceil(value)
  if (op === 'at_least' || op === 'more_than')
    return least < 1 ? 'null::timestamptz' : `(case when ${holds} then ${moments.nth(least)} end)`
  const most = op === 'less_than' ? Math.ceil(value) - 1 : Math.floor(value)
  const tooMany = `(case when ${measured} > ${most} then ${most < 0 ? 'null::timestamptz' : moments.nth(most + 1)} end)`
  if (op !== 'equals') return tooMany
  if (!Number.isInteger(value) || value < 0) return 'null::timestamptz'
  return value < 1
    ? tooMany
    : `coalesce(${tooMany}, case when ${holds} then ${moments.nth(value)} end)`
}

/** Rows after another row, or around a day of the person: who has none of those is out. */
function judgeAnchored(
  leaf: RowsCondition,
  rows: Rows,
  within: Extract<Within, { kind: 'since' | 'around' }>,
  ctx: LeafCtx,
): Judged {
  const { binder, tables } = ctx
  const { anchors, conditions } =
    within.kind === 'since' ? sinceAnchor(within, rows, ctx) : aroundAnchor(within, rows, ctx)
  const on = [...rows.kind, ...rows.filters, ...conditions].join(' and ')
  const [measured, anchored] = tables.anchored(
    `select k.person_id, ${aggregate(leaf, rows, ctx)} as measured, true as anchored
     from (${anchors}) k left join ${rows.from} on r.person_id = k.person_id and ${on} group by k.person_id`,
  )
  return {
    holds: `(coalesce(${anchored}, false) and ${compareMeasure(leaf, measured, binder)})`,
    changesAt: null,
    seen: `${measured}::text`,
  }
}

function sinceAnchor(
  within: Extract<Within, { kind: 'since' }>,
  rows: Rows,
  { catalogue, binder }: LeafCtx,
) {
  const other = rowsOf(within, catalogue, binder)
  const where = [binder.within('r.person_id'), ...other.kind, ...other.filters].join(' and ')
  const pick = within.which === 'last' ? 'max' : 'min'
  const conditions = [`${rows.at} > k.anchor`]
  if (within.span) conditions.push(`${rows.at} <= ${plus('k.anchor', within.span, binder)}`)
  return {
    anchors: `select r.person_id, ${pick}(${other.at}) as anchor from ${other.from} where ${where} group by r.person_id`,
    conditions,
  }
}

function aroundAnchor(
  within: Extract<Within, { kind: 'around' }>,
  rows: Rows,
  { catalogue, binder }: LeafCtx,
) {
  const field = catalogue.fields.get(within.field)
  if (!field) throw invalid(texts.unknownField, { field: within.field })
  const value = binder.fill(field.value)
  const anchors = `select r.person_id, ${value} as anchor from ${binder.fill(field.from)}
    where ${binder.within('r.person_id')} and ${value} is not null`
  const on = `(${rows.at} at time zone ${binder.zone})::date`
  const from = binder.bind(within.from, 'int')
  const to = binder.bind(within.to, 'int')
  if (field.type !== 'yearly')
    return { anchors, conditions: [`${on} between k.anchor + ${from} and k.anchor + ${to}`] }
  const year = `extract(year from ${on})::int`
  const near = [-1, 0, 1]
    .map(
      (other) =>
        `${on} - segments.anniversary(k.anchor, ${year} + ${other}) between ${from} and ${to}`,
    )
    .join(' or ')
  return { anchors, conditions: [`(${near})`] }
}

/** What touches a person so that this leaf must be looked at again. */
export function touchedBy(leaf: Leaf, catalogue: Catalogue): string[] {
  const ofRows = ({ source, fact }: { source: string; fact?: string | undefined }) =>
    source === FACTS ? [fact ?? ''] : [...sourceOf(catalogue, source).touchedBy]
  const ofField = (key: string) => [...(catalogue.fields.get(key)?.touchedBy ?? [])]
  if (leaf.kind === 'field') return [...(askedTrait(leaf)?.touchedBy ?? ofField(leaf.field))]
  if (leaf.kind === 'ago') return ofRows(leaf)
  const { within } = leaf
  if (within.kind === 'since') return [...ofRows(leaf), ...ofRows(within)]
  if (within.kind === 'around') return [...ofRows(leaf), ...ofField(within.field)]
  return ofRows(leaf)
}
