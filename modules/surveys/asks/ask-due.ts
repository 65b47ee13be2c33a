import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { settingsOf } from '../forms/decide-survey.ts'
import { findAutomatic, type SurveyRow } from '../forms/surveys.queries.ts'
import { findDue } from './due.queries.ts'
import { invite } from './invite.ts'

const DAY_MS = 86_400_000
const AT_ONCE = 50
/** What a stop of the house let go by is not asked about any more. */
const LATEST_DAYS = 3

/** Asks about parcels that arrived, talks that were answered and changes that were made; each once. */
export async function askDue(ctx: Ctx): Promise<{ asked: number; spared: number }> {
  requirePermission(ctx, 'surveys.ask')
  const { arrivesDays } = await settingsOf(ctx)
  const sum = { asked: 0, spared: 0 }
  for (const survey of await findAutomatic(ctx.tx)) {
    for (;;) {
      const { taken, asked, spared } = await takeSome(ctx, survey, arrivesDays)
      sum.asked += asked
      sum.spared += spared
      if (taken < AT_ONCE) break
    }
  }
  return sum
}

async function takeSome(ctx: Ctx, survey: SurveyRow, arrivesDays: number) {
  const { after, afterDays, openedAt } = survey
  if (!after || !openedAt) return { taken: 0, asked: 0, spared: 0 }
  const wait = afterDays * DAY_MS
  const earliest = Math.max(openedAt.getTime(), ctx.now.getTime() - LATEST_DAYS * DAY_MS)
  const window = { from: new Date(earliest - wait), until: new Date(ctx.now.getTime() - wait) }
  return inTransaction(ctx, async (ctx) => {
    const due = await findDue(ctx.tx, after, window, { arrivesDays, limit: AT_ONCE })
    return { taken: due.length, ...(await invite(ctx, survey, due)) }
  })
}
