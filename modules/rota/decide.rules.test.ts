import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingDaysBetween, workingDaysOf } from './days.rules.ts'
import { afterwards, decide, type Word, type Writer } from './decide.rules.ts'
import { type MonthToTry, type Player, tryMonth } from './simulate.rules.ts'

const rule = { tolerance: 3, kinds: ['post', 'mail'] }
const word = (more: Partial<Word> = {}): Word => ({
  kind: 'post',
  skill: null,
  earlier: null,
  except: [],
  isNew: true,
  ...more,
})
const writer = (staffId: string, more: Partial<Writer> = {}): Writer => ({
  staffId,
  presence: 'here',
  weight: 1,
  monthlyLimit: null,
  skills: [],
  workingDays: 20,
  fair: 5,
  given: 5,
  needsReader: false,
  ...more,
})

describe('who answers', () => {
  it('is the earlier writer, if they are here and below their limit', () => {
    const team = [writer('a', { given: 4 }), writer('b')]
    expect(decide(team, word({ earlier: 'b' }), rule)).toMatchObject({
      staffId: 'b',
      because: 'earlier_writer',
    })
  })

  it.each([
    ['away', { presence: 'away' }, 'earlier_away'],
    ['gone', { presence: 'left' }, 'earlier_left'],
    ['without a share', { presence: 'off' }, 'earlier_off'],
    ['at the limit', { monthlyLimit: 5 }, 'earlier_full'],
    ['too far ahead', { given: 8 }, 'earlier_ahead'],
  ] as const)('is another, and says why, when the earlier writer is %s', (_, more, passed) => {
    const team = [writer('a'), writer('b', more)]
    expect(decide(team, word({ earlier: 'b' }), rule)).toMatchObject({ staffId: 'a', passed })
  })

  it('is whoever is about to fall behind, before the earlier writer', () => {
    const team = [writer('a', { given: 2 }), writer('b')]
    expect(decide(team, word({ earlier: 'b' }), rule)).toMatchObject({
      staffId: 'a',
      because: 'furthest_below',
      passed: 'others_behind',
    })
  })

  it('has the skill that is needed', () => {
    const team = [writer('a', { given: 0 }), writer('b', { skills: ['medicine'] })]
    expect(decide(team, word({ skill: 'medicine' }), rule)).toMatchObject({
      staffId: 'b',
      because: 'only_one',
    })
  })

  it('is not whoever asked to be relieved of it', () => {
    expect(decide([writer('a'), writer('b')], word({ except: ['a'] }), rule).staffId).toBe('b')
  })

  it.each([
    ['not_shared_out', [writer('a')], word({ kind: 'phone' })],
    ['nobody_on', [writer('a', { presence: 'off' })], word()],
    ['nobody_here', [writer('a', { presence: 'away' })], word()],
    ['nobody_skilled', [writer('a')], word({ skill: 'english' })],
    ['all_full', [writer('a', { monthlyLimit: 5 })], word()],
  ] as const)('is nobody, and says so: %s', (because, team, given) => {
    expect(decide(team, given, rule)).toMatchObject({ staffId: null, because })
  })
})

it('counts what goes by hand to somebody without a share as theirs alone', () => {
  const team = [writer('a'), writer('b', { presence: 'off' })]
  const after = afterwards(team, word(), { staffId: 'b' })
  expect(after).toMatchObject([
    { given: 5, fair: 5 },
    { given: 6, fair: 6 },
  ])
})

const HOLIDAYS = ['2026-11-03', '2026-11-23']
const isHoliday = (day: string) => HOLIDAYS.includes(day)
const week = { weekdays: [1, 2, 3, 4, 5], isHoliday }

it('counts working days without weekends, holidays and leave', () => {
  expect(workingDaysOf('2026-11', week, [])).toHaveLength(19)
  const leave = [{ firstDay: '2026-11-09', lastDay: '2026-11-15' }]
  expect(workingDaysOf('2026-11', week, leave)).toHaveLength(14)
  expect(workingDaysBetween('2026-11-20', '2026-11-24', week)).toBe(1)
  expect(workingDaysBetween('2026-11-20', '2026-11-20', week)).toBe(0)
})

const player = fc.record({
  weight: fc.constantFrom(0.5, 1, 1, 1, 1.5),
  monthlyLimit: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 3 }),
  weekdays: fc.constantFrom(
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5],
    [1, 3, 5],
    [2, 4],
    [1, 2, 3, 4, 5, 6],
  ),
  leave: fc.option(
    fc.record({ from: fc.integer({ min: 1, max: 28 }), days: fc.integer({ min: 1, max: 20 }) }),
    { freq: 2 },
  ),
})
const team = fc.array(player, { minLength: 2, maxLength: 40 }).map((players) =>
  players.map(
    ({ weekdays, leave, ...one }, at): Player => ({
      ...one,
      staffId: `s${String(at).padStart(2, '0')}`,
      skills: [],
      needsReader: false,
      calendar: { weekdays, isHoliday },
      leaves: leave
        ? [{ firstDay: dayOf(leave.from), lastDay: dayOf(Math.min(leave.from + leave.days, 30)) }]
        : [],
    }),
  ),
)
const dayOf = (day: number) => `2026-11-${String(day).padStart(2, '0')}`
const month = fc.record({
  month: fc.constant('2026-11'),
  cards: fc.integer({ min: 0, max: 400 }),
  knownOf100: fc.integer({ min: 0, max: 100 }),
  rule: fc.record({ tolerance: fc.integer({ min: 2, max: 6 }), kinds: fc.constant(['post']) }),
  seed: fc.nat(),
})

describe('over any month, for any team', () => {
  const holds = (check: (players: Player[], tried: MonthToTry) => void) =>
    fc.assert(fc.property(team, month, check), { numRuns: 80 })

  it('nobody is further from their fair share than the tolerance', () => {
    holds((players, tried) => {
      expect(tryMonth(players, tried).furthest).toBeLessThanOrEqual(tried.rule.tolerance)
    })
  })

  it('limits hold, whoever is always away gets none, and every word is accounted for', () => {
    holds((players, tried) => {
      const { writers, left } = tryMonth(players, tried)
      for (const { given, limit, workingDays } of writers) {
        if (limit !== null) expect(given).toBeLessThanOrEqual(limit)
        if (workingDays === 0) expect(given).toBe(0)
      }
      expect(writers.reduce((sum, { given }) => sum + given, left)).toBe(tried.cards)
    })
  })

  it('the same month comes out the same', () => {
    holds((players, tried) => {
      expect(tryMonth(players, tried)).toEqual(tryMonth(players, tried))
    })
  })
})
