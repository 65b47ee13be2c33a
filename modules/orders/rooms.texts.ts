import { defineTexts } from '../../kernel/i18n.ts'

/** Names of the rooms: they are in the first bundle, the pages' words are not. */
export const texts = defineTexts('orders-rooms', {
  orders: { ja: 'ご注文・定期', en: 'Orders & subscriptions' },
  ordersFound: { ja: 'ご注文', en: 'Orders' },
  reasons: { ja: '返品・おやめの理由', en: 'Reasons for returns and endings' },
  enterOrder: { ja: 'ご注文を書きとめる', en: 'Enter an order' },
  enterAlso: { ja: '電話注文 ご注文を受ける 受注 注文', en: 'phone order take place new order' },
  reasonsAlso: { ja: '設定', en: 'settings' },
  tabOrders: { ja: 'ご注文', en: 'Orders' },
  besideCount: { ja: 'ご注文の回数', en: 'Orders' },
  besideLast: { ja: '最後のご注文', en: 'Last order' },
  sideSubscriptions: { ja: '定期', en: 'Subscriptions' },
})
