import { channelTexts as texts } from '../channels.texts.ts'

export const gateAuditTexts = {
  'messaging.sender_changed': texts.senderAudit,
  'messaging.gate_changed': texts.gateAudit,
  'messaging.channel_changed': texts.channelAudit,
  'messaging.channel_paused': texts.pausedAudit,
  'messaging.channel_resumed': texts.resumedAudit,
  'messaging.channel_tested': texts.testedAudit,
}

export const gatePermissionTexts = { 'messaging.manage': texts.mayManage }
