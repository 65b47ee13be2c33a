import { z } from 'zod'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { defineJob } from '../../../kernel/jobs.ts'
import { forgetDrafted } from '../drafting/machine.queries.ts'
import { takeUnsent } from './added-files.queries.ts'

const KEPT_MS = 7 * 86_400_000
const AT_ONCE = 500

/** Takes away files and drafts that were added to a reply a week ago and never sent. */
export async function sweepFiles(ctx: Ctx): Promise<number> {
  requirePermission(ctx, 'inbox.manage')
  const before = new Date(ctx.now.getTime() - KEPT_MS)
  const keys = await inTransaction(ctx, (ctx) => takeUnsent(ctx.tx, before, AT_ONCE))
  await forgetDrafted(ctx.tx, before)
  for (const key of keys) await ctx.host.storage.remove(key)
  return keys.length
}

export const sweepFilesJob = defineJob({
  name: 'inbox.sweepFiles',
  payload: z.object({}),
  run: (ctx) => sweepFiles(ctx),
})
