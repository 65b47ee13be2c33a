import type { Job } from '../../../kernel/jobs.ts'
import { removeCardFilesJob } from './files.ts'
import { makePrintJob } from './print/make-print.ts'

export const cardJobs: readonly Job[] = [makePrintJob, removeCardFilesJob]
