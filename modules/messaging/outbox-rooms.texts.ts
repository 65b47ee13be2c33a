import { defineTexts } from '../../kernel/i18n.ts'

/** Names of rooms: they are in the first bundle. */
export const outboxRoomTexts = defineTexts('messaging-outbox-rooms', {
  outbox: { ja: '送信箱', en: 'Outbox' },
  outboxAlso: {
    ja: '送信 配信 メール LINE SMS 送ったもの 電話の用件',
    en: 'sent mail messages deliveries calls to make',
  },
  channels: { ja: '送りかた', en: 'Channels' },
  channelsAlso: {
    ja: 'SMTP DKIM LINE SMS Twilio 差出人 特定電子メール法 夜間 回数 頻度',
    en: 'SMTP DKIM LINE SMS Twilio sender quiet hours frequency budget',
  },
  reach: { ja: 'お便りのやりとり', en: 'Words in and out' },
})
