import { call } from '../../../web/api.ts'
import type { NewsItem } from '../../../web/rooms.ts'
import { listImports } from '../contract.ts'
import { STATES } from './states.ts'

const ENDED = new Set(['done', 'failed', 'stopped', 'undone'])

/** Imports and undos that have come to their end. */
export async function importNews(signal: AbortSignal): Promise<NewsItem[]> {
  const { items } = await call(listImports, { query: { limit: 10 } }, { signal })
  return items
    .filter(({ state }) => ENDED.has(state))
    .map(({ importId, fileName, state, undoneAt, finishedAt, createdAt }) => ({
      id: `${importId} ${state}`,
      at: undoneAt ?? finishedAt ?? createdAt,
      label: fileName,
      words: STATES[state].text,
      tone: STATES[state].tone,
      icon: STATES[state].icon,
      path: `/imports/${importId}`,
    }))
}
