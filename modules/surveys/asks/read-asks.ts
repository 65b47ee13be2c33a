import { z } from 'zod'
import { addDays, dayIn, startOfDay } from '../../../kernel/clock.ts'
import { asJob, type Ctx, requirePermission } from '../../../kernel/context.ts'
import { fromCursor, pageFrom, placeMoment } from '../../../kernel/paging.ts'
import { readCompany } from '../../accounts/index.ts'
import { personCards } from '../../people/index.ts'
import type { Ask, CalendarDay } from '../contract/asks.ts'
import { listAskRows } from './asks.queries.ts'
import { countByDay } from './calendar.queries.ts'
import { listRounds as findRounds, type RoundRow } from './rounds.queries.ts'

export interface ListAsks {
  personId?: string | undefined
  surveyId?: string | undefined
  state?: 'asked' | 'spared' | undefined
  limit: number
  cursor?: string | undefined
}

/** Who was asked what, and who was spared and why, the newest first. */
export async function listAsks(
  ctx: Ctx,
  { limit, cursor, ...filter }: ListAsks,
): Promise<{ items: Ask[]; nextCursor: string | null }> {
  requirePermission(ctx, 'surveys.read')
  const [at, askId] = fromCursor(z.tuple([placeMoment, z.uuid()]), cursor) ?? []
  const place = at && askId ? { at, askId } : null
  const rows = await listAskRows(ctx.tx, filter, { place, limit: limit + 1 })
  const page = pageFrom(rows, limit, (row) => [row.askedAtText, row.askId])
  const cards = await personCards(
    asJob(ctx, 'surveys.list'),
    page.items.map(({ personId }) => personId),
  )
  const names = new Map(cards.map((card) => [card.personId, card.name]))
  return {
    nextCursor: page.nextCursor,
    items: page.items.map(({ personId, askId, label, state, because, channel, ...row }) => ({
      personId,
      personName: names.get(personId) ?? '',
      askId,
      label,
      state,
      because,
      channel,
      askedAt: row.askedAt,
      answeredAt: row.answeredAt,
      messageId: row.messageId,
      askedByName: row.askedByName,
    })),
  }
}

/** The calendar of asks: what asked how many and why, day by day, and what is planned. */
export async function readCalendar(
  ctx: Ctx,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<{ days: CalendarDay[]; coming: (RoundRow & { surveyName: string })[] }> {
  requirePermission(ctx, 'surveys.read')
  const { zone } = await readCompany(ctx)
  const today = dayIn(zone, ctx.now)
  const span = {
    from: startOfDay(zone, from ?? addDays(today, -90)),
    until: startOfDay(zone, addDays(to ?? today, 1)),
  }
  const rounds = await findRounds(ctx.tx, {})
  return {
    days: await countByDay(ctx.tx, { zone, ...span }),
    coming: rounds.filter(({ state }) => state === 'planned' || state === 'running'),
  }
}

export async function listRounds(
  ctx: Ctx,
  { surveyId }: { surveyId: string },
): Promise<{ items: (RoundRow & { surveyName: string })[] }> {
  requirePermission(ctx, 'surveys.read')
  return { items: await findRounds(ctx.tx, { surveyId }) }
}
