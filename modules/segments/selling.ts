import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { notFound, preconditionFailed } from '../../kernel/errors.ts'
import type { Text } from '../../kernel/i18n.ts'
import { contributed } from '../../kernel/module.ts'
import { leavesOf } from './compile/compile.ts'
import type { Leaf } from './compile/leaf.ts'
import { type Known, writeOut } from './rule/whole.ts'
import { texts } from './segments.texts.ts'
import { findRules } from './store.queries.ts'

/** What a condition speaks of: rows of a source, of which facts have a name. */
export type SpokenOf = { source: string; fact: string | null }

declare module '../../kernel/module.ts' {
  interface Contributions {
    /** Why a rule that sells may not speak of these rows, e.g. of what was told in confidence; null: it may. */
    notForSale?: (of: SpokenOf) => Text | null
  }
}

/**
 * That a segment may serve selling: news, offers, a hand-over outside the company. Segments within it count
 * too. Asked again whenever something is sent, because rules change. Throws `precondition_failed` with the reason.
 */
export async function requireMaySell(
  ctx: Ctx,
  { segmentId }: { segmentId: string },
): Promise<void> {
  requirePermission(ctx, 'segments.read')
  const rules = await findRules(ctx.tx)
  const own = rules.find((rule) => rule.segmentId === segmentId)
  if (!own) throw notFound(texts.noSuchSegment)
  const byId = new Map<string, Known>(
    rules.map(({ segmentId, name, rule }) => [segmentId, { name, root: rule.root }]),
  )
  const whole = writeOut(own.rule.root, byId, [segmentId])
  for (const of of leavesOf(whole).flatMap(spokenOf))
    for (const { value } of contributed(ctx.host.modules, 'notForSale')) {
      const because = value(of)
      if (because) throw preconditionFailed(because)
    }
}

function spokenOf(leaf: Leaf): SpokenOf[] {
  if (leaf.kind === 'field') return []
  const since = leaf.kind === 'rows' && leaf.within.kind === 'since' ? [leaf.within] : []
  return [leaf, ...since].map(({ source, fact }) => ({ source, fact: fact ?? null }))
}
