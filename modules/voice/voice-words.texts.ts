import { defineTexts } from '../../kernel/i18n.ts'

/** What kinds, moods and ways of voices are called wherever they stand. */
export const voiceWordTexts = defineTexts('voice-words', {
  impression: { ja: '感想', en: 'impression' },
  thanks: { ja: 'お礼', en: 'thanks' },
  question: { ja: 'ご質問', en: 'question' },
  complaint: { ja: 'ご不満', en: 'complaint' },
  wish: { ja: 'ご要望', en: 'wish' },
  worry: { ja: 'ご心配', en: 'worry' },
  mood_good: { ja: 'うれしい', en: 'glad' },
  mood_bad: { ja: 'こまった', en: 'troubled' },
  mood_mixed: { ja: 'どちらも', en: 'both' },
  mood_none: { ja: 'どちらでもない', en: 'neither' },
  by_post: { ja: 'はがき・手紙', en: 'post' },
  by_phone: { ja: '電話', en: 'phone' },
  by_mail: { ja: 'メール', en: 'mail' },
  by_line: { ja: 'LINE', en: 'LINE' },
  by_sms: { ja: 'SMS', en: 'text message' },
  by_chat: { ja: 'チャット', en: 'chat' },
  by_form: { ja: 'フォーム', en: 'form' },
  by_heard: { ja: '小耳にはさんだ声', en: 'heard in passing' },
  by_survey: { ja: 'アンケート', en: 'survey' },
  by_review: { ja: 'クチコミ', en: 'review' },
  by_social: { ja: 'SNS', en: 'social media' },
  by_live: { ja: 'ライブ', en: 'live show' },
  unsure: { ja: '不明', en: 'unsure' },
})
