import { z } from 'zod'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { type Locale, type Translate, translator } from '../../../kernel/i18n.ts'
import { fromCursor, pageFrom } from '../../../kernel/paging.ts'
import { reading } from '../../../kernel/reading.ts'
import { personCards } from '../../people/index.ts'
import type { WatchedPerson } from '../contract/watch.ts'
import { readFrame } from '../frame.ts'
import { money } from '../insight.rules.ts'
import { countPeople } from '../queries/home.ts'
import { texts } from './character.texts.ts'
import { watchedPeople } from './figures.queries.ts'
import { todayOf } from './people-of.ts'
import { findWatched, type WatchedRow } from './watch-list.queries.ts'

const PLACE = z.tuple([z.int(), z.uuid()])
const UNHAPPY = 6

/** People silent for longer than their own rhythm, each with reasons; `paused` shows those left in peace. */
export async function listWatched(
  ctx: Ctx,
  input: { show?: 'now' | 'paused'; limit?: number; cursor?: string },
): Promise<{ items: WatchedPerson[]; nextCursor: string | null; total: number }> {
  requirePermission(ctx, 'insight.read')
  const { show = 'now', limit = 50, cursor } = input
  const paused = show === 'paused'
  return reading(ctx, async (ctx) => {
    const { zone, currency } = await readFrame(ctx, {})
    const at = todayOf(ctx, { zone })
    const after = fromCursor(PLACE, cursor)
    const rows = await findWatched(ctx.tx, at, { paused, limit: limit + 1, after })
    const page = pageFrom(rows, limit, ({ money, personId }) => [money, personId])
    const ids = page.items.map(({ personId }) => personId)
    const cards = new Map((await personCards(ctx, ids)).map((card) => [card.personId, card]))
    const t = translator(ctx.locale)
    const dayOf = writtenDay(ctx.locale)
    const items = page.items.map((row) => ({
      personId: row.personId,
      name: cards.get(row.personId)?.name ?? '',
      number: cards.get(row.personId)?.number ?? null,
      lastOn: row.lastOn,
      days: row.days,
      usualDays: row.usualDays,
      money: money(row.money, currency),
      reasons: reasonsOf(row, t, dayOf),
      owner: row.staffId ? { staffId: row.staffId, name: row.staff ?? '' } : null,
      contacted:
        row.contactedAt && row.until
          ? { at: row.contactedAt, until: row.until, words: row.words ?? '' }
          : null,
    }))
    const total = await countPeople(ctx.tx, watchedPeople(at, paused))
    return { items, nextCursor: page.nextCursor, total }
  })
}

/** A day of the calendar as the reader writes it. */
export function writtenDay(locale: Locale): (day: string) => string {
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  })
  return (day) => format.format(new Date(`${day}T00:00:00Z`))
}

/** So many of their usual intervals without an order tell more than anything else. */
const LONG_SILENT = 8

/** The most telling first; the silence, by which everybody is here, last unless it is long. */
function reasonsOf(row: WatchedRow, t: Translate, dayOf: (day: string) => string): string[] {
  const { days, usualDays, cancelledOn, returnedOn, late, satisfaction } = row
  const usual = Math.round(usualDays)
  const times = Math.floor(days / Math.max(usual, 1))
  const silence = t(texts.whySilent, { days, usual, times })
  const others = [
    ...(satisfaction !== null && satisfaction <= UNHAPPY
      ? [t(texts.whyUnhappy, { score: satisfaction })]
      : []),
    ...(cancelledOn ? [t(texts.whyCancelled, { day: dayOf(cancelledOn) })] : []),
    ...(returnedOn ? [t(texts.whyReturned, { day: dayOf(returnedOn) })] : []),
    ...(row.growth === 'shrinking' ? [t(texts.whyShrinking)] : []),
    ...late.map((name) => t(texts.whyLate, { name })),
  ]
  return times >= LONG_SILENT ? [silence, ...others] : [...others, silence]
}
