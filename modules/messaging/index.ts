export { type CreateBatch, createBatch, startBatch } from './batches/decide-batch.ts'
export { readChannelSecrets, readWire, type Secrets } from './channels/settings.ts'
export { cancelMessage } from './deliveries/change-message.ts'
export { mailStaff } from './deliveries/mail-staff.ts'
export { type MarkDelivered, markCancelled, markDelivered } from './deliveries/mark-delivered.ts'
export type { Attachment, MessageRow } from './deliveries/messages.queries.ts'
export { listMessages, messageByToken, readMessage } from './deliveries/read-messages.ts'
export { type SendMessage, type SentMessage, sendMessage } from './deliveries/send-message.ts'
export { type AskGate, askGate, askGates } from './gate/ask-gate.ts'
export type { GateVerdict } from './gate/gate.rules.ts'
export { readSender, type Sender } from './gate/sender.ts'
export { suppress, unsuppress } from './gate/suppressions.ts'
export { SAMPLES } from './template-samples.rules.ts'
export {
  archiveTemplate,
  type ChangeTemplate,
  type CreateTemplate,
  changeTemplate,
  createTemplate,
  restoreTemplate,
  type TemplateContent,
} from './templates/decide-template.ts'
export { listTemplates, readTemplate } from './templates/read-templates.ts'
export {
  checkText,
  type Rendered,
  type RenderedTemplate,
  type RenderTemplate,
  renderTemplate,
  renderText,
  renderTextsFor,
} from './templates/render.ts'
export { publicBase, unsubscribeUrl, wishesUrl } from './traces/addresses.ts'
export { paceOf } from './traces/pace.ts'
export { noteReturnedPost } from './traces/reach.ts'
export { type RecordTrace, recordTrace } from './traces/record-trace.ts'
export { takeReport } from './traces/take-report.ts'
export { readShopFront } from './wishes-page/shop-front.ts'
export {
  approveWording,
  archiveWording,
  type ChangeWording,
  type CreateWording,
  changeWording,
  createWording,
  restoreWording,
} from './wordings/decide-wording.ts'
export type { PublicStatement } from './wordings/public-statements.ts'
export { listWordings, readWording } from './wordings/read-wordings.ts'
