import { z } from 'zod'
import type { Ctx } from '../../../kernel/context.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { splitBatch } from './split-batch.ts'

/** Takes the pictures out of a batch's files and makes cards of them. */
export const splitJob = defineJob({
  name: 'post.split_batch',
  payload: z.object({ batchId: z.uuid() }),
  run: (ctx, payload) => splitBatch(ctx, payload),
})

export const splitSoon = (ctx: Ctx, batchId: string) =>
  enqueue(ctx, splitJob, { batchId }, { key: `post.split_batch:${batchId}`, queue: 'post.split' })
