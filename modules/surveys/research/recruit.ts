import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid, notFound } from '../../../kernel/errors.ts'
import { type Text, translator } from '../../../kernel/i18n.ts'
import { audit } from '../../accounts/index.ts'
import { askGate, readShopFront, sendMessage } from '../../messaging/index.ts'
import { listMembers } from '../../segments/index.ts'
import { lockAsked } from '../asks/asks.queries.ts'
import { lotOf } from '../asks/lot.ts'
import { claimAsks } from '../asks/may-ask.ts'
import { nameOf } from '../forms/decide-survey.ts'
import { studyTexts as texts } from '../studies.texts.ts'
import {
  insertSeat,
  listSeats,
  lockSeat,
  lockStudy,
  type SeatRow,
  type StudyRow,
  updateSeat,
} from './studies.queries.ts'

export interface Recruit {
  studyId: string
  segmentId?: string | undefined
  count?: number | undefined
  personId?: string | undefined
}

/**
 * Invites people of a segment, drawn by lot, or one by name. Whoever was asked something a short while ago is
 * spared and written down as such.
 */
export async function recruit(
  ctx: Ctx,
  { studyId, segmentId, count = 10, personId }: Recruit,
): Promise<{ invited: number; spared: number }> {
  requirePermission(ctx, 'surveys.ask')
  return inTransaction(ctx, async (ctx) => {
    const study = await lockStudy(ctx.tx, studyId)
    if (!study) throw notFound(texts.noSuchStudy)
    if (!segmentId && !personId) throw invalid(texts.needsWhom)
    const seated = new Set((await listSeats(ctx.tx, studyId)).map((seat) => seat.personId))
    const wished = personId ? [personId] : await drawn(ctx, segmentId ?? '', studyId)
    const free = wished.filter((one) => !seated.has(one))
    // At once and in one order: lots differ, and two studies would wait for each other's people.
    await lockAsked(ctx.tx, free)
    let [invited, spared] = [0, 0]
    for (const one of free) {
      if (invited >= (personId ? 1 : count)) break
      if (await inviteOne(ctx, study, one)) invited += 1
      else spared += 1
    }
    const subject = { kind: 'study', id: studyId }
    await audit(ctx, { action: 'surveys.recruited', subject, detail: { invited, spared } })
    return { invited, spared }
  })
}

const LOOKED_AT = 500

/** Members in the order of their lots. */
async function drawn(ctx: Ctx, segmentId: string, studyId: string): Promise<string[]> {
  const { items } = await listMembers(ctx, { segmentId, limit: LOOKED_AT })
  const ids = items.map(({ personId }) => personId)
  return ids.toSorted((a, b) => lotOf(a, studyId) - lotOf(b, studyId))
}

async function inviteOne(ctx: Ctx, study: StudyRow, personId: string): Promise<boolean> {
  const { studyId, name } = study
  const channel = await wayTo(ctx, personId, 'news')
  if (!channel) return false
  const key = `study:${studyId}`
  const asked = await claimAsks(ctx, { byWhat: 'study', label: name, people: [{ personId, key }] })
  if (asked.length === 0) return false
  const { messageId } = await sendMessage(ctx, {
    personId,
    channel,
    purpose: 'news',
    kind: 'notice',
    key,
    ...(await letter(ctx, { words: study.invite, subject: texts.inviteSubject }, channel)),
  })
  await insertSeat(ctx.tx, {
    personId,
    studyId,
    state: 'asked',
    at: null,
    consentAt: null,
    consentByName: null,
    notes: '',
    sheet: {},
    messageId,
    thankedAt: null,
    invitedByName: nameOf(ctx),
    invitedAt: ctx.now,
  })
  return true
}

type Way = 'mail' | 'line' | 'post'

async function wayTo(ctx: Ctx, personId: string, purpose: 'news' | 'service'): Promise<Way | null> {
  for (const channel of ['mail', 'line', 'post'] as const) {
    const verdict = await askGate(ctx, { personId, channel, purpose })
    if (verdict.ok || verdict.goesAt) return channel
  }
  return null
}

async function letter(
  ctx: Ctx,
  { words, subject }: { words: string; subject: Text },
  channel: Way,
) {
  const { name, locale } = await readShopFront(ctx)
  const line = channel === 'mail' ? translator(locale)(subject, { shop: name }) : null
  return { subject: line, text: words }
}

/** Thanks to everybody who took part and has had none: by mail or LINE, else a card in the post room. */
export async function thankAll(
  ctx: Ctx,
  { studyId }: { studyId: string },
): Promise<{ thanked: number; left: number }> {
  requirePermission(ctx, 'surveys.ask')
  return inTransaction(ctx, async (ctx) => {
    const study = await lockStudy(ctx.tx, studyId)
    if (!study) throw notFound(texts.noSuchStudy)
    const due = (await listSeats(ctx.tx, studyId)).filter(
      ({ state, thankedAt }) => state === 'took_part' && thankedAt === null,
    )
    let thanked = 0
    for (const { personId } of due) {
      // Read again under its lock: somebody may be writing notes at this moment.
      const seat = await lockSeat(ctx.tx, { studyId, personId })
      if (seat && (await thank(ctx, study, seat))) thanked += 1
    }
    const subject = { kind: 'study', id: studyId }
    await audit(ctx, { action: 'surveys.thanked', subject, detail: { thanked } })
    return { thanked, left: due.length - thanked }
  })
}

async function thank(ctx: Ctx, study: StudyRow, seat: SeatRow): Promise<boolean> {
  const { personId } = seat
  const channel = await wayTo(ctx, personId, 'service')
  if (!channel) return false
  await sendMessage(ctx, {
    personId,
    channel,
    purpose: 'service',
    kind: 'notice',
    key: `study-thanks:${study.studyId}`,
    ...(await letter(ctx, { words: study.thanks, subject: texts.thanksSubject }, channel)),
  })
  await updateSeat(ctx.tx, { ...seat, thankedAt: ctx.now }, ctx.now)
  return true
}
