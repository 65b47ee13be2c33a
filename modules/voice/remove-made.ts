import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { audit } from '../accounts/index.ts'
import {
  deleteImprovements,
  deleteMeetings,
  deleteTopics,
  deleteVoices,
} from './remove-made.queries.ts'
import { NOBODY } from './voices.rules.ts'

export interface RemoveMade {
  meetingIds: readonly string[]
  improvementIds: readonly string[]
  topicIds: readonly string[]
  /** Of nobody's; those of people go with them. */
  voiceIds: readonly string[]
}

/**
 * Takes out meetings, improvements and topics that were made up, once the people behind their voices are
 * gone. What a voice still stands under or behind stays.
 */
export async function removeMade(ctx: Ctx, made: RemoveMade): Promise<void> {
  requirePermission(ctx, 'voice.manage')
  const { meetingIds, improvementIds, topicIds, voiceIds } = made
  await inTransaction(ctx, async (ctx) => {
    await deleteVoices(ctx.tx, voiceIds, NOBODY)
    await deleteImprovements(ctx.tx, improvementIds)
    await deleteMeetings(ctx.tx, meetingIds)
    await deleteTopics(ctx.tx, topicIds)
    const detail = { meetings: meetingIds.length, improvements: improvementIds.length }
    await audit(ctx, { action: 'voice.made_removed', detail })
  })
}
