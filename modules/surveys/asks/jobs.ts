import { z } from 'zod'
import { defineJob } from '../../../kernel/jobs.ts'
import { askDue } from './ask-due.ts'
import { remindAll } from './remind.ts'
import { runRoundJob } from './rounds.ts'

const askDueJob = defineJob({
  name: 'surveys.askDue',
  payload: z.object({}),
  run: async (ctx) => {
    await askDue(ctx)
    await remindAll(ctx)
  },
})

export const askJobs = [runRoundJob, askDueJob]
export const askCron = [{ job: askDueJob, match: '25 * * * *' }]
