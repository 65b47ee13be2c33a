import { defineTexts } from '../../kernel/i18n.ts'

/** By which way a word came. */
export const channelTexts = defineTexts('insight-channels', {
  byPhone: { ja: 'お電話', en: 'Phone' },
  byPostcard: { ja: 'はがき', en: 'Postcard' },
  byLetter: { ja: 'お手紙', en: 'Letter' },
  byMail: { ja: 'メール', en: 'Email' },
  byLine: { ja: 'LINE', en: 'LINE' },
  byVisit: { ja: 'ご来社', en: 'Visit' },
  byShop: { ja: 'お店', en: 'Shop' },
  byChat: { ja: 'チャット', en: 'Chat' },
  byForm: { ja: 'フォーム', en: 'Contact form' },
  bySms: { ja: 'SMS', en: 'Text message' },
  byHeard: { ja: '小耳にはさんだ声', en: 'Heard in passing' },
  bySurvey: { ja: 'アンケート', en: 'Survey' },
  byReview: { ja: 'クチコミ', en: 'Review' },
  bySocial: { ja: 'SNS', en: 'Social media' },
  byLive: { ja: 'ライブ', en: 'Live show' },
  byPost: { ja: '郵便', en: 'Post' },
  byFax: { ja: 'ファクス', en: 'Fax' },
  byWeb: { ja: 'ウェブ', en: 'Web' },
})
