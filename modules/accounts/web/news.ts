import { call } from '../../../web/api.ts'
import type { NewsItem } from '../../../web/rooms.ts'
import { listFailedJobs } from '../contract.ts'
import { texts } from '../settings.texts.ts'

/** Work that has stopped for good. */
export async function failedWork(signal: AbortSignal): Promise<NewsItem[]> {
  const { items } = await call(listFailedJobs, {}, { signal })
  return items.map(({ id, name, lastTriedAt }) => ({
    id,
    at: lastTriedAt,
    label: name,
    words: texts.newsFailed,
    tone: 'enji',
    icon: 'warning',
    path: '/settings/work',
  }))
}
