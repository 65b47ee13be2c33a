import { z } from 'zod'
import { type CronEntry, defineJob } from '../../../kernel/jobs.ts'
import { type Reaction, reactionPayload } from '../../activity/index.ts'
import { mailLeads } from '../team/mail-leads.ts'
import { noteThanks } from './note-thanks.ts'
import { settleAll, settleTurns } from './settle.ts'

const settleJob = defineJob({
  name: 'rota.settle',
  payload: reactionPayload,
  run: async (ctx, { facts }) => {
    await noteThanks(
      ctx,
      facts.filter(({ name }) => name === 'contact.received').map(({ eventId }) => eventId),
    )
    await settleTurns(ctx, [...new Set(facts.map(({ personId }) => personId))])
  },
})

const sweepJob = defineJob({
  name: 'rota.sweep',
  payload: z.object({}),
  run: (ctx) => settleAll(ctx),
})

const mailLeadsJob = defineJob({
  name: 'rota.mail_leads',
  payload: z.object({}),
  run: (ctx) => mailLeads(ctx),
})

export const givingJobs = [settleJob, sweepJob, mailLeadsJob]

// For what came on a day off, for leave that begins, and for shares that change.
export const givingCron: CronEntry[] = [
  { job: sweepJob, match: '*/10 * * * *' },
  // Every half hour, because eight in the morning comes at another one in another zone.
  { job: mailLeadsJob, match: '1,31 * * * *' },
]

export const givingReactions: Reaction[] = [
  { name: 'rota.settle', on: ['contact.received', 'contact.sent'], job: settleJob },
]
