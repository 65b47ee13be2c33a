import type { PersonPart } from '../people/index.ts'
import { rebuildLadderOf } from './build-ladder.ts'
import { stagesOfPerson } from './queries/ladder-flows.ts'

/** What insight does about one person on behalf of people. */
export const personPart: PersonPart = {
  async exportData({ tx, now }, personId) {
    return { ladder: await stagesOfPerson(tx, personId, now) }
  },

  /** Dates of steps tell nobody who it was; they stay so that past figures stay. */
  async erase() {},

  rebuild: (ctx, personIds) => rebuildLadderOf({ ...ctx, actor: LADDER }, personIds),
}

/** A merge is allowed to whoever may merge; the ladder follows by itself. */
const LADDER = { kind: 'job', name: 'insight.move-on-ladder' } as const
