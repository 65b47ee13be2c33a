import { tagTexts } from '../tags.texts.ts'

export const tagAuditTexts = {
  'tags.created': tagTexts.createdAudit,
  'tags.changed': tagTexts.changedAudit,
  'tags.archived': tagTexts.archivedAudit,
  'tags.restored': tagTexts.restoredAudit,
  'tags.set': tagTexts.setAudit,
  'tags.removed': tagTexts.removedAudit,
}

export const tagPermissionTexts = { 'tags.set': tagTexts.maySet }
