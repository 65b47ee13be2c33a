import { auditTexts as texts } from './audit.texts.ts'

export const auditTexts = {
  'orders.placed': texts.placed,
  'orders.changed': texts.changed,
  'orders.cancelled': texts.cancelled,
  'orders.returned': texts.returned,
  'orders.return_withdrawn': texts.returnWithdrawn,
  'orders.product_saved': texts.productSaved,
  'orders.costs_recalculated': texts.costsRecalculated,
  'orders.reason_saved': texts.reasonSaved,
  'orders.import_removed': texts.importRemoved,
  'orders.subscription_started': texts.subscriptionStarted,
  'orders.subscription_changed': texts.subscriptionChanged,
  'orders.subscription_skipped': texts.subscriptionSkipped,
  'orders.subscription_paused': texts.subscriptionPaused,
  'orders.subscription_resumed': texts.subscriptionResumed,
  'orders.subscription_cancelled': texts.subscriptionCancelled,
}

export const permissionTexts = {
  'orders.read': texts.mayRead,
  'orders.write': texts.mayWrite,
  'orders.manage': texts.mayManage,
}
