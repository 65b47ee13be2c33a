import type { PersonPart } from '../people/index.ts'
import { rebuildLadderOf } from './build-ladder.ts'
import { rebuildCharactersOf } from './character/build-characters.ts'
import { eraseCharacter, readCharacter } from './character/person.queries.ts'
import { predictAnew } from './prediction/predict-anew.ts'
import { findPrediction, removePredictionsOf } from './prediction/predictions.queries.ts'
import { findLatest } from './prediction/runs.queries.ts'
import { stagesOfPerson } from './queries/ladder-flows.ts'

/** What insight does about one person on behalf of people. */
export const personPart: PersonPart = {
  async exportData({ tx, now }, personId) {
    const run = await findLatest(tx, 'now')
    return {
      ladder: await stagesOfPerson(tx, personId, now),
      character: await readCharacter(tx, personId),
      prediction: run && (await findPrediction(tx, run.runId, personId)),
    }
  },

  /** Dates of steps tell nobody who it was; they stay so that past figures stay; what we expected goes. */
  async erase({ tx }, personId) {
    await eraseCharacter(tx, personId)
    await removePredictionsOf(tx, [personId])
  },

  async rebuild(ctx, personIds) {
    await rebuildLadderOf({ ...ctx, actor: LADDER }, personIds)
    await rebuildCharactersOf({ ...ctx, actor: LADDER }, personIds)
    await predictAnew({ ...ctx, actor: PREDICTION }, personIds)
  },
}

/** A merge is allowed to whoever may merge; ladder and prediction follow by themselves. */
const LADDER = { kind: 'job', name: 'insight.move-on-ladder' } as const
const PREDICTION = { kind: 'job', name: 'insight.predict' } as const
