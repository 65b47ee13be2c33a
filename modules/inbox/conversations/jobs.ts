import type { CronEntry } from '../../../kernel/jobs.ts'
import { conversationJobs as callJobs } from './note-call.ts'
import { wakeJob } from './snooze.ts'

export const conversationJobs = [...callJobs, wakeJob]

export const conversationCron: CronEntry[] = [{ job: wakeJob, match: '* * * * *' }]
