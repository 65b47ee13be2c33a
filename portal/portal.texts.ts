import { defineTexts } from '../kernel/i18n.ts'

/** Words of every page on the customers' side. */
export const portalTexts = defineTexts('portal', {
  callNumber: { ja: 'お電話 {{phone}}', en: 'Call {{phone}}' },
  otherLanguage: { ja: 'Read in English', en: '日本語で読む（Japanese）' },
  notFound: { ja: 'このページは見つかりません', en: 'There is no such page' },
  notFoundWords: {
    ja: 'リンクが途中で切れていないか、お確かめください。お電話でもうけたまわります。',
    en: 'Please check that the link is complete. You are also welcome to call us.',
  },
  fault: { ja: 'うまくいきませんでした', en: 'That did not work' },
  faultWords: {
    ja: '申しわけありません。何も変わっていません。しばらくして、もう一度お試しください。番号 {{requestId}}',
    en: 'We are sorry. Nothing has changed. Please try again in a little while. Number {{requestId}}',
  },
  refused: { ja: 'このままでは進めません', en: 'We cannot go on like this' },
  slowDown: { ja: '少しお待ちください', en: 'Please wait a moment' },
  slowDownWords: {
    ja: '続けて何度も開かれました。{{count}}分ほどおいて、もう一度お試しください。',
    en: {
      one: 'This was opened many times in a row. Please try again in a minute.',
      other: 'This was opened many times in a row. Please try again in {{count}} minutes.',
    },
  },
})
