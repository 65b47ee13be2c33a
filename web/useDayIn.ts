import { useSurroundings } from './surroundings.ts'

/** The calendar day of a moment in the company's zone; today's if none is given. */
export function useDayIn() {
  const { zone } = useSurroundings()
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone })
  return (at: Date = new Date()) => format.format(at)
}
