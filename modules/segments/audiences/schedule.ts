import { addDays, dayIn, instantOf } from '../../../kernel/clock.ts'
import type { Schedule } from '../audiences.rules.ts'

const HOUR = 3_600_000
/** The longest way from one to the next: the end of January to the end of February, and some. */
const DAYS_AHEAD = 40

/** The next moment of a schedule after one; null for what is started by hand. */
export function nextRun(schedule: Schedule, zone: string, after: Date): Date | null {
  if (schedule.every === 'hand') return null
  if (schedule.every === 'hour') return new Date((Math.floor(after.getTime() / HOUR) + 1) * HOUR)
  const time = `${String(schedule.hour).padStart(2, '0')}:00:00`
  let day = dayIn(zone, after)
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
    const at = instantOf(zone, `${day}T${time}`)
    if (isOn(schedule, day) && at > after) return at
    day = addDays(day, 1)
  }
  return null
}

function isOn(schedule: Schedule, day: string): boolean {
  if (schedule.every === 'week') {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
    return weekday === schedule.weekday
  }
  if (schedule.every !== 'month') return true
  const isLast = addDays(day, 1).endsWith('-01')
  const monthday = Number(day.slice(8))
  return monthday === schedule.monthday || (isLast && monthday < schedule.monthday)
}
