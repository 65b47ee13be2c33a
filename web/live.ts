import { useEffect, useRef } from 'react'
import type { z } from 'zod'

type Listener = (data: unknown) => void

const listeners = new Map<string, Set<Listener>>()
let source: EventSource | null = null
let open = ''

/**
 * Hears what the server says on a topic, over the one connection of the page. The browser reconnects by
 * itself, and the server says again what was said just before: a message may be heard twice.
 */
export function useLive<S extends z.ZodType>(
  topic: string,
  message: S,
  onMessage: (data: z.output<S>) => void,
): void {
  const latest = useRef(onMessage)
  latest.current = onMessage
  useEffect(() => {
    const listener: Listener = (data) => {
      const read = message.safeParse(data)
      if (read.success) latest.current(read.data)
    }
    return listen(topic, listener)
  }, [topic, message])
}

function listen(topic: string, listener: Listener): () => void {
  const set = listeners.get(topic) ?? new Set<Listener>()
  listeners.set(topic, set.add(listener))
  queueMicrotask(reconnect)
  return () => {
    set.delete(listener)
    if (set.size === 0) listeners.delete(topic)
    queueMicrotask(reconnect)
  }
}

/** Waits for the end of the tick, so that a page of five listeners opens one connection. */
function reconnect(): void {
  const topics = [...listeners.keys()].sort()
  const wanted = topics.join(',')
  if (wanted === open) return
  open = wanted
  source?.close()
  source =
    topics.length > 0 ? new EventSource(`/api/v1/live?topics=${encodeURIComponent(wanted)}`) : null
  for (const topic of topics) source?.addEventListener(topic, (event) => tell(topic, event))
}

function tell(topic: string, event: MessageEvent<string>): void {
  const data: unknown = JSON.parse(event.data)
  for (const listener of listeners.get(topic) ?? []) listener(data)
}
