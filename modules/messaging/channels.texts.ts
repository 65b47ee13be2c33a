import { defineTexts } from '../../kernel/i18n.ts'

/** The page of the ways out of the house. */
export const channelTexts = defineTexts('messaging-channels', {
  senderAudit: { ja: '差出人を変えました', en: 'Changed who we are as a sender' },
  gateAudit: {
    ja: '夜間とお便りの量の決まりを変えました',
    en: 'Changed quiet hours and how much may be sent',
  },
  mayManage: {
    ja: '送りかた・差出人・お便りの量を決める',
    en: 'Decide on channels, the sender and how much is sent',
  },
})
