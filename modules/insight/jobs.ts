import { z } from 'zod'
import { defineJob } from '../../kernel/jobs.ts'
import { reactionPayload } from '../activity/index.ts'
import { buildLadder, rebuildLadderOf } from './build-ladder.ts'
import { buildCharacters, rebuildCharactersOf } from './character/build-characters.ts'

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

export const buildCharactersJob = defineJob({
  name: 'insight.build-characters',
  payload: z.object({}),
  run: (ctx) => buildCharacters(ctx),
})

export const moveCharactersJob = defineJob({
  name: 'insight.move-characters',
  payload: reactionPayload,
  run: (ctx, { facts }) =>
    rebuildCharactersOf(
      ctx,
      facts.map(({ personId }) => personId),
    ),
})
