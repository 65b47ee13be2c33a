import type { AgoCondition, RowsCondition, Span } from '../rule/rule.ts'
import type { WholeNode } from './compile.ts'
import { groupKey, type Leaf } from './leaf.ts'
import type { Tables } from './tables.ts'

type Seed = RowsCondition | AgoCondition

/**
 * The condition that a single rule cannot hold without, and that has the fewest people: a count in
 * a window, the shorter the better. Whoever is not among its rows need not be looked at.
 */
export function seedOf(roots: readonly WholeNode[]): Seed | null {
  const [root] = roots
  if (!root || roots.length > 1) return null
  const seeds = mustHold(root)
    .filter(isSeed)
    .map((leaf) => ({ leaf, days: daysOf(leaf) }))
  return seeds.toSorted((a, b) => a.days - b.days)[0]?.leaf ?? null
}

function mustHold(node: WholeNode): Leaf[] {
  if (node.kind === 'all') return node.of.flatMap(mustHold)
  return node.kind === 'any' || node.kind === 'not' ? [] : [node]
}

function isSeed(leaf: Leaf): leaf is Seed {
  if (leaf.kind === 'ago') return true
  if (leaf.kind !== 'rows' || leaf.measure !== 'count') return false
  const { op, value, within } = leaf
  if (within.kind === 'since' || within.kind === 'around') return false
  return (op === 'at_least' && value >= 1) || (op === 'more_than' && value >= 0)
}

const DAYS = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 }
const length = ({ n, unit }: Span): number => n * DAYS[unit]

function daysOf(leaf: Seed): number {
  if (leaf.kind === 'ago') return leaf.op === 'within' ? length(leaf.span) : 50_000
  return leaf.within.kind === 'last' ? length(leaf.within.span) : 50_000
}

/** Only those for whom the seed holds, as `p`. */
export function seedCtes(seed: Seed, holds: string, tables: Tables): string[] {
  const name = tables.groupName(groupKey(seed))
  return [
    tables.groupCte(groupKey(seed)),
    `p as materialized (select s.person_id from ${name} join people.pub_persons s
      on s.person_id = ${name}.person_id where s.status = 'known' and ${holds})`,
  ]
}
