import { addDays, dayIn, startOfDay } from '../../../kernel/clock.ts'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import type { SheetSettings, WeekSheet } from '../contract/meetings.ts'
import { SHEET_PARTS } from '../meetings.rules.ts'
import { meetingTexts as texts } from '../meetings.texts.ts'
import { findDone } from './items.queries.ts'
import { findMeeting, findSheetSettings, upsertSheetSettings } from './meetings.queries.ts'
import { shownItem } from './read-meetings.ts'
import { countChannels, countKinds, countWeek, countWeekTopics } from './sheet.queries.ts'

const TOPICS = 8
const DONE = 12

/** The seven days up to a meeting in figures, and what was done in them. Throws `not_found`. */
export async function readSheet(
  ctx: Ctx,
  { meetingId }: { meetingId: string },
): Promise<WeekSheet> {
  requirePermission(ctx, 'voice.read')
  const meeting = await findMeeting(ctx.tx, meetingId)
  if (!meeting) throw notFound(texts.noSuchMeeting)
  const { zone } = await readCompany(ctx)
  const to = meeting.startedAt ? dayIn(zone, meeting.startedAt) : meeting.heldOn
  const from = addDays(to, -6)
  const period = { from: startOfDay(zone, from), until: startOfDay(zone, addDays(to, 1)) }
  const done = await findDone(ctx.tx, {
    ownerId: null,
    since: period.from,
    until: period.until,
    limit: DONE,
  })
  return {
    from,
    to,
    ...(await countWeek(ctx.tx, period)),
    kinds: await countKinds(ctx.tx, period),
    channels: await countChannels(ctx.tx, period),
    topics: await countWeekTopics(ctx.tx, period, TOPICS),
    done: done.map((row) => shownItem(row, zone)),
  }
}

/** Every part in its usual order, and the boxes a Japanese office signs in, until somebody chooses. */
export async function readSheetSettings(ctx: Ctx): Promise<SheetSettings> {
  requirePermission(ctx, 'voice.read')
  const chosen = await findSheetSettings(ctx.tx)
  if (chosen) return chosen
  const t = translator(ctx.locale)
  return { parts: [...SHEET_PARTS], signers: [t(texts.clerk), t(texts.chief), t(texts.head)] }
}

/** Chooses which parts stand on the sheet, in which order, and who signs it. */
export async function setSheetSettings(ctx: Ctx, input: SheetSettings): Promise<SheetSettings> {
  requirePermission(ctx, 'voice.decide')
  return inTransaction(ctx, async (ctx) => {
    const settings = { parts: [...new Set(input.parts)], signers: input.signers }
    const by = actorLabel(ctx.actor)
    await upsertSheetSettings(ctx.tx, { ...settings, by, now: ctx.now })
    await audit(ctx, { action: 'voice.sheet_set' })
    return settings
  })
}
