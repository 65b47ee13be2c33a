import { z } from 'zod'
import { defineJob } from '../../kernel/jobs.ts'
import { fillVersions } from './live/fill.ts'

/** Runs until nothing is left to fill; a second one finds nothing to do. */
export const fillJob = defineJob({
  name: 'segments.fill',
  payload: z.object({}),
  run: (ctx) => fillVersions(ctx),
})
