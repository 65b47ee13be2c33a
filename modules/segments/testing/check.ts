import { modules } from '../../../server/modules.ts'
import type { WholeNode } from '../compile/compile.ts'
import { catalogueOf } from '../rule/catalogue.ts'
import { checkRule } from '../rule/check-rule.ts'
import { type Node, rule } from '../rule/rule.ts'
import { writeOut } from '../rule/whole.ts'
import { REGULARS } from './words.ts'

/** Throws if a condition would be refused. */
export function check(node: Node): void {
  const { root } = rule.parse({ version: 1, root: node })
  const known = new Map([[REGULARS, { name: 'Regulars', root: { kind: 'all' as const, of: [] } }]])
  const whole: WholeNode = writeOut(root, known, [])
  checkRule(root, whole, catalogueOf(modules))
}
