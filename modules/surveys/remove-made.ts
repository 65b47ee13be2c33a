import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { audit } from '../accounts/index.ts'
import { NOBODY } from '../voice/index.ts'
import { deleteLoyalty, deleteStudies, deleteSurveys } from './remove-made.queries.ts'

export interface RemoveMade {
  surveyIds: readonly string[]
  studyIds: readonly string[]
  loyaltyIds: readonly string[]
}

/**
 * Takes out surveys, studies and definitions that were made up, once the people behind their answers are
 * gone. What somebody else has answered or takes part in stays.
 */
export async function removeMade(ctx: Ctx, made: RemoveMade): Promise<void> {
  requirePermission(ctx, 'surveys.manage')
  const { surveyIds, studyIds, loyaltyIds } = made
  await inTransaction(ctx, async (ctx) => {
    await deleteSurveys(ctx.tx, surveyIds)
    await deleteStudies(ctx.tx, studyIds, NOBODY)
    await deleteLoyalty(ctx.tx, loyaltyIds)
    const detail = { surveys: surveyIds.length, studies: studyIds.length }
    await audit(ctx, { action: 'surveys.made_removed', detail })
  })
}
