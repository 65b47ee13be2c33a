export const postPath = '/post'
export const newBatchPath = '/post/new'
export const archivePath = '/post/received'
export const trendsPath = '/post/trends'
export const batchPath = (batchId: string) => `/post/batches/${batchId}`

/** The conversation that a filed card is in. */
export const talkPath = (conversationId: string) => `/inbox?talk=${conversationId}`

export const picturePath = (pictureId: string, size: 'full' | 'thumb') =>
  `/api/v1/scan-pictures/${pictureId}?size=${size}`

/** The archive, with what is asked of it in the address. */
export function archiveOf(query: Record<string, string | undefined>): string {
  const given = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return `${archivePath}?${new URLSearchParams(given)}`
}
