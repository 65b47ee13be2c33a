import { z } from 'zod'
import { addDays, dayIn } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { fromCursor, pageFrom, placeDay } from '../../../kernel/paging.ts'
import { readCompany } from '../../accounts/index.ts'
import { addWorkingDays, replyLimit } from '../../inbox/index.ts'
import { personCards } from '../../people/index.ts'
import type { ArchivedCard } from '../contract/debt.ts'
import {
  type Borders,
  type CardFilter,
  type CardRow,
  countCards,
  countTrend,
  countWeeks,
  findCards,
  type TrendCell,
} from './archive.queries.ts'

type Wanted = { [key in keyof CardFilter]?: CardFilter[key] | undefined }
export type SearchCards = Wanted & { limit: number; cursor?: string | undefined }

const PLACE = z.tuple([placeDay, z.uuid()])

/** Cards that came, newest first, each with how it stands; those not filed yet are among them. */
export async function searchCards(ctx: Ctx, input: SearchCards) {
  requirePermission(ctx, 'post.read')
  const { limit, cursor, ...wanted } = input
  const { q = '', kind = null, topic = null, personId = null, from = null, to = null } = wanted
  const filter = {
    q,
    kind,
    topic,
    personId,
    from,
    to,
    debt: wanted.debt ?? null,
    urgency: wanted.urgency ?? null,
  }
  const borders = await bordersOf(ctx)
  const place = fromCursor(PLACE, cursor)
  const after = place && { day: place[0], scanId: place[1] }
  const rows = await findCards(ctx.tx, borders, filter, { after, limit: limit + 1 })
  const { items, nextCursor } = pageFrom(rows, limit, (row) => [row.arrivedOn, row.scanId])
  const total = after ? undefined : await countCards(ctx.tx, borders, filter)
  return { items: await named(ctx, items), nextCursor, total }
}

async function named(ctx: Ctx, rows: readonly CardRow[]): Promise<ArchivedCard[]> {
  const limit = await replyLimit(ctx, 'post')
  const ids = [...new Set(rows.flatMap(({ personId }) => personId ?? []))]
  const names = new Map((await personCards(ctx, ids)).map((card) => [card.personId, card.name]))
  return rows.map((row) => ({
    ...row,
    name: names.get(row.personId ?? '') ?? '',
    dueOn: row.debt === 'unfiled' ? addWorkingDays(row.arrivedOn, limit) : row.dueOn,
  }))
}

/** Today, tomorrow, and until when an unfiled card must have come to be late or near. */
export async function bordersOf(ctx: Ctx): Promise<Borders> {
  const { zone } = await readCompany(ctx)
  const limit = await replyLimit(ctx, 'post')
  const today = dayIn(zone, ctx.now)
  const tomorrow = addDays(today, 1)
  return {
    today,
    tomorrow,
    unfiledLate: lastDueBy(addDays(today, -1), limit),
    unfiledNear: lastDueBy(tomorrow, limit),
  }
}

/** The last day of arrival whose reply is due by a day; what is not filed yet has the limit of cards. */
function lastDueBy(day: string, limit: number): string {
  let arrived = day
  while (addWorkingDays(arrived, limit) > day) arrived = addDays(arrived, -1)
  return arrived
}

export interface Trends {
  weeks: string[]
  rows: { key: string | null; counts: number[]; total: number }[]
  cards: number[]
  total: number
}

/** Filed cards of the last weeks by kind or topic. Every row adds up to its total. */
export async function readTrends(
  ctx: Ctx,
  { by, weeks: many }: { by: 'kind' | 'topic'; weeks: number },
): Promise<Trends> {
  requirePermission(ctx, 'post.read')
  const { zone } = await readCompany(ctx)
  const monday = mondayOf(dayIn(zone, ctx.now))
  const weeks = Array.from({ length: many }, (_, at) => addDays(monday, (at + 1 - many) * 7))
  const [from = monday] = weeks
  const cells = await countTrend(ctx.tx, by, from)
  const cards = new Map((await countWeeks(ctx.tx, from)).map((row) => [row.week, row.cards]))
  const counts = weeks.map((week) => cards.get(week) ?? 0)
  return { weeks, rows: rowsOf(cells, weeks), cards: counts, total: sum(counts) }
}

function rowsOf(cells: readonly TrendCell[], weeks: readonly string[]): Trends['rows'] {
  const keys = [...new Set(cells.map(({ key }) => key))]
  return keys
    .map((key) => {
      const counts = weeks.map((week) =>
        sum(
          cells.filter((cell) => cell.key === key && cell.week === week).map((cell) => cell.cards),
        ),
      )
      return { key, counts, total: sum(counts) }
    })
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || b.total - a.total)
}

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}
