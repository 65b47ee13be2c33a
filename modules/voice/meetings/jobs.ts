import { z } from 'zod'
import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/context.ts'
import { defineJob } from '../../../kernel/jobs.ts'
import { readCompany } from '../../accounts/index.ts'
import { writeAgenda } from './agenda.ts'
import { findPlanned } from './meetings.queries.ts'

/** On the morning of a meeting its agenda is there. */
async function writeTodaysAgenda(ctx: Ctx): Promise<{ meetings: number }> {
  const { zone } = await readCompany(ctx)
  const planned = await findPlanned(ctx.tx, dayIn(zone, ctx.now))
  for (const meetingId of planned) await writeAgenda(ctx, { meetingId })
  return { meetings: planned.length }
}

export const writeAgendaJob = defineJob({
  name: 'voice.writeAgenda',
  payload: z.object({}),
  run: (ctx) => writeTodaysAgenda(ctx),
})
