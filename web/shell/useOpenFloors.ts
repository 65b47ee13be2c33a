import { useEffect, useState } from 'react'
import { FLOORS, type Floor, type Room } from '../rooms.ts'

const KEPT = 'kizuna.floors'

/** Which floors are unfolded. The floor one is in always is; the others stay as left. */
export function useOpenFloors(here: Room | undefined) {
  const [open, setOpen] = useState<ReadonlySet<Floor>>(kept)
  const now = FLOORS.find((floor) => floor === here?.floor)
  useEffect(() => {
    localStorage.setItem(KEPT, [...open].join(','))
  }, [open])
  return {
    isOpen: (floor: Floor) => floor === now || open.has(floor),
    toggle: (floor: Floor) =>
      setOpen((before) => new Set(before).symmetricDifference(new Set([floor]))),
  }
}

function kept(): ReadonlySet<Floor> {
  const names = localStorage.getItem(KEPT)?.split(',') ?? []
  return new Set(FLOORS.filter((floor) => names.includes(floor)))
}
