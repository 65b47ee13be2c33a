import { addDays, dayIn, startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { readCompany } from '../../accounts/index.ts'
import { personCards } from '../../people/index.ts'
import type { AgendaItem, Item, ItemVoice, Meeting, WholeMeeting } from '../contract/meetings.ts'
import { groupsOf, leadOf, median } from '../meetings.rules.ts'
import { meetingTexts as texts } from '../meetings.texts.ts'
import { asReader } from '../voices/living.ts'
import { NOBODY } from '../voices.rules.ts'
import { countFresh } from './agenda.queries.ts'
import { weekTo } from './agenda.ts'
import {
  findAgenda,
  findDone,
  findItem,
  findItemVoices,
  findWaiting,
  type ItemRow,
  type ItemVoiceRow,
} from './items.queries.ts'
import { findMeeting, findMeetings, type MeetingRow } from './meetings.queries.ts'

const MOST_MEETINGS = 200
const MOST_ITEMS = 300
const A_YEAR = 365
const OTHERS = 5

/** Meetings, the latest first. */
export async function listMeetings(ctx: Ctx): Promise<Meeting[]> {
  requirePermission(ctx, 'voice.read')
  return (await findMeetings(ctx.tx, MOST_MEETINGS)).map(meetingOf)
}

const meetingOf = ({ leadStaffId, leadName, ...row }: MeetingRow): Meeting => ({
  ...row,
  lead: staffOf(leadStaffId, leadName),
})

const staffOf = (staffId: string | null, name: string | null) =>
  staffId ? { staffId, name: name ?? '' } : null

/** One meeting with its agenda. Throws `not_found`. */
export async function readMeeting(
  ctx: Ctx,
  { meetingId }: { meetingId: string },
): Promise<WholeMeeting> {
  requirePermission(ctx, 'voice.read')
  const row = await findMeeting(ctx.tx, meetingId)
  if (!row) throw notFound(texts.noSuchMeeting)
  const { zone } = await readCompany(ctx)
  const today = dayIn(zone, ctx.now)
  const voices = await shownVoices(ctx, await findItemVoices(ctx.tx, meetingId), today, zone)
  const rows = await findAgenda(ctx.tx, meetingId)
  const promisedTo = await namesOfPromised(ctx, rows)
  const items = rows.map((item): AgendaItem => {
    const own = voices.get(item.itemId) ?? []
    const named = own.map((voice) => ({ ...voice, isNamed: voice.personName !== null }))
    const lead = leadOf(named) ?? null
    const others = own.filter(({ voiceId }) => voiceId !== lead?.voiceId).slice(0, OTHERS)
    const to = item.promised && (promisedTo.get(item.promised.personId) ?? null)
    return { ...shownItem(item, zone), lead, others, promisedTo: to }
  })
  const week = weekTo(zone, row.state === 'ended' ? row.heldOn : today)
  const elsewhere = row.state === 'ended' ? 0 : await countFresh(ctx.tx, week)
  return { ...meetingOf(row), items, elsewhere, today }
}

async function namesOfPromised(ctx: Ctx, rows: readonly ItemRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ promised }) => promised?.personId ?? [])
  const cards = await personCards(asReader(ctx), [...new Set(ids)])
  return new Map(cards.map((card) => [card.personId, card.name]))
}

async function shownVoices(
  ctx: Ctx,
  rows: readonly ItemVoiceRow[],
  today: string,
  zone: string,
): Promise<Map<string, ItemVoice[]>> {
  const known = rows.filter(({ personId, isSensitive }) => personId !== NOBODY && !isSensitive)
  const ids = [...new Set(known.map(({ personId }) => personId))]
  const cards = await personCards(asReader(ctx), ids)
  const names = new Map(cards.map((card) => [card.personId, card.name]))
  const shown = rows.map(({ birthday, memberSince, ...row }) => {
    // What was told in confidence stands on the screen without its speaker.
    const name = row.isSensitive ? null : (names.get(row.personId) ?? null)
    const since = memberSince && dayIn(zone, memberSince)
    return {
      ...row,
      personId: name === null ? null : row.personId,
      personName: name,
      age: name !== null && birthday ? yearsBetween(birthday, today) : null,
      year: name !== null && since ? yearsBetween(since, today) + 1 : null,
    }
  })
  return groupsOf(shown, ({ itemId }) => itemId)
}

/** Whole years between two calendar days. */
function yearsBetween(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)
}

export function shownItem({ ownerId, ownerName, ...row }: ItemRow, zone: string): Item {
  const { firstSaidAt, doneAt } = row
  const days =
    firstSaidAt && doneAt
      ? Math.round(
          (startOfDay(zone, dayIn(zone, doneAt)).getTime() -
            startOfDay(zone, dayIn(zone, firstSaidAt)).getTime()) /
            86_400_000,
        )
      : null
  return { ...row, owner: staffOf(ownerId, ownerName), days }
}

export async function itemOf(ctx: Ctx, itemId: string): Promise<Item> {
  const { zone } = await readCompany(ctx)
  const item = await findItem(ctx.tx, itemId)
  if (!item) throw notFound(texts.noSuchItem)
  return shownItem(item, zone)
}

/**
 * What was taken on: what waits to be done, or what was done within a year, with the median of days from
 * the first voice to the change over those that have voices.
 */
export async function listItems(
  ctx: Ctx,
  { state, mine = false }: { state: 'waiting' | 'done'; mine?: boolean },
): Promise<{ items: Item[]; medianDays: number | null }> {
  requirePermission(ctx, 'voice.read')
  const { zone } = await readCompany(ctx)
  const ownerId = mine && ctx.actor.kind === 'staff' ? ctx.actor.staffId : null
  if (mine && !ownerId) return { items: [], medianDays: null }
  if (state === 'waiting') {
    const rows = await findWaiting(ctx.tx, ownerId, MOST_ITEMS)
    return { items: rows.map((row) => shownItem(row, zone)), medianDays: null }
  }
  const today = dayIn(zone, ctx.now)
  const since = startOfDay(zone, addDays(today, -A_YEAR))
  const until = startOfDay(zone, addDays(today, 1))
  const rows = await findDone(ctx.tx, { ownerId, since, until, limit: MOST_ITEMS })
  const items = rows.map((row) => shownItem(row, zone))
  return { items, medianDays: median(items.flatMap(({ days }) => (days === null ? [] : [days]))) }
}
