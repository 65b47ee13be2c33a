export const batchesPath = '/batches'
export const newBatchPath = '/batches/new'
export const batchPath = (batchId: string) => `/batches/${batchId}`
