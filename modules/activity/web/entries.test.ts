import { expect, test } from 'vitest'
import type { TimelineItem } from '../contract.ts'
import { entriesOf } from './entries.ts'

let made = 0
function item(weight: TimelineItem['weight'], at: string): TimelineItem {
  made += 1
  return {
    eventId: `e${made}`,
    occurredAt: new Date(at),
    name: 'n',
    weight,
    group: 'system',
    icon: 'pulse',
    title: 't',
    line: null,
    words: null,
    by: null,
    amount: null,
    picture: null,
  }
}

const kinds = (items: TimelineItem[], opened: string[] = []) =>
  entriesOf(items, 'Asia/Tokyo', new Set(opened)).map((entry) =>
    entry.kind === 'year' ? entry.year : entry.kind === 'fold' ? entry.items.length : entry.kind,
  )

test('three or more traces of the system in a row fold behind the newest', () => {
  const run = Array.from({ length: 4 }, () => item('system', '2020-06-01T00:00:00Z'))
  const deed = item('deed', '2020-05-01T00:00:00Z')
  expect(kinds([...run, deed])).toEqual(['2020', 'item', 3, 'item'])
  expect(kinds([...run, deed], [run[0]?.eventId ?? ''])).toEqual(['2020', ...Array(5).fill('item')])
  expect(kinds([...run.slice(0, 2), deed])).toEqual(['2020', 'item', 'item', 'item'])
})

test('a year begins by the calendar of the shop, and ends a fold', () => {
  const items = [
    // Already 2021 in Tokyo.
    item('system', '2020-12-31T16:00:00Z'),
    item('system', '2020-12-31T14:00:00Z'),
    item('system', '2020-12-31T13:00:00Z'),
  ]
  expect(kinds(items)).toEqual(['2021', 'item', '2020', 'item', 'item'])
})
