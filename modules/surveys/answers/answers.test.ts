import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { createApp } from '../../../kernel/http.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { setUpCompany } from '../../accounts/index.ts'
import { createPerson, erasePerson, exportPerson } from '../../people/index.ts'
import { listVoices } from '../../voice/index.ts'
import { invite } from '../asks/invite.ts'
import { changeSurvey, setSurveyState } from '../forms/decide-survey.ts'
import { readSurvey } from '../forms/read-surveys.ts'
import { listAnswers } from '../results/read-answers.ts'
import { readResults } from '../results/read-results.ts'
import { aQuestion, openSurvey } from '../testing/survey.ts'
import { keyAnswer, removeAnswer } from './key-paper.ts'
import { stampOf } from './sheet-body.ts'
import { takeAnswer } from './take-answer.ts'

let database: TestDatabase
let app: FastifyInstance
let ctx: Ctx

beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ actor: { kind: 'job', name: 'test' } })
  const owner = { name: '佐藤 由美', email: 'sato@example.jp', password: 'あたたかい青汁をどうぞ' }
  const operator = database.ctx({ actor: { kind: 'operator' } })
  await setUpCompany(operator, { shopName: 'ひだまり堂', locale: 'ja', ...owner })
  app = await createApp(database.host, database.db)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.close()
})

async function person(number = newId()): Promise<string> {
  const { personId } = await createPerson(ctx, {
    familyName: '田中',
    identities: [
      { kind: 'customer_number', value: number, verified: true },
      { kind: 'email', value: `${newId()}@nifty.com`, verified: true },
    ],
  })
  return personId
}
async function tokenOf(personId: string): Promise<string> {
  const { rows } = await sql<{ token: string }>`select token from surveys.asks
    where person_id = ${personId} and state = 'asked'`.execute(database.db)
  return rows[0]?.token ?? ''
}
const send = (path: string, payload: string) =>
  app.inject({
    method: 'POST',
    url: `/s/${path}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload,
  })

describe('a link of one’s own', () => {
  it('is answered once, by two at once too, and tells nobody whose it is', async () => {
    const survey = await openSurvey(ctx)
    const personId = await person()
    expect(await invite(ctx, survey, [{ personId, key: 'a' }])).toEqual({ asked: 1, spared: 0 })
    const token = await tokenOf(personId)
    expect(token).toHaveLength(22)
    const page = await app.inject({ url: `/s/${token}` })
    expect(page.body).toContain('q1はいかがですか')
    expect(page.body).not.toMatch(/田中|<script/)
    expect((await send(token, 'q.q1=')).statusCode).toBe(422)
    const both = await Promise.all([
      send(token, `q.q1=9&w.q1=${encodeURIComponent('香りが<b>よい')}`),
      send(token, 'q.q1=2'),
    ])
    expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect((await send(token, 'q.q1=1')).body).toContain('すでにいただいています')
    const { items } = await listAnswers(ctx, { personId, limit: 10 })
    expect(items).toHaveLength(1)
    expect((await app.inject({ url: `/s/${token.slice(0, 21)}x` })).statusCode).toBe(404)
  })

  it('is over when the survey is closed or its time has run out', async () => {
    const survey = await openSurvey(ctx)
    const personId = await person()
    await invite(ctx, survey, [{ personId, key: 'a' }])
    const token = await tokenOf(personId)
    await setSurveyState(ctx, { surveyId: survey.surveyId, state: 'closed' })
    expect((await app.inject({ url: `/s/${token}` })).body).toContain('受付は終わりました')
    expect((await send(token, 'q.q1=9')).body).toContain('受付は終わりました')
  })

  it('sent back with nothing on it says what it waits for', async () => {
    const survey = await openSurvey(ctx, {
      questions: [aQuestion('q1', 'scale', { required: false })],
    })
    const personId = await person()
    await invite(ctx, survey, [{ personId, key: 'a' }])
    const page = await send(await tokenOf(personId), '')
    expect([page.statusCode, page.body.includes('まだお答えがありません')]).toEqual([422, true])
  })
  it('keeps the questions that were sent when they change', async () => {
    const survey = await openSurvey(ctx)
    const personId = await person()
    await invite(ctx, survey, [{ personId, key: 'a' }])
    const questions = [aQuestion('q1', 'scale'), aQuestion('q2', 'faces')]
    await changeSurvey(ctx, { surveyId: survey.surveyId, questions })
    expect((await readSurvey(ctx, survey)).version).toBe(2)
    const page = await app.inject({ url: `/s/${await tokenOf(personId)}` })
    expect(page.body).not.toContain('q2は')
  })
})

describe('an answer', () => {
  it('becomes a voice, a fact, and with a bad mark a talk; the second is a lead’s', async () => {
    const survey = await openSurvey(ctx)
    const personId = await person()
    const bad = (key: string) =>
      takeAnswer(ctx, {
        surveyId: survey.surveyId,
        personId,
        channel: 'mail',
        values: { q1: { score: 1, words: '電話がつながりません' } },
        key,
      })
    expect(await bad('one')).toMatchObject({ isNew: true })
    expect(await bad('one')).toMatchObject({ isNew: false })
    await bad('two')
    const { items } = await listAnswers(ctx, { personId, limit: 10 })
    expect(items.map(({ isBad, isRaised }) => [isBad, isRaised])).toEqual([
      [true, true],
      [true, false],
    ])
    const { rows } = await sql<{ assignee: string | null; because: string }>`
      select assignee, assigned_because as because from inbox.conversations
      where person_id = ${personId}`.execute(database.db)
    expect(rows).toEqual([
      { assignee: expect.any(String), because: expect.stringContaining('2回目') },
    ])
    const voices = await listVoices(ctx, { personId, limit: 10 })
    expect(voices.items.map(({ channel, mood }) => [channel, mood])).toEqual([
      ['survey', 'bad'],
      ['survey', 'bad'],
    ])
    const facts = await sql<{ score: number }>`
      select (payload->>'score')::int as score from activity.events
      where person_id = ${personId} and name = 'survey.answered'`.execute(database.db)
    expect(facts.rows).toEqual([{ score: 1 }, { score: 1 }])
  })

  it('from paper counts in the same trend, by number or nobody’s, and can be taken back', async () => {
    const survey = await openSurvey(ctx)
    const { surveyId } = survey
    const number = newId()
    const personId = await person(number)
    const sheet = { surveyId, channel: 'post' as const, values: { q1: { score: 10 } } }
    await keyAnswer(ctx, { ...sheet, personNumber: number, key: '1', answeredOn: '2026-10-01' })
    const second = await keyAnswer(ctx, { ...sheet, key: '2' })
    const elsewhere = { ...sheet, surveyId: (await openSurvey(ctx)).surveyId, key: '2' }
    expect(await keyAnswer(ctx, elsewhere)).toMatchObject({ isNew: true })
    await expect(keyAnswer(ctx, { ...sheet, personNumber: 'X-0', key: '3' })).rejects.toMatchObject(
      { code: 'invalid' },
    )
    await expect(
      keyAnswer(ctx, { ...sheet, values: { q1: { score: 11 } }, key: '4' }),
    ).rejects.toMatchObject({ fields: [{ path: 'body.values.q1' }] })
    const results = await readResults(ctx, { surveyId, from: '2026-01-01' })
    expect(results.scores[0]?.score).toMatchObject({ n: 2, value: 100 })
    expect((await listAnswers(ctx, { surveyId, personId, limit: 5 })).total).toBe(1)
    await removeAnswer(ctx, { answerId: second.answerId ?? '' })
    expect((await listAnswers(ctx, { surveyId, limit: 5 })).total).toBe(1)
  })

  it('stays as a count when its person is erased, and stands in what they may read', async () => {
    const survey = await openSurvey(ctx)
    const { surveyId } = survey
    const personId = await person()
    const values = { q1: { score: 8, words: '膝に効きました' } }
    await takeAnswer(ctx, { surveyId, personId, channel: 'phone', values, key: newId() })
    expect(JSON.stringify(await exportPerson(ctx, { personId }))).toContain('膝に効きました')
    await erasePerson(ctx, { personId })
    const { items } = await listAnswers(ctx, { surveyId, limit: 5 })
    expect(items).toMatchObject([{ personId: null, values: { q1: { score: 8 } } }])
    expect(JSON.stringify(items)).not.toContain('膝')
  })
})

it('an open link takes answers of nobody, from human beings', async () => {
  const survey = await openSurvey(ctx)
  const path = `f/${survey.slug}`
  const page = await app.inject({ url: `/s/${path}` })
  const stamp = /name="stamp" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  expect((await send(path, `q.q1=9&stamp=${stamp}`)).body).toContain('もう一度')
  const read = stampOf({ ...ctx, now: new Date(Date.now() - 5000) })
  for (const _ of [1, 2])
    expect((await send(path, `q.q1=9&stamp=${read}`)).body).toContain('お答えをいただきました')
  const { items } = await listAnswers(ctx, { surveyId: survey.surveyId, limit: 5 })
  expect(items).toMatchObject([{ personId: null, channel: 'link', nps: 9 }])
  // In a frame on the shop's own pages; a personal link never is.
  const framed = await app.inject({ url: `/s/${path}?frame=1` })
  expect(framed.headers['content-security-policy']).toContain('frame-ancestors *')
  expect(framed.headers['x-frame-options']).toBeUndefined()
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(framed.body).toContain('frame=1&amp;lang=ja')
})
