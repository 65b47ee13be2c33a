import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { reading } from '../../kernel/reading.ts'
import type { ScorecardReport } from './contract/growth.ts'
import { readFrame } from './frame.ts'
import { ratio } from './insight.rules.ts'
import { monthsBefore } from './months.ts'
import { countVoices } from './queries/home.ts'
import { sumWorth } from './queries/ltv.ts'
import { countMonthPairs } from './queries/retention.ts'
import { readNps, readSatisfied, type Scored } from './queries/scores.ts'
import { currentDefinition } from './read-definitions.ts'
import { readFormula, workings } from './report-ltv.ts'
import { readRetention } from './report-retention.ts'
import type { ScopeInput } from './scope.ts'

/**
 * The measures of loyalty side by side. Years never stand alone: a long time with us says nothing
 * of how well. Measures whose source is not there yet say so.
 */
export async function reportScorecard(ctx: Ctx, input: ScopeInput): Promise<ScorecardReport> {
  requirePermission(ctx, 'insight.read')
  return reading(ctx, async (ctx) => {
    const frame = await readFrame(ctx, input)
    const sums = await sumWorth(ctx.tx, frame)
    const pairs = await countMonthPairs(ctx.tx, frame)
    const formula = await readFormula(ctx, frame, pairs)
    const definition = await currentDefinition(ctx, 'retention')
    const { current } = await readRetention(ctx, frame, definition, pairs)
    const { perPerson } = workings(sums, frame.currency)
    const since = monthsBefore(frame.until, 12, frame.zone)
    const lastYear = { since, until: frame.until }
    const words = await countVoices(ctx.tx, lastYear)
    const noOrders = sums.customers === 0 ? ('noOrders' as const) : null
    const nps = await readNps(ctx.tx, lastYear)
    const satisfied = await readSatisfied(ctx.tx, lastYear)
    return {
      frame: frame.answer,
      customers: sums.customers,
      years: { value: formula.years, missing: formula.missing, people: sums.customers },
      ltv: { value: perPerson?.profit ?? null, missing: noOrders, people: sums.customers },
      retention: { value: current.rate, missing: current.missing, people: current.base },
      repeat: {
        value: ratio(sums.repeaters, sums.customers),
        missing: noOrders,
        people: sums.customers,
      },
      nps: scored(nps),
      satisfaction: scored(satisfied),
      words: { value: words.count, missing: null, people: words.people },
      definitionVersion: definition.version,
    }
  })
}

const scored = ({ value, people }: Scored) => ({
  value,
  people,
  missing: value === null ? ('notBuiltYet' as const) : null,
})
