import { channelTexts as texts } from '../channels.texts.ts'

export const gateAuditTexts = {
  'messaging.sender_changed': texts.senderAudit,
  'messaging.gate_changed': texts.gateAudit,
}

export const gatePermissionTexts = { 'messaging.manage': texts.mayManage }
