import { defineTexts } from '../../kernel/i18n.ts'

/** What stands behind the gear. */
export const doorRoomTexts = defineTexts('inbox-door-rooms', {
  doors: { ja: '受信の入り口', en: 'Ways in' },
  also: {
    ja: 'メール 受信 IMAP LINE お問い合わせ チャット フォーム',
    en: 'mail incoming IMAP LINE contact form chat',
  },
})
