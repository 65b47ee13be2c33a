import type { Catalogue } from '../rule/catalogue.ts'
import { Binder, type Frame, type Scope } from './binder.ts'
import { groupKey, type Judged, judge, type Leaf, touchedBy } from './leaf.ts'
import { seedCtes, seedOf } from './seed.ts'
import { Tables } from './tables.ts'

/** Rules without segments inside them: those have been written out. */
export type WholeNode =
  | Leaf
  | { kind: 'all'; of: WholeNode[] }
  | { kind: 'any'; of: WholeNode[] }
  | { kind: 'not'; of: WholeNode }

export interface Statement {
  text: string
  values: Binder['values']
}

export interface CompileInput {
  roots: readonly WholeNode[]
  catalogue: Catalogue
  frame: Frame
  scope: Scope
  /** Whether the next moment of change is asked for. */
  moments: boolean
  /** Of which leaves what was found is asked for. */
  seen?: (leaf: Leaf) => boolean
}

export interface Compiled {
  binder: Binder
  /** `with` list and `from`: rows of persons `l`, judged. */
  ctes: string[]
  from: string
  /** Of each root, over `from`. */
  verdicts: { holds: string; changesAt: string | null }[]
  /** Of each leaf, in the order in which a walk meets them. */
  leaves: { holds: string; seen: string }[]
}

/**
 * Rules as the parts of one statement: every leaf is judged once a person in a materialised step,
 * then the trees are put together level by level, so that its text grows with the rules' size only.
 */
export function compile({ roots, catalogue, frame, scope, moments, seen }: CompileInput): Compiled {
  const binder = new Binder(scope, frame)
  const tables = new Tables(binder)
  const judged = new Map<string, { at: number; leaf: Leaf; verdict: Judged }>()
  const placeOf = (leaf: Leaf) => {
    const key = JSON.stringify(leaf)
    const found = judged.get(key) ?? {
      at: judged.size,
      leaf,
      verdict: judge(leaf, { catalogue, binder, tables, moments }),
    }
    judged.set(key, found)
    return found
  }
  const walked = roots.flatMap(leavesOf).map(placeOf)
  const columns = [...judged.values()].flatMap(({ at, leaf, verdict }) => [
    `${verdict.holds} as v${at}`,
    ...(moments && verdict.changesAt ? [`${verdict.changesAt} as n${at}`] : []),
    ...(seen?.(leaf) ? [`${verdict.seen} as s${at}`] : []),
  ])
  const levels = new Levels(moments, (leaf) => {
    const { at, verdict } = placeOf(leaf)
    return { holds: `l.v${at}`, changesAt: moments && verdict.changesAt ? `l.n${at}` : null }
  })
  const verdicts = roots.map((root) => levels.place(root).verdict)
  const seed = moments || scope !== 'everyone' ? null : seedOf(roots)
  const population = seed
    ? seedCtes(seed, judge(seed, { catalogue, binder, tables, moments }).holds, tables)
    : [
        `p as (select person_id from people.pub_persons where status = 'known' and ${binder.within('person_id')})`,
      ]
  binder.seeded = seed !== null
  return {
    binder,
    ctes: [
      ...population,
      ...tables.ctes(seed && groupKey(seed)),
      `l as materialized (select ${['p.person_id', ...columns].join(', ')} from p ${tables.joins})`,
    ],
    from: `l ${levels.laterals}`,
    verdicts,
    leaves: walked.map(({ at }) => ({ holds: `l.v${at}`, seen: `l.s${at}` })),
  }
}

export function leavesOf(node: WholeNode): Leaf[] {
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(leavesOf)
  return node.kind === 'not' ? leavesOf(node.of) : [node]
}

/** Names of facts and other touches that may change the verdict, `*` aside. */
export function dependsOn(node: WholeNode, catalogue: Catalogue): string[] {
  return [...new Set(leavesOf(node).flatMap((leaf) => touchedBy(leaf, catalogue)))].toSorted()
}

/** Whether time alone can change it. */
export function isTimed(node: WholeNode, catalogue: Catalogue, frame: Frame): boolean {
  const [verdict] = compile({
    roots: [node],
    catalogue,
    frame,
    scope: 'everyone',
    moments: true,
  }).verdicts
  return verdict?.changesAt !== null
}

type Branch = { holds: string; changesAt: string | null }

/** Inner nodes, each computed once from those below it. */
class Levels {
  private readonly byHeight: string[][] = []
  private readonly moments: boolean
  private readonly leaf: (leaf: Leaf) => Branch
  private count = 0

  constructor(moments: boolean, leaf: (leaf: Leaf) => Branch) {
    this.moments = moments
    this.leaf = leaf
  }

  place(node: WholeNode): { verdict: Branch; height: number } {
    if (node.kind === 'not') {
      const { verdict, height } = this.place(node.of)
      return { verdict: { ...verdict, holds: `(not ${verdict.holds})` }, height }
    }
    if (node.kind !== 'all' && node.kind !== 'any') return { verdict: this.leaf(node), height: 0 }
    const placed = node.of.map((child) => this.place(child))
    const height = Math.max(0, ...placed.map((child) => child.height)) + 1
    const verdict = this.combine(
      node.kind,
      placed.map((child) => child.verdict),
    )
    return { verdict: this.name(verdict, height), height }
  }

  /**
   * An `all` that holds changes when its first child does; one that does not, no earlier than the
   * last of the children that stand in its way. An `any` is the same with the signs turned.
   */
  private combine(kind: 'all' | 'any', children: Branch[]): Branch {
    const all = kind === 'all'
    if (children.length === 0) return { holds: all ? 'true' : 'false', changesAt: null }
    const holds = `(${children.map((child) => child.holds).join(all ? ' and ' : ' or ')})`
    if (!this.moments || children.every((child) => child.changesAt === null))
      return { holds, changesAt: null }
    const moment = (child: Branch) =>
      `coalesce(${child.changesAt ?? 'null'}, 'infinity'::timestamptz)`
    const first = `least(${children.map(moment).join(', ')})`
    const blocking = children.map(
      (child) => `case when ${all ? 'not ' : ''}${child.holds} then ${moment(child)} end`,
    )
    const last = `greatest(${blocking.join(', ')})`
    return {
      holds,
      changesAt: `(case when ${all ? '' : 'not '}${holds} then ${first} else ${last} end)`,
    }
  }

  private name(branch: Branch, height: number): Branch {
    const at = this.count++
    const columns = [`${branch.holds} as b${at}`]
    if (branch.changesAt) columns.push(`${branch.changesAt} as m${at}`)
    const level = this.byHeight[height - 1] ?? []
    this.byHeight[height - 1] = level
    level.push(...columns)
    return { holds: `h${height}.b${at}`, changesAt: branch.changesAt ? `h${height}.m${at}` : null }
  }

  /** `offset 0` keeps the planner from writing each level into the next. */
  get laterals(): string {
    return this.byHeight
      .map((columns, at) => `cross join lateral (select ${columns.join(', ')} offset 0) h${at + 1}`)
      .join(' ')
  }
}
