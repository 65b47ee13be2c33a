import { audienceTexts as texts } from '../audiences.texts.ts'
import type { SegmentUses } from '../segment-uses.ts'
import { findSyncsOf } from './syncs.queries.ts'

export const audienceAuditTexts = {
  'audiences.destination_created': texts.destinationCreated,
  'audiences.destination_changed': texts.destinationChanged,
  'audiences.destination_archived': texts.destinationArchived,
  'audiences.secret_renewed': texts.secretRenewed,
  'audiences.destination_tested': texts.destinationTested,
  'audiences.sync_created': texts.syncCreated,
  'audiences.sync_changed': texts.syncChanged,
  'audiences.sync_paused': texts.syncPaused,
  'audiences.sync_archived': texts.syncArchived,
  'audiences.run_began': texts.runBegan,
  'audiences.run_ended': texts.runEnded,
  'audiences.file_taken': texts.fileTaken,
}

export const audiencePermissionTexts = {
  'audiences.read': texts.mayRead,
  'audiences.write': texts.mayWrite,
}

/** A segment that is handed over cannot be put away: the receiver would never hear of it. */
export const syncUses: SegmentUses = {
  kind: 'sync',
  label: texts.syncUse,
  find: async ({ tx }, segmentId) =>
    (await findSyncsOf(tx, segmentId)).map(({ syncId, destinationId, name }) => ({
      id: syncId,
      name,
      path: `/audiences/destinations/${destinationId}`,
    })),
}
