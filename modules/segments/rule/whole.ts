import { conflict, invalid, notFound } from '../../../kernel/errors.ts'
import type { WholeNode } from '../compile/compile.ts'
import { texts } from '../segments.texts.ts'
import { LIMITS, type Node } from './rule.ts'

/** A segment that a rule may speak of. */
export type Known = { name: string; root: Node }

/** Every segment that a rule speaks of, directly. */
export function segmentsIn(node: Node): string[] {
  if (node.kind === 'segment') return [node.segmentId]
  if (node.kind === 'not') return segmentsIn(node.of)
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(segmentsIn)
  return []
}

/**
 * The rule with the segments inside it written out, so that one snapshot decides the whole.
 * Refuses a segment that would contain itself, and what grows too large on the way.
 */
export function writeOut(
  root: Node,
  segments: ReadonlyMap<string, Known>,
  own: readonly string[],
): WholeNode {
  let written = 0
  const write = (node: Node, path: readonly string[]): WholeNode => {
    if (node.kind === 'segment') {
      const inner = segments.get(node.segmentId)
      if (!inner) throw notFound(texts.noSuchSegment)
      if (path.includes(node.segmentId)) throw conflict(texts.segmentInItself, { name: inner.name })
      return write(inner.root, [...path, node.segmentId])
    }
    written += 1
    if (written > LIMITS.nodes) throw invalid(texts.ruleTooMany, { most: LIMITS.nodes })
    if (node.kind === 'not') return { kind: 'not', of: write(node.of, path) }
    if (node.kind === 'all' || node.kind === 'any')
      return { kind: node.kind, of: node.of.map((child) => write(child, path)) }
    return node
  }
  return write(root, own)
}
