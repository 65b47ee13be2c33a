import { listeningTexts as texts } from '../listening.texts.ts'
import { listenJob, readFeedJob } from './listen.ts'

export const listeningTables = {
  brand_words: 'reference',
  watched_feeds: 'reference',
  finds: 'reference',
} as const

export const listeningRights = {
  'voice.listen': ['lead', 'marketer', 'staff'],
} as const

export const listeningPermissions = { 'voice.listen': texts.mayListen }

export const listeningJobs = [listenJob, readFeedJob]

export const listeningCron = [{ job: listenJob, match: '*/30 * * * *' }]

export const listeningAudit = {
  'voice.brand_word_added': texts.auditWordAdded,
  'voice.brand_word_removed': texts.auditWordRemoved,
  'voice.feed_added': texts.auditFeedAdded,
  'voice.feed_changed': texts.auditFeedChanged,
  'voice.feed_removed': texts.auditFeedRemoved,
  'voice.find_kept': texts.auditFindKept,
  'voice.find_put_aside': texts.auditFindAside,
  'voice.find_returned': texts.auditFindReturned,
}
