import { defineTexts } from '../../kernel/i18n.ts'

/** Refusals, the audit trail and rights of wordings, and the page that customers read. */
export const wordingTexts = defineTexts('messaging-wordings', {
  noSuchWording: { ja: 'このことばは見つかりません。', en: 'There is no such wording.' },
  noSuchVersion: {
    ja: 'このことばに{{version}}版はありません。',
    en: 'This wording has no version {{version}}.',
  },
  keyTaken: {
    ja: '「{{key}}」という呼び名はもう使われています。別の呼び名にしてください。',
    en: 'The name "{{key}}" is in use already. Choose another.',
  },
  savedMeanwhile: {
    ja: '書いている間に、ほかの方が{{version}}版を保存しました。書いたものを控えてから開き直してください。',
    en: 'Somebody saved version {{version}} while you were writing. Keep a copy of yours and open it again.',
  },
  isArchived: {
    ja: 'このことばはしまってあります。先にもどしてください。',
    en: 'This wording is archived. Bring it back first.',
  },
  inUse: {
    ja: 'このことばは文面で使われています: {{users}}。先にそちらから外してください。',
    en: 'Templates insert this wording: {{users}}. Take it out of them first.',
  },
  createdAudit: { ja: 'ことばの蔵に書きました', en: 'Wrote a wording' },
  changedAudit: { ja: 'ことばを書き直しました', en: 'Changed a wording' },
  approvedAudit: { ja: 'ことばを承認しました', en: 'Approved a wording' },
  archivedAudit: { ja: 'ことばをしまいました', en: 'Archived a wording' },
  restoredAudit: { ja: 'ことばをもどしました', en: 'Brought a wording back' },
  mayRead: { ja: 'ことばの蔵を読む', en: 'Read the wordings' },
  mayWrite: { ja: 'ことばの蔵に書く', en: 'Write wordings' },
  mayApprove: { ja: 'ことばを承認する', en: 'Approve wordings' },
  // The customers' page.
  title: { ja: '{{shop}}の約束', en: 'What {{shop}} promises' },
  titleNameless: { ja: '私たちの約束', en: 'What we promise' },
  values: { ja: '大切にしていること', en: 'What matters to us' },
  phrases: { ja: 'お伝えしたいこと', en: 'What we want to say' },
  nothingYet: { ja: 'ただいま準備しています。', en: 'We are still preparing this page.' },
})
