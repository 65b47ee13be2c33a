import { numberOf, readDecimal } from '../amounts.rules.ts'
import type { Comparison, Rule, RuleOutcome } from '../mapping.rules.ts'

export interface BoundRule {
  outcome: RuleOutcome
  applies: (cells: string[]) => boolean
}

/** A row rule with its column found in the file. The first rule that applies decides. */
export function bindRule(rule: Rule, cell: number): BoundRule {
  const holds = comparisonOf(rule.when.is, rule.when.value)
  return { outcome: rule.then, applies: (cells) => holds((cells[cell] ?? '').trim()) }
}

type Value = Rule['when']['value']

function comparisonOf(is: Comparison, value: Value): (cell: string) => boolean {
  const text = String(Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))
  const list = new Set(Array.isArray(value) ? value : [text])
  // 007 and 7 are two codes, but one number: what the rule holds says which is meant.
  const same =
    typeof value === 'number'
      ? (cell: string) => readNumber(cell) === value
      : (cell: string) => cell === text
  switch (is) {
    case 'empty':
      return (cell) => cell === ''
    case 'notEmpty':
      return (cell) => cell !== ''
    case 'equals':
      return same
    case 'notEquals':
      return (cell) => !same(cell)
    case 'oneOf':
      return (cell) => list.has(cell)
    case 'startsWith':
      return (cell) => cell.startsWith(text)
    case 'contains':
      return (cell) => cell.includes(text)
    default:
      return numberComparison(is, text)
  }
}

function numberComparison(
  is: 'lessThan' | 'atMost' | 'moreThan' | 'atLeast',
  text: string,
): (cell: string) => boolean {
  const limit = readNumber(text)
  const compare = {
    lessThan: (n: number) => n < limit,
    atMost: (n: number) => n <= limit,
    moreThan: (n: number) => n > limit,
    atLeast: (n: number) => n >= limit,
  }[is]
  // NaN compares false with everything: a cell that is no number meets no rule about numbers.
  return (cell) => compare(readNumber(cell))
}

const PLAIN = /^-?\d{1,15}(\.\d+)?$/

function readNumber(text: string): number {
  if (PLAIN.test(text)) return Number(text)
  const decimal = readDecimal(text)
  return decimal ? numberOf(decimal) : Number.NaN
}
