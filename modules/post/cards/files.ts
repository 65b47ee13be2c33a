import { z } from 'zod'
import type { Ctx } from '../../../kernel/context.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'

/** After the transaction that says so, and again until it is true. */
export const removeCardFilesJob = defineJob({
  name: 'post.removeCardFiles',
  payload: z.strictObject({ keys: z.array(z.string()) }),
  run: async (ctx, { keys }) => {
    for (const key of keys) await ctx.host.storage.remove(key)
  },
})

export const removeFilesSoon = (ctx: Ctx, keys: string[]) =>
  enqueue(ctx, removeCardFilesJob, { keys })
