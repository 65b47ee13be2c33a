import type { PersonPart } from '../../people/index.ts'
import { cardTexts as texts } from '../cards.texts.ts'
import { removeFilesSoon } from './files.ts'
import { eraseCards, exportCards } from './person.queries.ts'

/** Cards that went to a person, on behalf of people. A PDF in which they stand goes with them. */
export const cardsPart: PersonPart = {
  exportData: async ({ tx }, personId) => ({ cardsSent: await exportCards(tx, personId) }),
  exportLabels: {
    cardsSent: texts.exportCards,
    cardWords: texts.exportWords,
    cardState: texts.exportState,
    cardPostedOn: texts.exportPostedOn,
    cardAnsweredAt: texts.exportAnsweredAt,
    cardRating: texts.exportRating,
  },
  erase: async (ctx, personId) => {
    const keys = await eraseCards(ctx.tx, personId)
    if (keys.length > 0) await removeFilesSoon(ctx, keys)
  },
}
