import type { Condition, Group, Node } from '../../builder.rules.ts'

/** The way to a node: the number of the child in each group; a «not» has one child, 0. */
export type Path = readonly number[]

export const isGroup = (node: Node): node is Group => node.kind === 'all' || node.kind === 'any'
export const isSame = (a: Path, b: Path) => a.join() === b.join()
export const startsWith = (path: Path, start: Path) => start.every((step, n) => path[n] === step)

export const EMPTY: Group = { kind: 'all', of: [] }

/** The builder's cards stand in one group of which all must hold. */
export const rootFrom = (node: Node): Group =>
  node.kind === 'all' ? node : { kind: 'all', of: [node] }

/** The rule as it is kept: groups of one are no groups, and empty ones are gone. */
export function tidy(node: Node): Node {
  const inner = tidied(node)
  return inner === null ? { kind: 'all', of: [] } : rootFrom(inner)
}

function tidied(node: Node): Node | null {
  if (node.kind === 'not') {
    const of = tidied(node.of)
    if (of?.kind === 'not') return of.of
    return of && { kind: 'not', of }
  }
  if (!isGroup(node)) return node
  const children = node.of.flatMap((child) => {
    const inner = tidied(child)
    if (inner === null) return []
    return inner.kind === node.kind ? inner.of : [inner]
  })
  const [only] = children
  if (children.length === 0) return null
  return children.length === 1 && only ? only : { kind: node.kind, of: children }
}

export function nodeAt(root: Node, path: Path): Node | undefined {
  const [step, ...rest] = path
  if (step === undefined) return root
  if (root.kind === 'not') return nodeAt(root.of, rest)
  const child = isGroup(root) ? root.of[step] : undefined
  return child && nodeAt(child, rest)
}

/** The same tree with what stands at a place made into another, several, or nothing. */
export function changeAt(root: Node, path: Path, change: (node: Node) => Node[]): Node {
  const [step, ...rest] = path
  if (step === undefined) return change(root)[0] ?? { kind: 'all', of: [] }
  if (root.kind === 'not') {
    const [of] = rest.length === 0 ? change(root.of) : [changeAt(root.of, rest, change)]
    return of ? { kind: 'not', of } : { kind: 'all', of: [] }
  }
  if (!isGroup(root)) return root
  const of = root.of.flatMap((child, n) => {
    if (n !== step) return [child]
    return rest.length === 0 ? change(child) : [changeAt(child, rest, change)]
  })
  return { kind: root.kind, of }
}

export const replaceAt = (root: Node, path: Path, node: Node) => changeAt(root, path, () => [node])
export const removeAt = (root: Node, path: Path) => tidy(changeAt(root, path, () => []))

export const turnAt = (root: Node, path: Path) =>
  tidy(changeAt(root, path, (node) => [node.kind === 'not' ? node.of : { kind: 'not', of: node }]))

/** Adds at the end; several conditions in one «all» stand as cards of their own. */
export function add(root: Node, node: Node): Node {
  return tidy({ kind: 'all', of: [...rootFrom(root).of, node] })
}

/** One place up (-1) or down (+1) among its neighbours. */
export function moveAt(root: Node, path: Path, by: -1 | 1): Node {
  const at = path.at(-1)
  if (at === undefined) return root
  return changeAt(root, path.slice(0, -1), (group) => {
    if (!isGroup(group)) return [group]
    const [one, other] = [group.of[at], group.of[at + by]]
    if (!one || !other) return [group]
    return [{ kind: group.kind, of: group.of.with(at, other).with(at + by, one) }]
  })
}

/**
 * Turns the word between a child and the next one: «of those» makes the two a group of which any
 * may hold, «or» parts the group there. The rest of the rule stays as it is.
 */
export function turnLink(root: Node, path: Path, at: number): Node {
  const group = nodeAt(root, path)
  if (!group || !isGroup(group)) return root
  const parent = path.length > 0 ? nodeAt(root, path.slice(0, -1)) : undefined
  if (group.kind === 'any' && parent?.kind === 'all') {
    const halves = [group.of.slice(0, at + 1), group.of.slice(at + 1)]
    return tidy(changeAt(root, path, () => halves.map((of): Node => ({ kind: 'any', of }))))
  }
  const pair: Node = {
    kind: group.kind === 'all' ? 'any' : 'all',
    of: group.of.slice(at, at + 2),
  }
  return tidy(
    changeAt(root, path, () => [{ kind: group.kind, of: group.of.toSpliced(at, 2, pair) }]),
  )
}

export type Leaf = { node: Condition; path: Path }

/** Every condition, from the top. */
export function leavesIn(node: Node, path: Path = []): Leaf[] {
  if (node.kind === 'not') return leavesIn(node.of, [...path, 0])
  if (isGroup(node)) return node.of.flatMap((child, n) => leavesIn(child, [...path, n]))
  return [{ node, path }]
}
