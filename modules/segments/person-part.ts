import type { PersonPart } from '../people/index.ts'
import { audiencesPart } from './audiences/person-part.ts'
import { tagsPart } from './tags/person-part.ts'

/** What segments does on behalf of one person, for each of its parts. */
export const personPart: PersonPart = {
  exportData: async (ctx, personId) => ({
    ...(await tagsPart.exportData(ctx, personId)),
    ...(await audiencesPart.exportData(ctx, personId)),
  }),
  exportLabels: { ...tagsPart.exportLabels, ...audiencesPart.exportLabels },
  erase: async (ctx, personId) => {
    await tagsPart.erase(ctx, personId)
    await audiencesPart.erase(ctx, personId)
  },
}
