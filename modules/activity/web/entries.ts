import type { TimelineItem } from '../contract.ts'

export type Entry =
  | { kind: 'year'; key: string; year: string }
  | { kind: 'item'; key: string; item: TimelineItem }
  | { kind: 'fold'; key: string; items: TimelineItem[] }

/** Fewer traces of the system than this stand by themselves. */
const FOLD_FROM = 3

/**
 * What hangs on the thread: a mark where a year begins, and three or more traces of the system in a
 * row folded into one, of which the newest stays to be seen.
 */
export function entriesOf(
  items: readonly TimelineItem[],
  zone: string,
  opened: ReadonlySet<string>,
): Entry[] {
  const inZone = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' })
  const yearOf = (at: Date) => inZone.format(at)
  const entries: Entry[] = []
  let year = yearOf(new Date())
  let run: TimelineItem[] = []
  const endRun = () => {
    entries.push(...foldedOf(run, opened))
    run = []
  }
  for (const item of items) {
    const itsYear = yearOf(item.occurredAt)
    if (itsYear !== year) {
      endRun()
      year = itsYear
      entries.push({ kind: 'year', key: `year-${year}`, year })
    }
    if (item.weight === 'system') {
      run.push(item)
      continue
    }
    endRun()
    entries.push({ kind: 'item', key: item.eventId, item })
  }
  endRun()
  return entries
}

function foldedOf(run: readonly TimelineItem[], opened: ReadonlySet<string>): Entry[] {
  const single = (item: TimelineItem): Entry => ({ kind: 'item', key: item.eventId, item })
  const [newest, ...others] = run
  if (!newest || run.length < FOLD_FROM || opened.has(newest.eventId)) return run.map(single)
  return [single(newest), { kind: 'fold', key: `fold-${newest.eventId}`, items: others }]
}
