import fc from 'fast-check'
import type { WholeNode } from '../compile/compile.ts'
import type { Leaf } from '../compile/leaf.ts'
import type { Filter, Span, Within } from '../rule/rule.ts'
import type { PlainFact, PlainPerson } from './plain-judge.ts'
import { anyTraits, traitLeaf } from './random-traits.ts'

export const NAMES = ['page.viewed', 'mail.opened', 'tea.bought'] as const
const name = fc.constantFrom(...NAMES)
const colour = fc.constantFrom('red', 'green', "o'hara; drop table x", '茶')

const span: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ n: fc.integer({ min: 1, max: 90 }), unit: fc.constant('day' as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 12 }), unit: fc.constant('week' as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 72 }), unit: fc.constant('hour' as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 6 }), unit: fc.constant('month' as const) }),
)

const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    attribute: fc.constant('payload.colour'),
    op: fc.constantFrom('is' as const, 'is_not' as const),
    value: fc.oneof(colour, fc.array(colour, { minLength: 1, maxLength: 2 })),
  }),
  fc.record({
    attribute: fc.constant('payload.size'),
    op: fc.constantFrom('at_least' as const, 'less_than' as const, 'is' as const),
    value: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({
    attribute: fc.constant('payload.colour'),
    op: fc.constantFrom('known' as const, 'unknown' as const),
  }),
)
const where = fc.array(filter, { maxLength: 1 })

const within: fc.Arbitrary<Within> = fc.oneof(
  fc.constant<Within>({ kind: 'ever' }),
  { weight: 3, arbitrary: span.map((span): Within => ({ kind: 'last', span })) },
  fc
    .record({
      which: fc.constantFrom('first' as const, 'last' as const),
      fact: name,
      where,
      span: fc.option(span),
    })
    .map(
      ({ span, ...rest }): Within => ({
        kind: 'since',
        source: 'fact',
        ...rest,
        ...(span ? { span } : {}),
      }),
    ),
)

const comparison = fc.constantFrom(
  'at_least' as const,
  'at_most' as const,
  'more_than' as const,
  'less_than' as const,
  'equals' as const,
)

const measured = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      measure: fc.constant('count' as const),
      value: fc.integer({ min: 0, max: 4 }),
    }),
  },
  fc.record({
    measure: fc.constantFrom('sum' as const, 'min' as const, 'max' as const, 'average' as const),
    of: fc.constant('amount'),
    value: fc.integer({ min: -200, max: 600 }),
  }),
  fc.record({
    measure: fc.constant('distinct' as const),
    of: fc.constant('payload.colour'),
    value: fc.integer({ min: 0, max: 3 }),
  }),
)

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  { weight: 2, arbitrary: traitLeaf },
  {
    weight: 4,
    arbitrary: fc
      .record({ fact: name, where, within, op: comparison, measured })
      .map(
        ({ measured, ...rest }): Leaf => ({ kind: 'rows', source: 'fact', ...rest, ...measured }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        fact: name,
        where,
        which: fc.constantFrom('first' as const, 'last' as const),
        op: fc.constantFrom('within' as const, 'over' as const),
        span,
      })
      .map((rest): Leaf => ({ kind: 'ago', source: 'fact', ...rest })),
  },
  fc.oneof(
    fc
      .record({
        op: fc.constantFrom('in_next' as const, 'in_last' as const),
        n: fc.integer({ min: 0, max: 60 }),
      })
      .map(
        ({ op, n }): Leaf => ({
          kind: 'field',
          field: 'people.birthday',
          op,
          span: { n, unit: 'day' },
        }),
      ),
    fc
      .record({
        op: fc.constantFrom('age_at_least' as const, 'age_at_most' as const),
        value: fc.integer({ min: 20, max: 60 }),
      })
      .map((rest): Leaf => ({ kind: 'field', field: 'people.birthday', ...rest })),
    fc.constant<Leaf>({ kind: 'field', field: 'people.birthday', op: 'this_month' }),
    fc
      .constantFrom('is' as const, 'is_not' as const)
      .map((op): Leaf => ({ kind: 'field', field: 'people.sex', op, value: 'female' })),
  ),
)

/** Trees up to three levels deep. */
export const anyRule: fc.Arbitrary<WholeNode> = fc.letrec<{ node: WholeNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc.record({
      kind: fc.constant('all' as const),
      of: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('any' as const),
      of: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('node') }),
  ),
})).node

/** Within the last half year, more of it lately. */
export const moment = (now: Date): fc.Arbitrary<Date> =>
  fc
    .integer({ min: 1, max: 13_400_000 })
    .map((root) => new Date(now.getTime() - Math.floor((root / 1000) ** 2) * 90))

export const anyFact = (now: Date): fc.Arbitrary<PlainFact> =>
  fc.record({
    name,
    at: moment(now),
    amount: fc.option(fc.integer({ min: -100, max: 500 })),
    payload: fc.oneof(
      fc.record({ colour }),
      fc.record({ colour, size: fc.integer({ min: 0, max: 4 }) }),
      fc.constant({}),
    ),
  })

export const anyPerson = (now: Date): fc.Arbitrary<PlainPerson> =>
  fc.record({
    birthday: fc.option(
      fc.oneof(
        fc.constantFrom('1980-02-29', '1996-02-29', '1975-12-31', '1990-01-01'),
        fc
          .record({ y: fc.integer({ min: 1960, max: 2000 }), d: fc.integer({ min: 0, max: 364 }) })
          .map(({ y, d }) => new Date(Date.UTC(y, 0, 1 + d)).toISOString().slice(0, 10)),
      ),
    ),
    sex: fc.constantFrom(null, 'female' as const, 'male' as const),
    traits: anyTraits,
    facts: fc.array(anyFact(now), { maxLength: 12 }),
  })
