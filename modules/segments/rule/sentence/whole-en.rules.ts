import type { CatalogueWords } from '../../contract/catalogue.ts'
import { conditionEn } from './en.rules.ts'
import { link, membersOf, opposite, type Placed, unwrapped } from './tree.rules.ts'
import { partsOf, type SentencePart } from './words.rules.ts'

type ClauseEn = { who: boolean; parts: SentencePart[] }

/** Clauses after «People», each with its «who» unless all have the same. */
export function wholeEn(root: Placed, catalogue: CatalogueWords): SentencePart[] {
  const { node } = unwrapped(root)
  if ((node.kind === 'all' || node.kind === 'any') && node.of.length === 0)
    return [link(node.kind === 'all' ? 'Everyone.' : 'No one.')]
  const clause = clauseEn(root, catalogue, false)
  return [link(`People ${clause.who ? 'who ' : ''}`), ...clause.parts, link('.')]
}

function clauseEn(placed: Placed, catalogue: CatalogueWords, isInside: boolean): ClauseEn {
  const { node, at } = unwrapped(placed)
  if (node.kind === 'all' || node.kind === 'any') {
    if (node.of.length === 0)
      return { who: true, parts: [link(node.kind === 'all' ? 'are anyone' : 'are no one')] }
    const clauses = membersOf({ node, at }, node.kind).map((member) =>
      clauseEn(member, catalogue, true),
    )
    return groupEn(clauses, node.kind === 'all' ? 'and' : 'or', isInside)
  }
  if (node.kind !== 'not') return leafEn(conditionEn(node, catalogue), at)
  const inner: Placed = { node: node.of, at: [...at, 0] }
  const leaf = unwrapped(inner)
  if (leaf.node.kind === 'segment')
    return leafEn(conditionEn(leaf.node, catalogue).replace(/^who are /, 'who are not '), leaf.at)
  if (leaf.node.kind !== 'all' && leaf.node.kind !== 'any' && leaf.node.kind !== 'not') {
    const turned = opposite(leaf.node, catalogue)
    if (turned) return leafEn(conditionEn(turned, catalogue), leaf.at)
  }
  const { who, parts } = clauseEn(inner, catalogue, false)
  const several = leaf.node.kind === 'all' || leaf.node.kind === 'any'
  const said = [
    link(`${several ? '(' : ''}${who ? 'who ' : ''}`),
    ...parts,
    link(several ? ')' : ''),
  ]
  return { who: true, parts: [link('are not among those '), ...said] }
}

function groupEn(clauses: ClauseEn[], word: 'and' | 'or', isInside: boolean): ClauseEn {
  const who = clauses.every((clause) => clause.who)
  const parts = clauses.flatMap((clause, n) => {
    const before = n === 0 ? '' : n === clauses.length - 1 ? ` ${word} ` : ', '
    return [link(`${before}${!who && clause.who ? 'who ' : ''}`), ...clause.parts]
  })
  if (!isInside) return { who, parts }
  return { who, parts: [link('('), ...parts, link(')')] }
}

function leafEn(clause: string, at: number[]): ClauseEn {
  const who = clause.startsWith('who ')
  return { who, parts: partsOf(who ? clause.slice('who '.length) : clause, at) }
}
