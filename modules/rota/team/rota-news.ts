import { addDays, dayIn, startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, may, requirePermission } from '../../../kernel/context.ts'
import { readCompany } from '../../accounts/index.ts'
import { requireMe } from '../lend.ts'
import { findAsked } from '../replies/letters.queries.ts'
import { isReader } from '../replies/my-talk.ts'
import { countDue } from './debt.queries.ts'
import { findReturned, findThanksNews } from './news.queries.ts'

type NewsLine = {
  id: string
  at: Date
  kind: 'over' | 'near' | 'returned' | 'to_look_over' | 'thanks'
  count: number
  name: string | null
}

/** What the bell tells: to a lead what is near or past its day, to a writer what concerns theirs. */
export async function rotaNews(ctx: Ctx): Promise<{ items: NewsLine[] }> {
  requirePermission(ctx, 'rota.write')
  const { staffId } = requireMe(ctx)
  const due = may(ctx, 'rota.manage') ? await dueNews(ctx) : []
  const returned = await findReturned(ctx.tx, staffId)
  const thanks = await findThanksNews(ctx.tx, staffId)
  const asked = (await isReader(ctx)) ? await findAsked(ctx.tx, staffId) : []
  return {
    items: [
      ...due,
      ...returned.map(({ conversationId, at, name }) => ({
        ...{ id: `returned-${conversationId}-${at.getTime()}`, at, name },
        kind: 'returned' as const,
        count: 1,
      })),
      ...thanks.map(({ thanksId, at, name }) => ({
        ...{ id: thanksId, at, name },
        kind: 'thanks' as const,
        count: 1,
      })),
      ...asked.map(({ conversationId, writer, askedAt, savedAt }) => ({
        id: `asked-${conversationId}`,
        at: askedAt ?? savedAt,
        kind: 'to_look_over' as const,
        count: 1,
        name: writer,
      })),
    ],
  }
}

/** Once a day and count, as of the morning on which it became so. */
async function dueNews(ctx: Ctx): Promise<NewsLine[]> {
  const { zone } = await readCompany(ctx)
  const today = dayIn(zone, ctx.now)
  const days = { today, tomorrow: addDays(today, 1) }
  const { over, near } = await countDue(ctx.tx, days)
  const at = startOfDay(zone, today)
  const line = (kind: 'over' | 'near', count: number): NewsLine[] =>
    count > 0 ? [{ id: `${kind}-${today}`, at, kind, count, name: null }] : []
  return [...line('over', over), ...line('near', near)]
}
