import { z } from 'zod'
import { type CronEntry, defineJob } from '../../kernel/jobs.ts'
import { deleteOldRejected } from './tracking/rejected.queries.ts'

const forgetRejected = defineJob({
  name: 'activity.forgetRejected',
  payload: z.object({}),
  run: (ctx) => deleteOldRejected(ctx.tx, ctx.now),
})

export const jobs = [forgetRejected]

export const cron: CronEntry[] = [{ job: forgetRejected, match: '*/10 * * * *' }]
