export type Period = { kind: 'between'; from: string; to: string }

/** Days of the calendar that words name: 「去年」, «last month»; «the last month» is a length of time. */
export function periodOf(text: string, today: string | undefined): Period | null {
  if (!today) return null
  const [year = 0, month = 1] = today.split('-').map(Number)
  const between = (from: Date, to: Date) => ({
    kind: 'between' as const,
    from: from.toISOString().slice(0, 10),
    to: to.toISOString().slice(0, 10),
  })
  const years = (at: number) => between(dayOf(at, 1, 1), dayOf(at, 12, 31))
  const months = (at: number) => between(dayOf(year, at, 1), dayOf(year, at + 1, 0))
  if (/去年|昨年|(?<!(?:the|past) )\blast 1 year\b/.test(text)) return years(year - 1)
  if (/今年|\bthis year\b/.test(text)) return years(year)
  if (/先月|(?<!(?:the|past) )\blast 1 month\b/.test(text)) return months(month - 1)
  return /今月|\bthis month\b/.test(text) ? months(month) : null
}

const dayOf = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day))
