import type { Ctx } from '../../kernel/context.ts'
import { readCompany } from '../accounts/index.ts'
import { catalogueFor } from './live/versions.ts'
import { checkRule } from './rule/check-rule.ts'
import type { Node } from './rule/rule.ts'
import { type Known, writeOut } from './rule/whole.ts'
import { readClock } from './segments.queries.ts'
import { findRules } from './store.queries.ts'

/** Rules checked and written out, with what compiling them needs. `own`: whose rule it is. */
export async function prepareRules(ctx: Ctx, roots: readonly Node[], own: string[] = []) {
  const [rules, { zone, currency }] = await Promise.all([findRules(ctx.tx), readCompany(ctx)])
  const byId = new Map<string, Known>(
    rules.map(({ segmentId, name, rule }) => [segmentId, { name, root: rule.root }]),
  )
  const catalogue = catalogueFor(ctx)
  const wholes = roots.map((root) => {
    const whole = writeOut(root, byId, own)
    checkRule(root, whole, catalogue)
    return whole
  })
  const input = { catalogue, frame: { zone, currency }, scope: 'everyone' as const }
  return { wholes, input, now: await readClock(ctx.tx) }
}
