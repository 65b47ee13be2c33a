import { pictureTexts } from '../pictures.texts.ts'
import { templateTexts as texts } from '../templates.texts.ts'

export const templateAuditTexts = {
  'messaging.template_created': texts.createdAudit,
  'messaging.template_changed': texts.changedAudit,
  'messaging.template_archived': texts.archivedAudit,
  'messaging.template_restored': texts.restoredAudit,
  'messaging.picture_added': pictureTexts.addedAudit,
  'messaging.picture_removed': pictureTexts.removedAudit,
  'messaging.template_tested': texts.templateTested,
}

export const templatePermissionTexts = {
  'templates.read': texts.mayRead,
  'templates.write': texts.mayWrite,
}
