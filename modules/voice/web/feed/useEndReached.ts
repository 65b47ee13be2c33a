import { useEffect, useRef } from 'react'

/** Long enough that whoever scrolls past, or has a screen on which all stands at once, has read it. */
const STAY_MS = 1500
const READING_MS = 8000

/** Calls once the end of a page has stood on screen for a moment. */
export function useEndReached(onReached: () => void, isWanted: boolean) {
  const end = useRef<HTMLDivElement>(null)
  const reached = useRef(onReached)
  reached.current = onReached
  useEffect(() => {
    const { current: element } = end
    if (!element || !isWanted) return
    const opened = Date.now()
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer)
      const wait = Math.max(STAY_MS, opened + READING_MS - Date.now())
      if (entry?.isIntersecting) timer = setTimeout(() => reached.current(), wait)
    })
    observer.observe(element)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [isWanted])
  return end
}
