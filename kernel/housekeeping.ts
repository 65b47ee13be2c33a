import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from './context.ts'
import { forgetOldAnswers } from './idempotency.ts'
import { type CronEntry, defineJob } from './jobs.ts'

const job = defineJob({ name: 'kernel.tidy', payload: z.object({}), run: tidy })

/** What the kernel itself does every night. */
export const housekeeping: CronEntry = { job, match: '40 18 * * *' }

async function tidy(ctx: Ctx): Promise<void> {
  await forgetOldAnswers(ctx)
  await sql`delete from kernel.rate_limits where expire < ${ctx.now.getTime()}`.execute(ctx.tx)
}
