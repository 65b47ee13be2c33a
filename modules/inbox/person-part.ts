import type { PersonPart } from '../people/index.ts'
import { conversationsPart } from './conversations/person-part.ts'
import { rejoin } from './conversations/rejoin.ts'
import { doorsPart } from './doors/person-part.ts'

/** What the inbox does on behalf of one person, for each of its rooms. */
export const personPart: PersonPart = {
  exportData: async (ctx, personId) => ({
    ...(await conversationsPart.exportData(ctx, personId)),
    ...(await doorsPart.exportData(ctx, personId)),
  }),
  exportLabels: { ...conversationsPart.exportLabels, ...doorsPart.exportLabels },
  rebuild: rejoin,
  erase: async (ctx, personId) => {
    await conversationsPart.erase(ctx, personId)
    await doorsPart.erase(ctx, personId)
  },
}
