import type { EntryMoved } from '../../inbox/index.ts'
import { giveTo } from '../voices/tag-voice.ts'
import { findVoicesOfEntry, setConversation } from './marking.queries.ts'

/** A word goes to another person: what was marked in it is theirs. */
export const voicesMoved: EntryMoved = async (ctx, { entryId, fromId, toId, conversationId }) => {
  const voiceIds = await findVoicesOfEntry(ctx.tx, { entryId, personId: fromId })
  await setConversation(ctx.tx, { voiceIds, conversationId })
  for (const voiceId of voiceIds) await giveTo(ctx, { voiceId, to: toId })
}
