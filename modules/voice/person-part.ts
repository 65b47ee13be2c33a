import type { PersonPart } from '../people/index.ts'
import { forgetQuotes } from './forget-quotes.ts'
import { improvementsPart } from './improvements/contributions.ts'
import { meetingsPart } from './meetings/person-part.ts'
import { needsPart } from './needs/contributions.ts'
import { voicesPart } from './voices/person-part.ts'

/** What voice does on behalf of one person, for each of its rooms. */
export const personPart: PersonPart = {
  exportData: async (ctx, personId) => ({
    ...(await voicesPart.exportData(ctx, personId)),
    ...(await improvementsPart.exportData(ctx, personId)),
    ...(await needsPart.exportData(ctx, personId)),
  }),
  exportLabels: {
    ...needsPart.exportLabels,
    ...voicesPart.exportLabels,
    ...improvementsPart.exportLabels,
  },
  erase: async (ctx, personId) => {
    // While its words are still known to be theirs.
    await forgetQuotes(ctx, personId)
    await meetingsPart.erase(ctx, personId)
    await needsPart.erase(ctx, personId)
    await voicesPart.erase(ctx, personId)
    await improvementsPart.erase(ctx, personId)
  },
}
