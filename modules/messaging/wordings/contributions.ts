import { wordingTexts as texts } from '../wordings.texts.ts'

export const wordingAuditTexts = {
  'messaging.wording_created': texts.createdAudit,
  'messaging.wording_changed': texts.changedAudit,
  'messaging.wording_approved': texts.approvedAudit,
  'messaging.wording_archived': texts.archivedAudit,
  'messaging.wording_restored': texts.restoredAudit,
}

export const wordingPermissionTexts = {
  'wordings.read': texts.mayRead,
  'wordings.write': texts.mayWrite,
  'wordings.approve': texts.mayApprove,
}
