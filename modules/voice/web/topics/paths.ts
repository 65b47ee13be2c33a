export const voicesPath = '/voices'
export const topicsPath = '/voices/topics'
export const trendsPath = '/voices/trends'
export const learningPath = '/voices/learning'

/** The list of voices with this in its address. */
export function voicesOf(filter: Record<string, string | undefined>): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  return `${voicesPath}?${new URLSearchParams(given as [string, string][])}`
}
