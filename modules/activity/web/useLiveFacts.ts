import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { call } from '../../../web/api.ts'
import { useLive } from '../../../web/live.ts'
import { listRecentFacts, type RecentFact } from '../contract.ts'

const SHOWN = 100
/** Batches commit in another order than they came, so a little of the past is read again. */
const OVERLAP_MS = 10_000
/** For the hint that a broken connection swallowed. */
const POLL_MS = 15_000

const hint = z.object({ facts: z.number() })

/** The facts that arrived last, kept up to date while they come; held back while paused. */
export function useLiveFacts(name: string) {
  const [facts, setFacts] = useState<RecentFact[] | null>(null)
  const [held, setHeld] = useState<RecentFact[]>([])
  const [error, setError] = useState<unknown>(null)
  const [paused, setPaused] = useState(false)
  const newest = useRef<Date | null>(null)
  const reading = useRef(false)

  const read = useCallback(
    async (signal?: AbortSignal) => {
      if (reading.current) return
      reading.current = true
      const since = newest.current && new Date(newest.current.getTime() - OVERLAP_MS)
      const query = {
        limit: SHOWN,
        ...(name && { name }),
        ...(since && { since: since.toISOString() }),
      }
      try {
        const { items } = await call(listRecentFacts, { query }, { signal })
        const [first] = items
        if (first) newest.current = first.receivedAt
        setHeld((before) => merged(items, before))
        setFacts((before) => before ?? [])
        setError(null)
      } catch (caught) {
        if (!signal?.aborted) setError(caught)
      } finally {
        reading.current = false
      }
    },
    [name],
  )

  useEffect(() => {
    const stop = new AbortController()
    newest.current = null
    reading.current = false
    setFacts(null)
    setHeld([])
    void read(stop.signal)
    const timer = setInterval(() => void read(stop.signal), POLL_MS)
    return () => {
      stop.abort()
      clearInterval(timer)
    }
  }, [read])

  useLive('activity', hint, () => void read())

  useEffect(() => {
    if (paused || held.length === 0) return
    setFacts((before) => merged(held, before ?? []))
    setHeld([])
  }, [paused, held])

  const shown = new Set(facts?.map((fact) => fact.eventId))
  return {
    facts,
    error,
    paused,
    waiting: held.filter((fact) => !shown.has(fact.eventId)).length,
    togglePause: () => setPaused((before) => !before),
    retry: () => void read(),
  }
}

function merged(fresh: readonly RecentFact[], before: readonly RecentFact[]): RecentFact[] {
  const all = new Map([...before, ...fresh].map((fact) => [fact.eventId, fact]))
  return [...all.values()]
    .sort(
      (a, b) => b.receivedAt.getTime() - a.receivedAt.getTime() || (a.eventId < b.eventId ? 1 : -1),
    )
    .slice(0, SHOWN)
}
