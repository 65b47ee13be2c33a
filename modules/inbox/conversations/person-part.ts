import type { PersonPart } from '../../people/index.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { isLook, withPictures } from './files.ts'
import { eraseTalks, exportTalks, findFileKeys } from './person.queries.ts'

/** What the inbox keeps of one person: every word, with what came beside it. */
export const conversationsPart: PersonPart = {
  exportData: async ({ tx }, personId) => ({ conversations: await exportTalks(tx, personId) }),
  exportLabels: {
    conversations: texts.exportConversations,
    subject: texts.exportSubject,
    entries: texts.exportEntries,
    talkState: texts.exportState,
    saidBy: texts.exportBy,
    saidAt: texts.exportAt,
    channel: texts.exportChannel,
    words: texts.exportWords,
    draftedBy: texts.exportDrafted,
    files: texts.exportFiles,
  },
  erase: async (ctx, personId) => {
    const keys = await findFileKeys(ctx.tx, personId)
    await eraseTalks(ctx.tx, personId)
    for (const key of keys) await ctx.host.storage.remove(key)
    for (const key of keys.filter(isLook)) await ctx.host.storage.remove(withPictures(key))
  },
}
