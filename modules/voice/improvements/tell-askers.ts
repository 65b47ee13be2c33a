import { z } from 'zod'
import { dayIn } from '../../../kernel/clock.ts'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { DomainError, preconditionFailed } from '../../../kernel/errors.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { publish } from '../../../kernel/live.ts'
import { readCompany } from '../../accounts/index.ts'
import { record } from '../../activity/index.ts'
import { sendMessage } from '../../messaging/index.ts'
import type { NoticePreview } from '../contract/notices.ts'
import { improvementTexts as texts } from '../improvements.texts.ts'
import { isMadeOf } from '../quoted.rules.ts'
import { findCauseWords, updateImprovement } from './improvements.queries.ts'
import { type PlannedNotice, planNotices } from './plan-notices.ts'
import {
  type DueRow,
  insertTold,
  markTold,
  setMessage,
  type ToldRow,
  takeDue,
} from './told.queries.ts'
import { findUnwelcome } from './unwelcome.ts'
import { holdImprovement, noted } from './write-improvement.ts'

const CHUNK = 50

/** What each who asked and has not been told would get; nothing goes. Throws `not_found`. */
export async function previewNotices(
  ctx: Ctx,
  { improvementId, letter }: { improvementId: string; letter?: string | undefined },
): Promise<NoticePreview> {
  requirePermission(ctx, 'voice.improve')
  return inTransaction(ctx, async (ctx) => {
    const improvement = await holdImprovement(ctx, improvementId)
    const { items, ...plan } = await planNotices(ctx, improvement, letter)
    return {
      ...plan,
      items: items.map(({ writerId: _, subject: __, lot, tellOn, ...item }) => ({
        ...item,
        later: lot === 'later' ? tellOn : null,
      })),
    }
  })
}

export interface TellAskers {
  improvementId: string
  /** For all of them, with names in brackets; the usual one unless told. */
  letter?: string | undefined
  own?: readonly { personId: string; words: string }[] | undefined
  leaveOut?: readonly string[] | undefined
}

/**
 * Decides of everybody who asked and of whom nothing was decided yet: they are told by a job, each once,
 * or it is noted why not. Throws `not_found`, `precondition_failed` for what is not done yet
 * or still has somebody's words as its title.
 */
export async function tellAskers(
  ctx: Ctx,
  { improvementId, letter, own = [], leaveOut = [] }: TellAskers,
): Promise<{ going: number; later: number; refused: number }> {
  requirePermission(ctx, 'voice.improve')
  return inTransaction(ctx, async (ctx) => {
    const improvement = await holdImprovement(ctx, improvementId)
    if (!improvement.shippedOn) throw preconditionFailed(texts.notShipped)
    // One person's words would go to all the others.
    if (isMadeOf(improvement.title, await findCauseWords(ctx.tx, improvementId)))
      throw preconditionFailed(texts.titleQuotes)
    const { items } = await planNotices(ctx, improvement, letter)
    const words = new Map(own.map((one) => [one.personId, one.words]))
    const out = new Set(leaveOut)
    const rows = items.map((item) => rowOf(item, words.get(item.personId), out))
    const { zone } = await readCompany(ctx)
    const on = dayIn(zone, ctx.now)
    const by = actorLabel(ctx.actor)
    await insertTold(ctx.tx, improvementId, rows, { on, by, now: ctx.now })
    if (letter) await updateImprovement(ctx.tx, { ...improvement, letter }, ctx.now)
    await enqueue(ctx, tellJob, {}, { key: 'voice.tell' })
    const refused = rows.filter(({ state }) => state === 'refused').length
    const later = rows.filter(({ state, lot }) => state === 'waiting' && lot === 'later').length
    const counts = { going: rows.length - refused - later, later, refused }
    await noted(ctx, 'voice.askers_told', improvementId, counts)
    return counts
  })
}

function rowOf(item: PlannedNotice, own: string | undefined, out: ReadonlySet<string>): ToldRow {
  const isOut = out.has(item.personId)
  const because = isOut ? 'left_out' : item.because
  return {
    personId: item.personId,
    lot: isOut ? null : item.lot,
    tellOn: item.tellOn,
    channel: item.channel,
    staffId: item.writerId,
    subject: item.subject,
    words: because === null ? (own ?? item.words) : null,
    state: because === null ? 'waiting' : 'refused',
    because,
  }
}

/** Hands over what is due, some at a time, each batch of them in one transaction. */
async function tellDue(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { zone } = await readCompany(ctx)
    const due = await takeDue(ctx.tx, dayIn(zone, ctx.now), CHUNK)
    // Whom the lot drew for later may have said no since.
    const unwelcome = await findUnwelcome(ctx, due)
    for (const [at, row] of due.entries()) {
      const because = unwelcome[at] ?? null
      const refused = { messageId: null, state: 'refused' as const, because }
      await setMessage(ctx.tx, row, because ? refused : await handOver(ctx, row))
    }
    if (due.length > 0) await publish(ctx, 'voice', {})
    if (due.length === CHUNK) await enqueue(ctx, tellJob, {})
  })
}

async function handOver(ctx: Ctx, row: DueRow) {
  try {
    const { messageId, state, because } = await sendMessage(ctx, {
      personId: row.personId,
      channel: row.channel,
      kind: 'notice',
      purpose: 'service',
      key: `told:${row.improvementId}`,
      subject: row.channel === 'mail' ? row.subject : null,
      text: row.words,
      staffId: row.staffId,
    })
    return state === 'refused'
      ? { messageId, state: 'refused' as const, because }
      : { messageId, state: 'waiting' as const, because: null }
  } catch (error) {
    // Erased since; everybody else is told all the same.
    if (!(error instanceof DomainError) || error.code !== 'not_found') throw error
    return { messageId: null, state: 'refused' as const, because: 'gone' }
  }
}

export const tellJob = defineJob({ name: 'voice.tell', payload: z.object({}), run: tellDue })

/** A notice that has gone is told, and stands so on the timeline. */
export async function noteTold(
  ctx: Ctx,
  { personIds }: { personIds: readonly string[] },
): Promise<void> {
  requirePermission(ctx, 'voice.improve')
  await inTransaction(ctx, async (ctx) => {
    const arrived = await markTold(ctx.tx, [...new Set(personIds)])
    await record(
      ctx,
      arrived.map(({ personId, improvementId, title, channel, at }) => ({
        personId,
        name: 'voice.told',
        occurredAt: at,
        payload: { improvementId, title, channel },
        key: `voice.told:${improvementId}`,
        source: `improvement:${improvementId}`,
      })),
    )
    if (arrived.length > 0) await publish(ctx, 'voice', {})
  })
}
