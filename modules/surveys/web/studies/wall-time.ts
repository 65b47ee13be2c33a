/** A moment as the browser's field for day and hour writes it, by the clock of the shop. */
export const wallTimeIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T')

/** The moment at which the clock of the shop shows this. */
export function instantIn(zone: string, wallTime: string): Date {
  const wished = Date.parse(`${wallTime}Z`)
  const off = (at: number) => Date.parse(`${wallTimeIn(zone, new Date(at))}Z`) - at
  // Twice, for the hours about a change of the clocks.
  return new Date(wished - off(wished - off(wished)))
}
