import type { EntryMoved } from '../../inbox/index.ts'
import { scanAuditTexts as texts } from '../scans.audit.texts.ts'
import { moveReceived } from './received.queries.ts'

export const scanAudit = {
  'post.batch_created': texts.batchCreated,
  'post.batch_completed': texts.batchCompleted,
  'post.batch_paired': texts.batchPaired,
  'post.batch_removed': texts.batchRemoved,
  'post.scan_filed': texts.filed,
  'post.second_reader_asked': texts.secondReader,
  'post.no_reply_stated': texts.noReply,
  'post.scan_paired': texts.paired,
  'post.picture_turned': texts.turned,
}

export const scanPermissions = {
  'post.read': texts.mayRead,
  'post.write': texts.mayWrite,
  'post.manage': texts.mayManage,
}

export const scanTables = {
  batches: 'local',
  files: 'local',
  scans: 'local',
  pictures: 'local',
  received: 'person',
  alarms: 'local',
} as const

export const scanMoved: EntryMoved = ({ tx }, moved) => moveReceived(tx, moved)
