import { z } from 'zod'
import { addDays, dayIn, startOfDay } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/context.ts'
import { defineJob } from '../../kernel/jobs.ts'
import { readCompany } from '../accounts/index.ts'
import { storeSizes } from './store.queries.ts'

/** Notes how large every segment is today; the last note of a day is its closing size. */
export async function noteSizes(ctx: Ctx): Promise<void> {
  const { zone } = await readCompany(ctx)
  const day = dayIn(zone, ctx.now)
  await storeSizes(ctx.tx, day, startOfDay(zone, day), startOfDay(zone, addDays(day, 1)))
}

export const noteSizesJob = defineJob({
  name: 'segments.noteSizes',
  payload: z.object({}),
  run: (ctx) => noteSizes(ctx),
})
