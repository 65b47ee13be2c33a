import { alarmCron, alarmJob } from './alarm-job.ts'
import { readJob } from './read-job.ts'
import { splitJob } from './split-job.ts'

export const scanJobs = [splitJob, readJob, alarmJob]
export const scanCron = [alarmCron]
