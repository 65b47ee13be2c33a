import { z } from 'zod'
import { defineJob } from '../../kernel/jobs.ts'
import { endPauses } from './pause-subscription.ts'

export const endPausesJob = defineJob({
  name: 'orders.endPauses',
  payload: z.object({}),
  run: (ctx) => endPauses(ctx),
})
