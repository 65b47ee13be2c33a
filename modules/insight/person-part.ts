import type { PersonPart } from '../people/index.ts'
import { rebuildLadderOf } from './build-ladder.ts'
import { rebuildCharactersOf } from './character/build-characters.ts'
import { eraseCharacter, readCharacter } from './character/person.queries.ts'
import { stagesOfPerson } from './queries/ladder-flows.ts'

/** What insight does about one person on behalf of people. */
export const personPart: PersonPart = {
  async exportData({ tx, now }, personId) {
    return {
      ladder: await stagesOfPerson(tx, personId, now),
      character: await readCharacter(tx, personId),
    }
  },

  /** Dates of steps tell nobody who it was; they stay so that past figures stay. */
  erase: ({ tx }, personId) => eraseCharacter(tx, personId),

  async rebuild(ctx, personIds) {
    await rebuildLadderOf({ ...ctx, actor: LADDER }, personIds)
    await rebuildCharactersOf({ ...ctx, actor: LADDER }, personIds)
  },
}

/** A merge is allowed to whoever may merge; the ladder follows by itself. */
const LADDER = { kind: 'job', name: 'insight.move-on-ladder' } as const
