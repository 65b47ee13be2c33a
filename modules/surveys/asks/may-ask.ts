import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../activity/index.ts'
import { nameOf, settingsOf } from '../forms/decide-survey.ts'
import { type AskRow, findKeyed, insertAsks, lastAsked, lockAsked } from './asks.queries.ts'

const DAY_MS = 86_400_000

/** Why somebody is not asked: they were asked something else a short while ago. */
export interface Resting {
  /** What asked them, and when. */
  label: string
  askedAt: Date
  /** From when they may be asked again. */
  until: Date
}

/**
 * Who must be left in peace, across everything in the house that asks. Takes the people's locks, so that two
 * who ask at once cannot both; call it in the transaction that writes down what is asked.
 */
export async function mayAsk(
  ctx: Ctx,
  personIds: readonly string[],
  on: Date = ctx.now,
): Promise<Map<string, Resting>> {
  requirePermission(ctx, 'surveys.ask')
  return inTransaction(ctx, async (ctx) => {
    await lockAsked(ctx.tx, personIds)
    const { restDays } = await settingsOf(ctx)
    const rest = restDays * DAY_MS
    // Whoever is asked on a day to come rests before it too.
    const around = {
      from: new Date(on.getTime() - rest),
      until: new Date(on.getTime() + rest),
    }
    const last = await lastAsked(ctx.tx, personIds, around)
    return new Map(
      [...last].map(([personId, { label, askedAt }]) => [
        personId,
        { label, askedAt, until: new Date(askedAt.getTime() + rest) },
      ]),
    )
  })
}

export interface ClaimAsk {
  personId: string
  /** Once per person, e.g. `review:<orderId>`. */
  key: string
}

interface ClaimAsks {
  byWhat: string
  label: string
  people: readonly ClaimAsk[]
  /** Of a survey that goes by hand, say on paper in the parcels. */
  surveyId?: string | null
}

/**
 * For other parts of the house that ask people something (a review, a study): writes down whom they ask and
 * whom the rest period spares. Answers who may be asked now; the same key again answers nobody.
 */
export async function claimAsks(
  ctx: Ctx,
  { byWhat, label, people, surveyId = null }: ClaimAsks,
): Promise<string[]> {
  requirePermission(ctx, 'surveys.ask')
  return inTransaction(ctx, async (ctx) => {
    const resting = await mayAsk(
      ctx,
      people.map(({ personId }) => personId),
    )
    const known = await findKeyed(ctx.tx, people)
    const fresh = people.filter(({ personId, key }) => !known.has(`${personId} ${key}`))
    const rows = fresh.map(({ personId, key }) => ({
      ...bareAsk(ctx, { personId, key, byWhat, label, surveyId }),
      ...(resting.has(personId) && { state: 'spared' as const, because: 'rest' }),
    }))
    await insertAsks(ctx.tx, rows)
    const asked = rows.filter(({ state }) => state === 'asked')
    await recordAsked(ctx, asked)
    return asked.map(({ personId }) => personId)
  })
}

export const bareAsk = (
  ctx: Ctx,
  given: Pick<AskRow, 'personId' | 'key' | 'byWhat' | 'label'> & Partial<AskRow>,
): AskRow => ({
  askId: newId(),
  surveyId: null,
  version: null,
  roundId: null,
  studyId: null,
  token: null,
  state: 'asked',
  because: null,
  channel: null,
  messageId: null,
  askedAt: ctx.now,
  endsAt: null,
  remindAt: null,
  answeredAt: null,
  orderId: null,
  productId: null,
  conversationId: null,
  staffId: null,
  step: null,
  askedByName: nameOf(ctx),
  ...given,
})

export async function recordAsked(ctx: Ctx, rows: readonly AskRow[]): Promise<void> {
  await record(
    ctx,
    rows.map(({ personId, askId, label, channel, surveyId, byWhat }) => ({
      personId,
      name: 'survey.asked',
      payload: { askId, name: label, channel, surveyId, byWhat },
      key: `survey.asked:${askId}`,
      source: `survey:${askId}`,
    })),
  )
}
