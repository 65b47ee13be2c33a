import type { PersonPart } from '../people/index.ts'
import { rebuildLadderOf } from './build-ladder.ts'
import { findPrediction, removePredictionsOf } from './prediction/predictions.queries.ts'
import { findLatest } from './prediction/runs.queries.ts'
import { stagesOfPerson } from './queries/ladder-flows.ts'

/** What insight does about one person on behalf of people. */
export const personPart: PersonPart = {
  async exportData({ tx, now }, personId) {
    const run = await findLatest(tx, 'now')
    return {
      ladder: await stagesOfPerson(tx, personId, now),
      prediction: run && (await findPrediction(tx, run.runId, personId)),
    }
  },

  /** Dates of steps tell nobody who it was; they stay so that past figures stay; what we expected goes. */
  async erase({ tx }, personId) {
    await removePredictionsOf(tx, [personId])
  },

  rebuild: (ctx, personIds) => rebuildLadderOf({ ...ctx, actor: LADDER }, personIds),
}

/** A merge is allowed to whoever may merge; the ladder follows by itself. */
const LADDER = { kind: 'job', name: 'insight.move-on-ladder' } as const
