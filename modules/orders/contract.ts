export * from './contract/orders.ts'
export * from './contract/products.ts'
export * from './contract/returns.ts'
export * from './contract/subscriptions.ts'
