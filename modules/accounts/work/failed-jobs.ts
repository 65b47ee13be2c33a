import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { type FailedJob, findFailedJobs, retryJob } from '../../../kernel/jobs.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'

const SHOWN = 500

/** Work that stopped for good, with its reason. */
export async function listFailedJobs(ctx: Ctx): Promise<{ items: FailedJob[] }> {
  requirePermission(ctx, 'jobs.manage')
  return { items: await findFailedJobs(ctx.tx, SHOWN) }
}

/** Puts a failed job back into the queue, to run now. Throws `not_found` if it is not there. */
export async function retryFailedJob(ctx: Ctx, { jobId }: { jobId: string }): Promise<void> {
  requirePermission(ctx, 'jobs.manage')
  await inTransaction(ctx, async (ctx) => {
    if (!(await retryJob(ctx.tx, jobId))) throw notFound(texts.noSuchJob)
    await audit(ctx, { action: 'jobs.retried', subject: { kind: 'job', id: jobId } })
  })
}
