import type { WholeNode } from '../../modules/segments/compile/compile.ts'
import type { Leaf } from '../../modules/segments/compile/leaf.ts'
import type { Span } from '../../modules/segments/rule/rule.ts'

type Rows = Extract<Leaf, { kind: 'rows' }>
const span = (n: number, unit: Span['unit'] = 'day'): Span => ({ n, unit })
const rows = (fact: string, n: number | null, given: Partial<Rows> = {}): Rows => ({
  kind: 'rows',
  source: 'fact',
  fact,
  where: [],
  within: n === null ? { kind: 'ever' } : { kind: 'last', span: span(n) },
  measure: 'count',
  op: 'at_least',
  value: 1,
  ...given,
})
const spend = (fact: string, n: number | null, value: number) =>
  rows(fact, n, { measure: 'sum', of: 'amount', op: 'more_than', value })
const none = (fact: string, n: number) => rows(fact, n, { op: 'equals', value: 0 })
const all = (...of: WholeNode[]): WholeNode => ({ kind: 'all', of })
const any = (...of: WholeNode[]): WholeNode => ({ kind: 'any', of })

const ORDER = 'Order Completed'
const VIEW = 'page.viewed'
const SEEN = 'Product Viewed'
const CART = 'Product Added'

/** `e(name, days)` in the texts below stands for rows of that name in those days, or in all time. */
const e = (name: string, days: number | null) =>
  `activity.events where name = '${name}'${days === null ? '' : ` and occurred_at > now() - interval '${days * 24} hours'`}`
const live = `people.persons p where p.merged_into is null and p.status = 'known'`

export interface BenchRule {
  name: string
  root: WholeNode
  /** Ids of the same people, as somebody who knows the tables would write it. */
  byHand: string
}

export const RULES: readonly BenchRule[] = [
  {
    name: 'orders >= 3 in 90 days, spend > 10,000, no page in 30 days',
    root: all(rows(ORDER, 90, { value: 3 }), spend(ORDER, 90, 10_000), none(VIEW, 30)),
    byHand: `select person_id from ${e(ORDER, 90)} group by 1 having count(*) >= 3 and sum(amount) > 10000
      except select person_id from ${e(VIEW, 30)}`,
  },
  {
    name: 'viewed in 7 days',
    root: rows(VIEW, 7),
    byHand: `select distinct person_id from ${e(VIEW, 7)}`,
  },
  {
    name: 'orders >= 2 in 30 days',
    root: rows(ORDER, 30, { value: 2 }),
    byHand: `select person_id from ${e(ORDER, 30)} group by 1 having count(*) >= 2`,
  },
  {
    name: 'put in a cart in 7 days, not ordered in 7',
    root: all(rows(CART, 7), none(ORDER, 7)),
    byHand: `select person_id from ${e(CART, 7)} except select person_id from ${e(ORDER, 7)}`,
  },
  {
    name: 'spend > 50,000 ever',
    root: spend(ORDER, null, 50_000),
    byHand: `select person_id from ${e(ORDER, null)} group by 1 having sum(amount) > 50000`,
  },
  {
    name: 'last order over 180 days ago',
    root: {
      kind: 'ago',
      source: 'fact',
      fact: ORDER,
      where: [],
      which: 'last',
      op: 'over',
      span: span(180),
    },
    byHand: `select person_id from ${e(ORDER, null)} group by 1 having max(occurred_at) <= now() - interval '4320 hours'`,
  },
  {
    name: 'first order in 60 days',
    root: {
      kind: 'ago',
      source: 'fact',
      fact: ORDER,
      where: [],
      which: 'first',
      op: 'within',
      span: span(60),
    },
    byHand: `select person_id from ${e(ORDER, null)} group by 1 having min(occurred_at) > now() - interval '1440 hours'`,
  },
  {
    name: 'saw one product in 90 days',
    root: rows(SEEN, 90, { where: [{ attribute: 'payload.sku', op: 'is', value: 'A-7' }] }),
    byHand: `select distinct person_id from ${e(SEEN, 90)} and payload->>'sku' = 'A-7'`,
  },
  {
    name: 'dear order in a year',
    root: rows(ORDER, 365, {
      where: [{ attribute: 'amount', op: 'at_least', value: 9000 }],
      value: 2,
    }),
    byHand: `select person_id from ${e(ORDER, 365)} and amount >= 9000 group by 1 having count(*) >= 2`,
  },
  {
    name: 'five products or more in 90 days',
    root: rows(SEEN, 90, { measure: 'distinct', of: 'payload.sku', value: 5 }),
    byHand: `select person_id from ${e(SEEN, 90)} group by 1 having count(distinct payload->>'sku') >= 5`,
  },
  {
    name: 'never ordered, viewed often',
    root: all({ kind: 'not', of: rows(ORDER, null) }, rows(VIEW, 90, { value: 3 })),
    byHand: `select person_id from ${e(VIEW, 90)} group by 1 having count(*) >= 3
      except select person_id from ${e(ORDER, null)}`,
  },
  {
    name: 'nested: (ordered 14 or cart 3) and not (silent 60 or small spender)',
    root: all(any(rows(ORDER, 14), rows(CART, 3)), {
      kind: 'not',
      of: any(
        none(VIEW, 60),
        rows(ORDER, null, { measure: 'sum', of: 'amount', op: 'less_than', value: 5000 }),
      ),
    }),
    byHand: `(select person_id from ${e(ORDER, 14)} union select person_id from ${e(CART, 3)})
      intersect select person_id from ${e(VIEW, 60)}
      intersect select person_id from ${e(ORDER, null)} group by person_id having sum(amount) >= 5000`,
  },
]

export const handCount = ({ byHand }: BenchRule) =>
  `select count(*)::int as n from (${byHand}) h where exists (select from ${live} and p.person_id = h.person_id)`

/** Fifty of varied kinds: the twelve, and more of them with other windows and values. */
export function fifty(): WholeNode[] {
  const more = Array.from({ length: 38 }, (_, at): WholeNode => {
    const days = 3 + ((at * 37) % 300)
    const kinds: WholeNode[] = [
      rows(ORDER, days, { value: 1 + (at % 4) }),
      all(rows(SEEN, days), none(ORDER, days)),
      spend(ORDER, days, 3000 * (1 + at)),
      {
        kind: 'ago',
        source: 'fact',
        fact: at % 2 ? VIEW : ORDER,
        where: [],
        which: 'last',
        op: at % 3 ? 'over' : 'within',
        span: span(days),
      },
      any(rows(CART, days, { value: 2 }), rows(ORDER, null, { value: 10 + at })),
    ]
    return kinds[at % kinds.length] ?? rows(ORDER, days)
  })
  return [...RULES.map(({ root }) => root), ...more]
}
