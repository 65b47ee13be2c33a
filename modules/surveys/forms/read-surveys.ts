import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { publicBase } from '../../messaging/index.ts'
import type { ListedSurvey } from '../contract/forms.ts'
import { formTexts as texts } from '../forms.texts.ts'
import { mainScores } from '../results/scores.ts'
import { findSurvey, listSurveyRows, listVersions, type SurveyRow } from './surveys.queries.ts'

const YEAR_MS = 365 * 86_400_000

/** Surveys, open ones first, each with its score of the last twelve months. */
export async function listSurveys(ctx: Ctx): Promise<ListedSurvey[]> {
  requirePermission(ctx, 'surveys.read')
  const rows = await listSurveyRows(ctx.tx)
  const scores = await mainScores(ctx, rows, new Date(ctx.now.getTime() - YEAR_MS))
  return rows.map(({ questions, invite: _invite, ...row }) => ({
    ...row,
    questions: questions.length,
    score: scores.get(row.surveyId) ?? null,
  }))
}

export interface SurveyDetail extends SurveyRow {
  link: string
  versions: { version: number; byName: string; createdAt: Date }[]
}

/** One survey. Throws `not_found`. */
export async function readSurvey(
  ctx: Ctx,
  { surveyId }: { surveyId: string },
): Promise<SurveyDetail> {
  requirePermission(ctx, 'surveys.read')
  const row = await findSurvey(ctx.tx, surveyId)
  if (!row) throw notFound(texts.noSuchSurvey)
  const versions = await listVersions(ctx.tx, surveyId)
  return { ...row, link: `${publicBase(ctx)}/s/f/${row.slug}`, versions }
}
