import { defineTexts } from '../../kernel/i18n.ts'

/** What this module's actions are called in the audit trail, and its permissions on screens. */
export const auditTexts = defineTexts('activity-audit', {
  contactRecorded: { ja: 'ご連絡を記しました', en: 'Noted a contact' },
  promiseKept: { ja: 'お約束を果たしたと記しました', en: 'Noted a kept promise' },
  worryNoted: { ja: '気がかりを記しました', en: 'Noted a worry' },
  worrySettled: { ja: '気がかりがほどけたと記しました', en: 'Noted a worry as settled' },
  mayRead: { ja: 'できごとを見る', en: 'See what happened' },
  mayWrite: { ja: 'ご連絡やお約束を記す', en: 'Note contacts and promises' },
  mayTrack: { ja: 'サイトからできごとを送る', en: 'Send facts from a site' },
})
