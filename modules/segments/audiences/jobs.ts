import type { CronEntry, Job } from '../../../kernel/jobs.ts'
import { removeFilesJob, tidyFilesJob } from './files.ts'
import { deliverJob, startDueSyncsJob } from './run-sync.ts'

export const audienceJobs: readonly Job[] = [
  deliverJob,
  startDueSyncsJob,
  tidyFilesJob,
  removeFilesJob,
]

export const audienceCron: readonly CronEntry[] = [
  { job: startDueSyncsJob, match: '* * * * *' },
  { job: tidyFilesJob, match: '20 18 * * *' },
]
