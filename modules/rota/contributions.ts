import { auditWords as texts } from './audit.texts.ts'

export const auditTexts = {
  'rota.letter_asked': texts.letterAsked,
  'rota.reply_sent': texts.replySent,
  'rota.letter_returned': texts.letterReturned,
  'rota.letter_approved': texts.letterApproved,
  'rota.swap_asked': texts.swapAsked,
  'rota.swap_ended': texts.swapEnded,
  'rota.handed_on': texts.handedOn,
  'rota.hand_raised': texts.handRaised,
  'rota.thanked': texts.thanked,
  'rota.guide_read': texts.guideRead,
  'rota.guide_changed': texts.guideChanged,
  'rota.practised': texts.practised,
  'rota.practice_rule_set': texts.practiceRuleSet,
  'rota.settings_changed': texts.settingsChanged,
  'rota.share_changed': texts.shareChanged,
  'rota.reply_felt': texts.replyFelt,
}

export const permissionTexts = {
  'rota.write': texts.mayWrite,
  'rota.read': texts.mayRead,
  'rota.manage': texts.mayManage,
}
