import type { Ctx } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { meetingTexts as texts } from '../meetings.texts.ts'
import { lockMeeting, type MeetingRow } from './meetings.queries.ts'

/** A meeting, held until the transaction ends. Throws `not_found`. */
export async function requireMeeting(ctx: Ctx, meetingId: string): Promise<MeetingRow> {
  const meeting = await lockMeeting(ctx.tx, meetingId)
  if (!meeting) throw notFound(texts.noSuchMeeting)
  return meeting
}
