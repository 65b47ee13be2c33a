import { personPath } from '../../../web/paths.ts'

export const ordersPath = '/orders'
export const newOrderPath = '/orders/new'
export const orderPath = (orderId: string) => `/orders/${orderId}`
export const returnPath = (orderId: string) => `/orders/${orderId}/return`
export const returnsPath = '/orders/returns'
export const productsPath = '/orders/products'
export const productPath = (productId: string) => `/orders/products/${productId}`
export const subscriptionsPath = '/orders/subscriptions'
export const newSubscriptionPath = '/orders/subscriptions/new'
export const endingsPath = '/orders/subscriptions/endings'
export const subscriptionPath = (id: string) => `/orders/subscriptions/${id}`
/** Where this module's tab stands on the page of a person: its key there is its order. */
export const ORDERS_TAB = 10
export const personOrdersPath = (personId: string) => `${personPath(personId)}?tab=t${ORDERS_TAB}`
