import type { PersonPart } from '../../people/index.ts'
import { emptyPromises } from './promises.queries.ts'

/** What meetings hold of one person: their voices, which are theirs anyway, and promises. */
export const meetingsPart: Pick<PersonPart, 'erase'> = {
  erase: ({ tx }, personId) => emptyPromises(tx, personId),
}
