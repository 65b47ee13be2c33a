import type { PersonPart } from '../people/index.ts'
import { voicesPart } from './voices/person-part.ts'

/** What voice does on behalf of one person, for each of its rooms. */
export const personPart: PersonPart = {
  exportData: async (ctx, personId) => ({
    ...(await voicesPart.exportData(ctx, personId)),
  }),
  exportLabels: { ...voicesPart.exportLabels },
  erase: async (ctx, personId) => {
    await voicesPart.erase(ctx, personId)
  },
}
