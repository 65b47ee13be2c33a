import { conflict, notFound } from '../../../kernel/errors.ts'
import type { WholeNode } from '../compile/compile.ts'
import { texts } from '../segments.texts.ts'
import type { Node } from './rule.ts'

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
 * Refuses a segment that would contain itself.
 */
export function writeOut(
  node: Node,
  segments: ReadonlyMap<string, Known>,
  path: string[],
): WholeNode {
  if (node.kind === 'not') return { kind: 'not', of: writeOut(node.of, segments, path) }
  if (node.kind === 'all' || node.kind === 'any')
    return { kind: node.kind, of: node.of.map((child) => writeOut(child, segments, path)) }
  if (node.kind !== 'segment') return node
  const { segmentId } = node
  const inner = segments.get(segmentId)
  if (!inner) throw notFound(texts.noSuchSegment)
  if (path.includes(segmentId)) throw conflict(texts.segmentInItself, { name: inner.name })
  return writeOut(inner.root, segments, [...path, segmentId])
}
