import { defineTexts } from '../../kernel/i18n.ts'

/** What happened with cards, in the audit trail, and what one may do with them. */
export const scanAuditTexts = defineTexts('post-scans-audit', {
  batchCreated: { ja: 'はがきの束をつくりました', en: 'Opened a batch of cards' },
  batchCompleted: { ja: 'はがきの束を閉じました', en: 'Closed a batch of cards' },
  batchRemoved: { ja: '届いたはがきの束を消しました', en: 'Removed a batch of cards' },
  batchPaired: { ja: 'はがきの表裏を組みなおしました', en: 'Paired a batch of cards anew' },
  filed: { ja: 'はがきを収めました', en: 'Filed a card' },
  secondReader: { ja: 'はがきの見なおしを頼みました', en: 'Asked for a second reader of a card' },
  noReply: { ja: 'はがきにお返事しないわけを書きました', en: 'Stated why a card gets no reply' },
  paired: { ja: 'はがきの表裏を直しました', en: 'Paired a card by hand' },
  turned: { ja: 'はがきの写真を回しました', en: 'Turned a picture of a card' },
  mayRead: { ja: 'はがきを見る', en: 'See cards' },
  mayWrite: { ja: 'はがきを入力する', en: 'Type and file cards' },
  mayManage: {
    ja: 'お返事の遅れの知らせを受ける',
    en: 'Be told when replies are late',
  },
})
