import { z } from 'zod'
import { defineJob } from '../../../kernel/jobs.ts'
import { raiseAlarm } from './alarm.ts'

/** Tells leads of replies that are nearly due or late. */
export const alarmJob = defineJob({
  name: 'post.reply_alarm',
  payload: z.object({}),
  run: (ctx) => raiseAlarm(ctx),
})

// Every hour, because the company's morning comes at another hour in another zone.
export const alarmCron = { job: alarmJob, match: '5 * * * *' }
