import { defineTexts } from '../../kernel/i18n.ts'

/** What this module's actions are called in the audit trail, and its permissions on screens. */
export const auditTexts = defineTexts('orders-audit', {
  placed: { ja: 'ご注文を入れました', en: 'Entered an order' },
  changed: { ja: 'ご注文を直しました', en: 'Changed an order' },
  cancelled: { ja: 'ご注文を取り消しました', en: 'Cancelled an order' },
  returned: { ja: 'ご返品を記しました', en: 'Noted a return' },
  returnWithdrawn: { ja: 'ご返品を取り下げました', en: 'Withdrew a return' },
  productSaved: { ja: '商品を直しました', en: 'Saved a product' },
  costsRecalculated: {
    ja: '原価を過去のご注文にもあてはめました',
    en: 'Applied costs to past orders',
  },
  reasonSaved: { ja: '理由の一覧を直しました', en: 'Changed the list of reasons' },
  importRemoved: { ja: '取り込んだご注文を取り消しました', en: 'Removed imported orders' },
  subscriptionStarted: { ja: '定期を始めました', en: 'Started a subscription' },
  subscriptionChanged: { ja: '定期の内容を変えました', en: 'Changed a subscription' },
  subscriptionSkipped: { ja: '定期を一回お休みにしました', en: 'Skipped a delivery' },
  subscriptionPaused: { ja: '定期をお休みにしました', en: 'Paused a subscription' },
  subscriptionResumed: { ja: '定期を再開しました', en: 'Resumed a subscription' },
  subscriptionCancelled: { ja: '定期の解約を記しました', en: 'Cancelled a subscription' },
  mayRead: { ja: 'ご注文を見る', en: 'See orders' },
  mayWrite: { ja: 'ご注文・ご返品・定期を扱う', en: 'Enter orders, returns and subscriptions' },
  mayManage: { ja: '商品と理由の一覧を直す', en: 'Manage products and reasons' },
})
