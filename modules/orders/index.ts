export { type CancelOrder, cancelOrder } from './cancel-order.ts'
export { type CancelSubscription, cancelSubscription } from './cancel-subscription.ts'
export { type ChangeSubscription, changeSubscription } from './change-subscription.ts'
export { heldNumbers } from './held-numbers.ts'
export { type LineInput, type OrderInput, orderProblem, type Problem } from './orders.rules.ts'
export {
  type PauseSubscription,
  pauseSubscription,
  type ResumeSubscription,
  resumeSubscription,
  skipDelivery,
} from './pause-subscription.ts'
export { type PlaceOrder, placeOrder } from './place-order.ts'
export { ORDERS_AT_ONCE, type PlacedOrder, placeOrders } from './place-orders.ts'
export type { Product } from './products.queries.ts'
export type { Reason } from './reasons.queries.ts'
export { addReason, changeReason, listReasons, readCancelReasons } from './reasons.ts'
export { type Recalculation, recalculateCosts } from './recalculate-costs.ts'
export { type RecordedReturn, recordReturn, recordReturns } from './record-returns.ts'
export { type RemovedOrders, removeImportedOrders } from './remove-imported-orders.ts'
export { removeSampleProducts } from './remove-sample-products.ts'
export type { ReturnInput, ReturnLineInput } from './returns.rules.ts'
export { type StartSubscription, startSubscription } from './start-subscription.ts'
export type { SubscriptionItem } from './subscription-items.ts'
export type { Subscription } from './subscriptions.queries.ts'
export { type SubscriptionInput, subscriptionProblem } from './subscriptions.rules.ts'
export { type ProductInput, upsertProducts } from './upsert-products.ts'
export {
  heldSubscriptions,
  type UpsertedSubscription,
  upsertSubscriptions,
} from './upsert-subscriptions.ts'
export { withdrawReturn } from './withdraw-return.ts'
