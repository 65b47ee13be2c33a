import { z } from 'zod'
import { printSettings } from '../../contract.ts'

const KEY = 'kizuna.cardPrint'
const shape = z.object({ settings: printSettings, costEach: z.int().min(0) })
type Last = z.output<typeof shape>

const FIRST: Last = {
  settings: { sides: 'both', paper: 'single', offsetX: 0, offsetY: 0 },
  costEach: 85,
}

/** A printer is off by the same every time: what was printed with last stands in the form again. */
export function useLastSettings(): [Last, (last: Last) => void] {
  return [read(), (last) => localStorage.setItem(KEY, JSON.stringify(last))]
}

function read(): Last {
  try {
    return shape.parse(JSON.parse(localStorage.getItem(KEY) ?? ''))
  } catch {
    return FIRST
  }
}
