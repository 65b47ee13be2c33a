import { z } from 'zod'
import { type Ctx, inTransaction } from '../../kernel/context.ts'
import { type CronEntry, defineJob } from '../../kernel/jobs.ts'
import { recount } from './headcount.queries.ts'

export const recountJob = defineJob({
  name: 'people.recount',
  payload: z.object({}),
  run: (ctx: Ctx) => inTransaction(ctx, (ctx) => recount(ctx.tx)),
})

/** In the dead of a Japanese night. */
export const recountNightly: CronEntry = { job: recountJob, match: '10 18 * * *' }
