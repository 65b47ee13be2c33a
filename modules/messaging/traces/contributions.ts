import { tracesTexts as texts } from '../traces.texts.ts'
import { settleClicksJob } from './settle-clicks.ts'

export const traceAuditTexts = {
  'messaging.bounced': texts.auditBounced,
  'messaging.complained': texts.auditComplained,
  'messaging.unsubscribed': texts.auditUnsubscribed,
  'messaging.returned': texts.auditReturned,
  'messaging.allowed_again': texts.auditAllowedAgain,
}

export const traceJobs = [settleClicksJob]
