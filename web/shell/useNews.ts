import { useLocalStorage } from '@mantine/hooks'
import { useIsFetching, useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type NewsItem, useHouse } from '../rooms.ts'
import { useMe } from '../session.ts'

const SHOWN = 8
const EVERY_MS = 20_000
/** Nothing that waits here may stand in the way of the page: it comes once all has been quiet for so long. */
const AFTER_MS = 1_500

/** The long work that ended last, the newest first, and which of it I have not looked at yet. */
export function useNews(): { items: NewsItem[]; fresh: NewsItem[]; look: () => void } {
  const { news } = useHouse()
  const { staff } = useMe()
  const [ready, setReady] = useState(false)
  const fetching = useIsFetching()
  useEffect(() => {
    if (ready || fetching > 0) return
    const wait = setTimeout(() => setReady(true), AFTER_MS)
    return () => clearTimeout(wait)
  }, [ready, fetching])
  const told = useQueries({
    queries: news.map(({ name, load }) => ({
      queryKey: ['news', name],
      queryFn: ({ signal }: { signal: AbortSignal }) => load(signal),
      enabled: ready,
      refetchInterval: EVERY_MS,
    })),
  })
  const [seen, setSeen] = useLocalStorage({ key: `kizuna.news-seen.${staff.id}`, defaultValue: 0 })
  const items = told
    .flatMap(({ data }) => data ?? [])
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, SHOWN)
  return {
    items,
    fresh: items.filter(({ at }) => at.getTime() > seen),
    look: () => setSeen(items[0]?.at.getTime() ?? seen),
  }
}
