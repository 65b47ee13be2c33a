import type { PersonPart } from '../../people/index.ts'
import { emptyTitles } from './agenda.queries.ts'
import { emptyPromises } from './promises.queries.ts'

/** What meetings hold of one person: their voices, which are theirs anyway, titles made of their words, promises. */
export const meetingsPart: Pick<PersonPart, 'erase'> = {
  erase: async ({ tx }, personId) => {
    await emptyTitles(tx, personId)
    await emptyPromises(tx, personId)
  },
}
