export { namedProducts } from './named-products.ts'
export { type OrderInput, orderProblem, type Problem } from './orders.rules.ts'
export { ORDERS_AT_ONCE, type PlacedOrder, placeOrders } from './place-orders.ts'
