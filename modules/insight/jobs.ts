import { z } from 'zod'
import { defineJob } from '../../kernel/jobs.ts'
import { reactionPayload } from '../activity/index.ts'
import { buildLadder, rebuildLadderOf } from './build-ladder.ts'

export const buildLadderJob = defineJob({
  name: 'insight.build-ladder',
  payload: z.object({}),
  run: (ctx) => buildLadder(ctx),
})

export const moveOnLadderJob = defineJob({
  name: 'insight.move-on-ladder',
  payload: reactionPayload,
  run: (ctx, { facts }) =>
    rebuildLadderOf(
      ctx,
      facts.map(({ personId }) => personId),
    ),
})
