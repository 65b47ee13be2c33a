import { addDays, startOfDay } from '../../../kernel/clock.ts'
import { daysOfMonth } from '../days.rules.ts'

/** A month (`2026-11`) of the company's calendar as moments, the second not in it. */
export function monthSpan(zone: string, month: string): { from: Date; to: Date } {
  const first = `${month}-01`
  const last = daysOfMonth(month).at(-1) ?? first
  return { from: startOfDay(zone, first), to: startOfDay(zone, addDays(last, 1)) }
}
