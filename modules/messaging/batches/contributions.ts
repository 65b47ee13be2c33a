import type { Ctx } from '../../../kernel/context.ts'
import { batchTexts as texts } from '../batches.texts.ts'
import { findBatchesOf } from './batches.queries.ts'

export const batchAuditTexts = {
  'batches.created': texts.auditCreated,
  'batches.started': texts.auditStarted,
  'batches.paused': texts.auditPaused,
  'batches.stopped': texts.auditStopped,
  'batches.done': texts.auditDone,
}

export const batchPermissionTexts = {
  'batches.read': texts.mayRead,
  'batches.write': texts.mayWrite,
}

/** A segment stays while a letter still goes through its people. */
export const batchUses = {
  kind: 'batch',
  label: texts.use,
  find: async ({ tx }: Ctx, segmentId: string) =>
    (await findBatchesOf(tx, segmentId)).map(({ batchId, name }) => ({
      id: batchId,
      name,
      path: `/batches/${batchId}`,
    })),
}
