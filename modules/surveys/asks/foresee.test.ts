import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createPerson, giveConsent } from '../../people/index.ts'
import { createSegment } from '../../segments/index.ts'
import { fillVersions } from '../../segments/live/fill.ts'
import { openSurvey } from '../testing/survey.ts'
import { listAskRows } from './asks.queries.ts'
import { foreseeRound } from './foresee.ts'
import { claimAsks } from './may-ask.ts'

let database: TestDatabase
/** Noon in Tokyo. */
const ctx = () => database.ctx({ now: '2026-11-18T03:00:00Z' })

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

it('tells who is reached how and who is spared why, and writes nothing', async () => {
  const personIds: string[] = []
  for (const [n, value] of ['a@nifty.com', 'b@nifty.com', 'c@nifty.com', null].entries()) {
    const { personId } = await createPerson(ctx(), {
      familyName: `試験${n}`,
      identities: value ? [{ kind: 'email', value }] : [{ kind: 'customer_number', value: 'K-1' }],
    })
    const yes = { channel: 'mail', purpose: 'news', granted: true, wording: 'はい', source: 'form' }
    if (n !== 2) await giveConsent(ctx(), { personId, ...yes })
    personIds.push(personId)
  }
  const [resting = ''] = personIds
  await claimAsks(ctx(), {
    byWhat: 'review',
    label: 'クチコミ',
    people: [{ personId: resting, key: 'r' }],
  })
  const root = { kind: 'field', field: 'people.member', op: 'is', value: false } as const
  const made = await createSegment(ctx(), { name: 'みなさま', rule: { version: 1, root } as never })
  await fillVersions(database.ctx())
  const { segmentId } = made

  const service = await openSurvey(ctx())
  const to = { segmentId, share: 100 }
  const seen = await foreseeRound(ctx(), { surveyId: service.surveyId, ...to })
  expect(seen).toMatchObject({ asked: 2, lookedAt: 4, isPart: false })
  expect(seen.spared).toEqual({ rest: 1, no_address: 1 })
  expect(seen.letters).toMatchObject([{ channel: 'mail', locale: 'ja', people: 2 }])

  const news = await openSurvey(ctx(), { after: null })
  const { asked, spared } = await foreseeRound(ctx(), { surveyId: news.surveyId, ...to })
  expect(asked).toBe(0)
  expect(spared.sender).toBeGreaterThan(0)
  const rows = await listAskRows(ctx().tx, {}, { place: null, limit: 9 })
  expect(rows.map(({ byWhat }) => byWhat)).toEqual(['review'])
})
