import type { CronEntry, Job } from '../../../kernel/jobs.ts'
import { mailUnseenJob, unseenCron } from './chat/mail-unseen.ts'
import { fileLineJob } from './line/file-event.ts'
import { mailboxCron, readMailboxJob } from './mail/read-mailbox.ts'
import { fileMailJob } from './mail/take-mail.ts'

export const doorJobs: readonly Job[] = [fileMailJob, readMailboxJob, fileLineJob, mailUnseenJob]
export const doorCron: readonly CronEntry[] = [mailboxCron, unseenCron]
