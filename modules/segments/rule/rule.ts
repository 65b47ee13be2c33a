import { z } from 'zod'
import { day } from '../../../kernel/endpoint.ts'

/**
 * The rule language: one tree of conditions about a person. Segments, tags, and whatever else asks
 * «who?» store this very shape; the compiler in `compile/` is its only evaluator.
 */
export const LIMITS = {
  conditions: 60,
  depth: 6,
  values: 200,
  text: 200,
  /** Conditions, groups and nots of a rule with the segments inside it written out. */
  nodes: 200,
  /** The largest number that something is counted up to. */
  count: 1_000_000,
  /** The largest of all other numbers, in minor units where it is money. */
  number: 1_000_000_000_000,
}

export const UNITS = ['hour', 'day', 'week', 'month', 'year'] as const
export type Unit = (typeof UNITS)[number]

/** A length of time. A fact is inside «the last 3 months» until its moment plus 3 months. */
export const span = z.strictObject({
  n: z.int().min(0).max(3650),
  unit: z.enum(UNITS),
})
export type Span = z.infer<typeof span>

const key = z.string().min(1).max(100)
/** Longer than a key: it may speak of one that the shop itself has given. */
export const fieldName = z.string().min(1).max(220)
const scalar = z.union([z.string().max(LIMITS.text), z.number(), z.boolean()])
const value = z.union([scalar, z.array(scalar).min(1).max(LIMITS.values)])

export const OPERATORS = [
  'is',
  'is_not',
  'contains',
  'starts_with',
  'at_least',
  'at_most',
  'more_than',
  'less_than',
  'known',
  'unknown',
  // Of days, birthdays and moments.
  'on_or_after',
  'on_or_before',
  'in_next',
  'in_last',
  'over_ago',
  'in_month',
  'this_month',
  'age_at_least',
  'age_at_most',
] as const
export type Operator = (typeof OPERATORS)[number]

/** One column of the rows that are counted, e.g. the channel of an order; `payload.x` of a fact. */
export const filter = z.strictObject({
  attribute: key,
  op: z.enum(OPERATORS),
  value: value.optional(),
})
export type Filter = z.infer<typeof filter>

/** Rows of a source that pass filters, e.g. orders with a certain product. */
const rowsOf = {
  /** A contributed source, or `fact` with its name. */
  source: key,
  fact: key.optional(),
  where: z.array(filter).max(20).default([]),
}

export const within = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ever') }),
  z.strictObject({ kind: z.literal('last'), span }),
  /** Days of the company's zone, both included. */
  z.strictObject({ kind: z.literal('between'), from: day.optional(), to: day.optional() }),
  /** After the first or last row of another kind; whoever has none of those is out. */
  z.strictObject({
    kind: z.literal('since'),
    which: z.enum(['first', 'last']),
    ...rowsOf,
    span: span.optional(),
  }),
  /** From so many days before a day of the person (negative) to so many after it. */
  z.strictObject({
    kind: z.literal('around'),
    field: key,
    from: z.int().min(-366).max(366),
    to: z.int().min(-366).max(366),
  }),
])
export type Within = z.infer<typeof within>

export const MEASURES = ['count', 'sum', 'min', 'max', 'average', 'distinct'] as const
export const COMPARISONS = ['at_least', 'at_most', 'more_than', 'less_than', 'equals'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** Something that the person is or has. */
export const fieldCondition = z.strictObject({
  kind: z.literal('field'),
  field: fieldName,
  op: z.enum(OPERATORS),
  value: value.optional(),
  span: span.optional(),
})
export type FieldCondition = z.infer<typeof fieldCondition>

/** How many, how much. */
export const rowsCondition = z.strictObject({
  kind: z.literal('rows'),
  ...rowsOf,
  within: within.default({ kind: 'ever' }),
  measure: z.enum(MEASURES).default('count'),
  /** What is summed or told apart; not for a count. */
  of: key.optional(),
  op: z.enum(COMPARISONS),
  value: z.number(),
})
export type RowsCondition = z.infer<typeof rowsCondition>

/** How long ago the first or last one was; whoever has none is out. */
export const agoCondition = z.strictObject({
  kind: z.literal('ago'),
  ...rowsOf,
  which: z.enum(['first', 'last']),
  /** `within`: less than the span ago. `over`: the span ago or longer. */
  op: z.enum(['within', 'over']),
  span,
})
export type AgoCondition = z.infer<typeof agoCondition>

export const segmentCondition = z.strictObject({
  kind: z.literal('segment'),
  segmentId: z.uuid(),
})
export type SegmentCondition = z.infer<typeof segmentCondition>

export type Condition = FieldCondition | RowsCondition | AgoCondition | SegmentCondition
export type Group = { kind: 'all'; of: Node[] } | { kind: 'any'; of: Node[] }
export type Not = { kind: 'not'; of: Node }
export type Node = Condition | Group | Not

const group = (kind: 'all' | 'any') =>
  z.strictObject({
    kind: z.literal(kind),
    get of(): z.ZodType<Node[], Node[]> {
      return z.array(node).max(LIMITS.conditions)
    },
  })

export const node: z.ZodType<Node, Node> = z.lazy(() =>
  z.union([
    fieldCondition,
    rowsCondition,
    agoCondition,
    segmentCondition,
    group('all'),
    group('any'),
    z.strictObject({
      kind: z.literal('not'),
      get of() {
        return node
      },
    }),
  ]),
) as z.ZodType<Node, Node>

/** Version 1 of the language; a later one will read this one too. */
export const rule = z.strictObject({ version: z.literal(1), root: node })
export type Rule = z.infer<typeof rule>
