import { contributed, type Module } from '../../kernel/module.ts'
import type { FactKind, Reaction } from './fact.ts'
import type { FactGroup } from './groups.rules.ts'

type Kinds = {
  byName: ReadonlyMap<string, FactKind>
  /** First parts of the names, such as `order`: the product's own, which no visitor may claim. */
  spaces: ReadonlySet<string>
  reactions: readonly Reaction[]
}

const known = new WeakMap<readonly Module[], Kinds>()

/** Every kind of fact and every reaction that the modules of this process contribute. */
export function kindsOf(modules: readonly Module[]): Kinds {
  const earlier = known.get(modules)
  if (earlier) return earlier
  const byName = new Map(
    contributed(modules, 'facts').flatMap(({ value }) => Object.entries(value)),
  )
  const spaces = new Set([...byName.keys()].map((name) => name.split('.')[0] ?? name))
  const reactions = contributed(modules, 'reactions').flatMap(({ value }) => value)
  const kinds = { byName, spaces, reactions }
  known.set(modules, kinds)
  return kinds
}

export function namesOfGroups(kinds: Kinds, groups: readonly FactGroup[]): string[] {
  return [...kinds.byName].filter(([, kind]) => groups.includes(kind.group)).map(([name]) => name)
}
