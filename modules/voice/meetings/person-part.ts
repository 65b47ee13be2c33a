import type { PersonPart } from '../../people/index.ts'
import { emptyTitles } from './agenda.queries.ts'

/** What meetings hold of one person: their voices, which are theirs anyway, and titles made of their words. */
export const meetingsPart: Pick<PersonPart, 'erase'> = {
  erase: ({ tx }, personId) => emptyTitles(tx, personId),
}
