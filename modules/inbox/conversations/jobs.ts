import type { CronEntry } from '../../../kernel/jobs.ts'
import { conversationJobs as callJobs } from './note-call.ts'
import { wakeJob } from './snooze.ts'
import { sweepFilesJob } from './sweep-files.ts'
import { unanswerJob } from './unanswer.ts'

export const conversationJobs = [...callJobs, wakeJob, sweepFilesJob, unanswerJob]

export const conversationCron: CronEntry[] = [
  { job: wakeJob, match: '* * * * *' },
  { job: sweepFilesJob, match: '25 * * * *' },
]
