import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { seekCandidatesJob } from './candidates/seek-candidates.ts'
import { decideCandidate, getPerson, listCandidates, unmergePeople, upsertPeople } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

let number = 0
async function person(fields: object, phone?: string): Promise<string> {
  number += 1
  const [row] = await upsertPeople(database.ctx(), [
    {
      identities: [
        { kind: 'customer_number', value: `C${number}`, issuer: `s${number}` },
        ...(phone ? [{ kind: 'phone', value: phone }] : []),
      ],
      ...fields,
    },
  ])
  return row?.personId ?? ''
}

async function seek(...personIds: string[]) {
  await seekCandidatesJob.run(database.ctx(), { personIds })
}

const openPairs = async (personId: string) =>
  (await listCandidates(database.ctx(), { personId })).items

test('alike people become candidates with every reason; a family at one address does not', async () => {
  const home = { postalCode: '225-0002', street: '1-2' }
  const a = await person(
    { fullName: '髙橋 優子', fullKana: 'タカハシ ユウコ', birthday: '1950-03-01', address: home },
    '045-111-2222',
  )
  const b = await person(
    { fullName: '高橋 優子', fullKana: 'たかはし ゆーこ', birthday: '1950-03-01' },
    '045-111-2222',
  )
  const husband = await person(
    { fullName: '高橋 康夫', fullKana: 'タカハシ ヤスオ', address: home },
    '045-111-2222',
  )
  await seek(a, b, husband)
  const [pair, ...more] = await openPairs(a)
  expect(more).toEqual([])
  expect(pair?.reasons).toEqual(['kana_birthday', 'kana_phone', 'name_birthday', 'name_phone'])
  expect(await openPairs(husband)).toEqual([])
})

test('one mail at two accounts of one shop is a candidate, not a merge', async () => {
  const ids = (value: string) => [
    { kind: 'customer_number', value, issuer: 'one shop' },
    { kind: 'email', value: 'both@nifty.com' },
  ]
  const rows = await upsertPeople(database.ctx(), [
    { identities: ids('1'), fullName: '甲 一' },
    { identities: ids('2'), fullName: '乙 二' },
  ])
  expect(rows[0]?.personId).not.toBe(rows[1]?.personId)
  expect(rows[1]?.remarks).toEqual([
    { code: 'other_person', kind: 'email', shown: 'both@nifty.com' },
  ])
  expect((await openPairs(rows[0]?.personId ?? ''))[0]?.reasons).toEqual(['identity_email'])
})

test('joined, kept apart for ever, or one household: a human’s word holds', async () => {
  const ctx = database.ctx()
  const twin = { fullName: '鈴木 花子', fullKana: 'スズキ ハナコ', birthday: '1960-05-05' }
  const [a, b, c] = [await person(twin), await person(twin), await person(twin)]
  await seek(a, b, c)
  const pairOf = async (x: string, y: string) => {
    const found = (await openPairs(x)).find((p) => [p.left.personId, p.right.personId].includes(y))
    return { lowId: found?.lowId ?? '', highId: found?.highId ?? '' }
  }
  expect(await openPairs(a)).toHaveLength(2)
  await decideCandidate(ctx, { ...(await pairOf(a, b)), decision: 'apart' })
  await decideCandidate(ctx, { ...(await pairOf(a, c)), decision: 'household' })
  expect((await getPerson(ctx, { personId: a })).household).toMatchObject([{ personId: c }])
  await seek(a, b, c)
  expect(await openPairs(a)).toEqual([])
  const pair = await pairOf(b, c)
  const reader = database.ctx({ role: 'reader' })
  await expect(decideCandidate(reader, { ...pair, decision: 'join' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const { mergeId } = await decideCandidate(ctx, { ...pair, decision: 'join', survivorId: c })
  expect((await getPerson(ctx, { personId: b })).personId).toBe(c)
  await expect(decideCandidate(ctx, { ...pair, decision: 'apart' })).rejects.toMatchObject({
    code: 'conflict',
  })
  await unmergePeople(ctx, { mergeId: mergeId ?? '' })
  await seek(b, c)
  expect(await openPairs(b)).toEqual([])
})
