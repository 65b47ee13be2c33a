import { z } from 'zod'
import { defineJob } from '../../../kernel/jobs.ts'
import { deliver } from './deliver.ts'

export const deliverJob = defineJob({
  name: 'messaging.deliver',
  payload: z.object({ messageId: z.uuid() }),
  run: (ctx, { messageId }) => deliver(ctx, messageId),
})
