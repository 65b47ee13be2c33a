export * from './batches.ts'
export * from './debt.ts'
export * from './scans.ts'
