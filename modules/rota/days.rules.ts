export interface Leave {
  firstDay: string
  lastDay: string
}

export interface Calendar {
  /** Monday is 1, Sunday 7. */
  weekdays: readonly number[]
  isHoliday: (day: string) => boolean
}

/** Every day of a month `YYYY-MM`. */
export function daysOfMonth(month: string): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return Array.from({ length: count }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
}

export function isWorkingDay(day: string, { weekdays, isHoliday }: Calendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  return weekdays.includes(weekday) && !isHoliday(day)
}

export const isOnLeave = (day: string, leaves: readonly Leave[]) =>
  leaves.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)

/** The days of a month on which somebody works: their weekdays, less holidays and leave. */
export function workingDaysOf(
  month: string,
  calendar: Calendar,
  leaves: readonly Leave[],
): string[] {
  return daysOfMonth(month).filter((day) => isWorkingDay(day, calendar) && !isOnLeave(day, leaves))
}

/** How many working days lie after the first day, up to and with the last; 0 for the same day. */
export function workingDaysBetween(first: string, last: string, calendar: Calendar): number {
  let days = 0
  for (let at = next(first); at <= last; at = next(at)) if (isWorkingDay(at, calendar)) days += 1
  return days
}

const next = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
