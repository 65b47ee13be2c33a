import { auditTexts as texts } from './audit.texts.ts'

export const auditTexts = {
  'imports.created': texts.created,
  'imports.started': texts.started,
  'imports.stopped': texts.stopped,
  'imports.finished': texts.finished,
  'imports.corrected': texts.corrected,
  'imports.kept': texts.kept,
  'imports.discarded': texts.discarded,
  'imports.undone': texts.undone,
  'imports.undo_finished': texts.undoFinished,
  'imports.file_exported': texts.fileExported,
  'imports.privacy_request': texts.privacyRequest,
  'imports.privacy_request_done': texts.privacyRequestDone,
}

export const permissionTexts = {
  'imports.read': texts.mayRead,
  'imports.run': texts.mayRun,
}
