import { randomBytes } from 'node:crypto'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import { formTexts as texts } from '../forms.texts.ts'
import {
  type After,
  DEFAULT_SETTINGS,
  type InviteChannel,
  type Question,
  type SurveyKind,
  type SurveySettings,
  type Words,
} from '../surveys.rules.ts'
import {
  clearOnCards,
  findSettings,
  insertSurvey,
  insertVersion,
  lockSurvey,
  type SurveyRow,
  storeSettings,
  updateSurvey,
} from './surveys.queries.ts'

export interface CreateSurvey {
  kind: SurveyKind
  name: string
  why: string
  invite: Words
  after: After | null
  afterDays: number
  channels: InviteChannel[]
  remindDays: number | null
  onCards: boolean
  questions: Question[]
}

/** Who did it, for rows that say it in words. */
export const nameOf = ({ actor }: Pick<Ctx, 'actor'>): string =>
  'name' in actor && actor.kind !== 'job' ? actor.name : ''

/** Begins a survey as a draft. */
export async function createSurvey(ctx: Ctx, input: CreateSurvey): Promise<SurveyRow> {
  requirePermission(ctx, 'surveys.write')
  return inTransaction(ctx, async (ctx) => {
    const surveyId = newId()
    const row: SurveyRow = {
      ...input,
      surveyId,
      slug: randomBytes(6).toString('hex'),
      state: 'draft',
      version: 1,
      openedAt: null,
      createdByName: nameOf(ctx),
      updatedAt: ctx.now,
    }
    await insertSurvey(ctx.tx, { ...row, createdBy: actorLabel(ctx.actor) }, ctx.now)
    const { questions, version } = row
    await insertVersion(ctx.tx, { surveyId, version, questions, byName: nameOf(ctx) }, ctx.now)
    await audit(ctx, { action: 'surveys.created', subject: { kind: 'survey', id: surveyId } })
    return row
  })
}

export type ChangeSurvey = { surveyId: string } & {
  [K in Exclude<keyof CreateSurvey, 'kind'>]?: CreateSurvey[K] | undefined
}

/** Changes a survey. Other questions begin a new version, once somebody may have seen the old ones. */
export async function changeSurvey(ctx: Ctx, input: ChangeSurvey): Promise<SurveyRow> {
  requirePermission(ctx, 'surveys.write')
  return inTransaction(ctx, async (ctx) => {
    const before = await hold(ctx, input.surveyId)
    const given = Object.entries(input).filter(([, value]) => value !== undefined)
    const after: SurveyRow = { ...before, ...Object.fromEntries(given), updatedAt: ctx.now }
    const { surveyId, questions } = after
    if (JSON.stringify(questions) !== JSON.stringify(before.questions)) {
      after.version = before.version + 1
      const { version } = after
      await insertVersion(ctx.tx, { surveyId, version, questions, byName: nameOf(ctx) }, ctx.now)
    }
    await takeCards(ctx, after)
    await updateSurvey(ctx.tx, after, ctx.now)
    await audit(ctx, {
      action: 'surveys.changed',
      subject: { kind: 'survey', id: surveyId },
      detail: { version: after.version },
    })
    return after
  })
}

/** Opens a survey for answers, or closes it. */
export async function setSurveyState(
  ctx: Ctx,
  { surveyId, state }: { surveyId: string; state: 'open' | 'closed' },
): Promise<SurveyRow> {
  requirePermission(ctx, 'surveys.write')
  return inTransaction(ctx, async (ctx) => {
    const before = await hold(ctx, surveyId)
    if (before.state === state) return before
    if (state === 'closed' && before.state === 'draft') throw preconditionFailed(texts.notOpenYet)
    const openedAt = state === 'open' ? ctx.now : before.openedAt
    const after: SurveyRow = { ...before, state, openedAt, updatedAt: ctx.now }
    await takeCards(ctx, after)
    await updateSurvey(ctx.tx, after, ctx.now)
    const action = state === 'open' ? 'surveys.opened' : 'surveys.closed'
    await audit(ctx, { action, subject: { kind: 'survey', id: surveyId } })
    return after
  })
}

/** Cards stay with the survey that has them until the next one is open: a draft takes none away. */
async function takeCards(ctx: Ctx, { surveyId, state, onCards }: SurveyRow): Promise<void> {
  if (onCards && state === 'open') await clearOnCards(ctx.tx, surveyId)
}

async function hold(ctx: Ctx, surveyId: string): Promise<SurveyRow> {
  const row = await lockSurvey(ctx.tx, surveyId)
  if (!row) throw notFound(texts.noSuchSurvey)
  return row
}

/** Part of verbs that have asked for a right. */
export const settingsOf = async ({ tx }: Pick<Ctx, 'tx'>): Promise<SurveySettings> => ({
  ...DEFAULT_SETTINGS,
  ...(await findSettings(tx)),
})

export async function readSettings(ctx: Ctx): Promise<SurveySettings> {
  requirePermission(ctx, 'surveys.read')
  return settingsOf(ctx)
}

/** Sets the rest period and the marks that call somebody. */
export async function setSettings(ctx: Ctx, value: SurveySettings): Promise<SurveySettings> {
  requirePermission(ctx, 'surveys.manage')
  return inTransaction(ctx, async (ctx) => {
    await storeSettings(ctx.tx, { value, byName: nameOf(ctx), now: ctx.now })
    await audit(ctx, { action: 'surveys.settings_changed', detail: { ...value } })
    return value
  })
}
