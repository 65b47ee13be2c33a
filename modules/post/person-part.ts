import type { PersonPart } from '../people/index.ts'
import { cardsPart } from './cards/person-part.ts'
import { scansPart } from './scans/person-part.ts'

/** What post does on behalf of one person: paper that came, and paper that went. */
export const personPart: PersonPart = {
  exportData: async (ctx, personId) => ({
    ...(await scansPart.exportData(ctx, personId)),
    ...(await cardsPart.exportData(ctx, personId)),
  }),
  exportLabels: { ...scansPart.exportLabels, ...cardsPart.exportLabels },
  erase: async (ctx, personId) => {
    await scansPart.erase(ctx, personId)
    await cardsPart.erase(ctx, personId)
  },
}
