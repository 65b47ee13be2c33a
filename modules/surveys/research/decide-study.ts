import { asJob, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import { publicBase } from '../../messaging/index.ts'
import { keepVoices, NOBODY } from '../../voice/index.ts'
import { nameOf } from '../forms/decide-survey.ts'
import type { QuoteKind, SeatState, StudyKind, Task, TaskSheet } from '../studies.rules.ts'
import { studyTexts as texts } from '../studies.texts.ts'
import {
  findStudy,
  insertQuote,
  insertStudy,
  lockSeat,
  lockStudy,
  type StudyRow,
  updateSeat,
  updateStudy,
} from './studies.queries.ts'

export interface StudyContent {
  name: string
  why: string
  productId: string | null
  consent: string
  invite: string
  thanks: string
  tasks: Task[]
  place: string
  notes: string
}

/** Begins an interview, a group or a test. */
export async function createStudy(
  ctx: Ctx,
  input: StudyContent & { kind: StudyKind },
): Promise<{ studyId: string }> {
  requirePermission(ctx, 'surveys.write')
  return inTransaction(ctx, async (ctx) => {
    const studyId = newId()
    const row: StudyRow = { ...input, studyId, createdByName: nameOf(ctx), createdAt: ctx.now }
    await insertStudy(ctx.tx, row)
    await audit(ctx, { action: 'surveys.study_created', subject: { kind: 'study', id: studyId } })
    return { studyId }
  })
}

export async function changeStudy(
  ctx: Ctx,
  { studyId, ...content }: StudyContent & { studyId: string },
): Promise<{ studyId: string }> {
  requirePermission(ctx, 'surveys.write')
  return inTransaction(ctx, async (ctx) => {
    const before = await lockStudy(ctx.tx, studyId)
    if (!before) throw notFound(texts.noSuchStudy)
    await updateStudy(ctx.tx, { ...before, ...content }, ctx.now)
    await audit(ctx, { action: 'surveys.study_changed', subject: { kind: 'study', id: studyId } })
    return { studyId }
  })
}

export interface SetSeat {
  studyId: string
  personId: string
  state?: SeatState | undefined
  at?: Date | null | undefined
  /** That they agreed to what the study says; who noted it stays with it. */
  consented?: boolean | undefined
  notes?: string | undefined
  sheet?: TaskSheet | undefined
}

/** Notes whether somebody comes, when, that they agreed, and what was seen. */
export async function setSeat(
  ctx: Ctx,
  { studyId, personId, consented, ...input }: SetSeat,
): Promise<{ studyId: string; personId: string }> {
  requirePermission(ctx, 'surveys.answer')
  return inTransaction(ctx, async (ctx) => {
    const before = await lockSeat(ctx.tx, { studyId, personId })
    if (!before) throw notFound(texts.noSuchSeat)
    const given = Object.fromEntries(
      Object.entries(input).filter(([, value]) => value !== undefined),
    )
    const agreed =
      consented === undefined
        ? {}
        : consented
          ? !before.consentAt && { consentAt: ctx.now, consentByName: nameOf(ctx) }
          : { consentAt: null, consentByName: null }
    await updateSeat(ctx.tx, { ...before, ...given, ...agreed }, ctx.now)
    await audit(ctx, {
      action: 'surveys.seat_changed',
      subject: { kind: 'study', id: studyId },
      detail: { personId, state: input.state ?? before.state, consented: consented ?? null },
    })
    return { studyId, personId }
  })
}

export interface AddQuote {
  studyId: string
  kind: QuoteKind
  words: string
  /** Null for what was found and is nobody's own word. */
  personId: string | null
  personaId: string | null
}

/**
 * Keeps what somebody said, or what was found, as a voice that leads back to its study. Their own words need
 * their consent.
 */
export async function addQuote(ctx: Ctx, input: AddQuote): Promise<{ voiceId: string }> {
  requirePermission(ctx, 'surveys.answer')
  return inTransaction(ctx, async (ctx) => {
    const { studyId, kind, words, personId, personaId } = input
    const study = await findStudy(ctx.tx, studyId)
    if (!study) throw notFound(texts.noSuchStudy)
    const seat = personId ? await lockSeat(ctx.tx, { studyId, personId }) : undefined
    if (personId && !seat) throw notFound(texts.noSuchSeat)
    if (personId && !seat?.consentAt) throw preconditionFailed(texts.noConsentYet)
    const house = asJob(ctx, 'surveys.study')
    const staffId = ctx.actor.kind === 'staff' ? ctx.actor.staffId : null
    const [voice] = await keepVoices(house, [
      {
        personId,
        words,
        channel: 'heard',
        productId: study.productId,
        link: `${publicBase(ctx)}/surveys/studies/${studyId}`,
        staffId,
      },
    ])
    if (!voice) throw notFound(texts.noSuchStudy)
    const { voiceId } = voice
    await insertQuote(ctx.tx, {
      personId: personId ?? NOBODY,
      voiceId,
      studyId,
      kind,
      personaId,
      byName: nameOf(ctx),
      createdAt: ctx.now,
    })
    const subject = { kind: 'study', id: studyId }
    await audit(ctx, { action: 'surveys.quote_added', subject, detail: { voiceId, kind } })
    return { voiceId }
  })
}
