import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { FLOORS, useHouse } from '../rooms.ts'

const SOON = 1200

/** `g` then `1`–`5` goes to a floor's first room, `g` then `h` home. */
export function useFloorKeys(): void {
  const { rooms } = useHouse()
  const navigate = useNavigate()
  const armed = useRef(0)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isWriting(event.target)) return
      const soon = Date.now() - armed.current < SOON
      armed.current = event.key === 'g' ? Date.now() : 0
      if (!soon) return
      const floor = event.key === 'h' ? 'home' : FLOORS[Number(event.key) - 1]
      const room = rooms.find((one) => one.floor === floor)
      if (room) void navigate({ to: room.path })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [rooms, navigate])
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
