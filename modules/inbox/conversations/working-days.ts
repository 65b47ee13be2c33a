import holidays from '@holiday-jp/holiday_jp'
import { addDays } from '../../../kernel/clock.ts'

/** Monday to Friday, without the holidays of Japan. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !(day in holidays.holidays)
}

/** The day so many working days after this one; with 0 the day itself, or the next that is one. */
export function addWorkingDays(day: string, days: number): string {
  let [at, left] = [day, days]
  while (left > 0 || !isWorkingDay(at)) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** Working days after the first, up to and with the last; negative if the last lies before. */
export function workingDaysBetween(first: string, last: string): number {
  if (last < first) return -workingDaysBetween(last, first)
  let count = 0
  for (let at = addDays(first, 1); at <= last; at = addDays(at, 1)) if (isWorkingDay(at)) count += 1
  return count
}
