import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { invalid } from '../../../kernel/errors.ts'
import type { RfmScores } from '../contract/character.ts'
import { rfmRule } from '../definitions.ts'
import { readFrame } from '../frame.ts'
import { texts } from '../insight.texts.ts'
import { SCORES } from './character.rules.ts'
import { countScores } from './figures.queries.ts'
import { todayOf } from './people-of.ts'

/** How many people would have which score, were these the bands. Throws `invalid` unless they rise. */
export async function previewRfm(
  ctx: Ctx,
  input: Record<'recencyDays' | 'orders' | 'money', string>,
): Promise<RfmScores> {
  requirePermission(ctx, 'insight.read')
  const limits = (text: string) => text.split(',').map(Number)
  const rule = rfmRule.safeParse({
    recencyDays: limits(input.recencyDays),
    orders: limits(input.orders),
    money: limits(input.money),
  })
  if (!rule.success) throw invalid(texts.badDefinition)
  const frame = await readFrame(ctx, {})
  const rows = await countScores(ctx.tx, todayOf(ctx, frame), rule.data)
  const of = (name: 'recency' | 'frequency' | 'money') =>
    SCORES.map((score) => ({
      score,
      people: rows.find((row) => row[name] === score)?.people ?? 0,
    }))
  return { recency: of('recency'), frequency: of('frequency'), money: of('money') }
}
