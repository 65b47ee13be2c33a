import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/**
 * Whether the table inside is wider than its frame. Only then does it scroll sideways by itself:
 * within a box that scrolls, the head could not stay at the top of the page.
 */
export function useIsWide(): [RefObject<HTMLDivElement | null>, boolean] {
  const frame = useRef<HTMLDivElement>(null)
  const [wide, setWide] = useState(false)
  useLayoutEffect(() => {
    const box = frame.current
    const table = box?.querySelector('table')
    if (!box || !table) return
    const seen = new ResizeObserver(() => setWide(table.offsetWidth > box.clientWidth + 1))
    seen.observe(box)
    seen.observe(table)
    return () => seen.disconnect()
  })
  return [frame, wide]
}
