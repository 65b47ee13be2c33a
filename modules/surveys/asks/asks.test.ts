import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { createApp } from '../../../kernel/http.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { record } from '../../activity/index.ts'
import { placeOrder, upsertProducts } from '../../orders/index.ts'
import { anOrder } from '../../orders/testing/shop.ts'
import { upsertPeople } from '../../people/index.ts'
import { holdCardCode, makeCard } from '../../post/index.ts'
import { listVoices } from '../../voice/index.ts'
import { takeAnswer } from '../answers/take-answer.ts'
import { changeSurvey, createSurvey, setSurveyState } from '../forms/decide-survey.ts'
import { listSurveys } from '../forms/read-surveys.ts'
import { listAnswers } from '../results/read-answers.ts'
import { readResults } from '../results/read-results.ts'
import { aQuestion, openSurvey } from '../testing/survey.ts'
import { askDue } from './ask-due.ts'
import { invite } from './invite.ts'
import { claimAsks, mayAsk } from './may-ask.ts'
import { listAsks, readCalendar } from './read-asks.ts'
import { remindAll } from './remind.ts'

let database: TestDatabase
let app: FastifyInstance
let ctx: Ctx
const DAY = 86_400_000
const later = (days: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() + days * DAY) })

beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ actor: { kind: 'job', name: 'test' } })
  app = await createApp(database.host, database.db)
  await app.ready()
  await upsertProducts(ctx, [{ sku: 'AO-60', name: '青汁 60包', price: 4980 }])
})
afterAll(async () => {
  await app.close()
  await database.close()
})

async function person(): Promise<string> {
  const [made] = await upsertPeople(ctx, [
    {
      identities: [
        { kind: 'customer_number', value: newId(), verified: true },
        { kind: 'email', value: `${newId()}@nifty.com`, verified: true },
      ],
      familyName: '田中',
      address: { postalCode: '2250011', prefecture: '神奈川県', city: '横浜市', street: '1-1' },
    },
  ])
  return made?.personId ?? ''
}
const close = (surveyId: string) => setSurveyState(ctx, { surveyId, state: 'closed' })
const asked = async (personId: string) =>
  (await listAsks(ctx, { personId, limit: 9 })).items.map(({ state, because }) => because ?? state)

async function tokenOf(personId: string): Promise<string> {
  const { rows } = await sql<{ token: string }>`select token from surveys.asks
    where person_id = ${personId} and state = 'asked'`.execute(database.db)
  return rows[0]?.token ?? ''
}

describe('the rest period', () => {
  it('lets only one of many ask, whatever asks, at the same moment too', async () => {
    const surveys = [await openSurvey(ctx), await openSurvey(ctx)]
    const personId = await person()
    const tries = await Promise.all([
      ...surveys.map((survey) => invite(ctx, survey, [{ personId, key: survey.surveyId }])),
      claimAsks(ctx, {
        byWhat: 'review',
        label: 'クチコミ',
        people: [{ personId, key: 'review:1' }],
      }).then((asked) => ({ asked: asked.length })),
    ])
    expect(tries.reduce((sum, { asked }) => sum + asked, 0)).toBe(1)
    expect([...(await mayAsk(later(89), [personId])).keys()]).toEqual([personId])
    expect((await mayAsk(later(91), [personId])).size).toBe(0)
  })

  it('reminds once, and only whoever has not answered', async () => {
    const survey = await openSurvey(ctx)
    const [silent, quick] = [await person(), await person()]
    const people = [silent, quick].map((personId) => ({ personId, key: 'a' }))
    await invite(ctx, survey, people)
    await app.inject({
      method: 'POST',
      url: `/s/${await tokenOf(quick)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'q.q1=9',
    })
    await remindAll(later(6))
    await remindAll(later(7))
    const { rows } = await sql<{ personId: string }>`
      select person_id as "personId" from messaging.messages
      where key like 'survey-again:%' and person_id = any(${[silent, quick]}::uuid[])`.execute(
      database.db,
    )
    expect(rows).toEqual([{ personId: silent }])
  })
})

describe('seven days after a delivery', () => {
  it('asks one question once, tied to the order and its product', async () => {
    const questions = [aQuestion('q1', 'faces', { withWords: true })]
    const survey = await openSurvey(ctx, { after: 'delivery', afterDays: 7, questions })
    const personId = await person()
    const { orderId } = await placeOrder(ctx, anOrder(personId, { placedAt: ctx.now }))
    await askDue(later(9))
    expect(await asked(personId)).toEqual([])
    // Three days on its way, then seven.
    expect(await askDue(later(10.1))).toEqual({ asked: 1, spared: 0 })
    expect(await askDue(later(10.2))).toEqual({ asked: 0, spared: 0 })
    const sent = await app.inject({
      method: 'POST',
      url: `/s/${await tokenOf(personId)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `q.q1=5&w.q1=${encodeURIComponent('飲みやすいです')}`,
    })
    expect(sent.body).toContain('お答えをいただきました')
    const { items } = await listAnswers(ctx, { personId, limit: 5 })
    expect(items).toMatchObject([{ csat: 5, product: '青汁 60包', channel: 'mail' }])
    const voices = await listVoices(ctx, { personId, limit: 5 })
    expect(voices.items).toMatchObject([
      { words: '飲みやすいです', product: { name: '青汁 60包' } },
    ])
    const { rows: tied } = await sql`select 1 from surveys.answers
      where order_id = ${orderId}`.execute(database.db)
    expect(tied).toHaveLength(1)
    await close(survey.surveyId)
  })

  it('follows a fact that tells of the delivery, and spares whoever rests', async () => {
    const survey = await openSurvey(ctx, { after: 'delivery', afterDays: 7 })
    const personId = await person()
    for (const _ of [1, 2]) {
      const { orderId } = await placeOrder(ctx, anOrder(personId, { placedAt: ctx.now }))
      await record(ctx, [{ personId, name: 'order.delivered', payload: { orderId } }])
    }
    expect(await askDue(later(7.1))).toEqual({ asked: 1, spared: 1 })
    expect((await asked(personId)).sort()).toEqual(['asked', 'rest'])
    const { days } = await readCalendar(ctx, { to: '2999-12-31' })
    expect(days.some(({ because }) => because.rest === 1)).toBe(true)
    await close(survey.surveyId)
  })
})

it('names the step that takes the most effort', async () => {
  const questions = [aQuestion('q1', 'effort'), aQuestion('q2', 'scale')]
  const survey = await openSurvey(ctx, { kind: 'ces', after: 'change', afterDays: 1, questions })
  const personId = await person()
  await record(ctx, [{ personId, name: 'order.returned', payload: {} }])
  expect(await askDue(later(1.1))).toEqual({ asked: 1, spared: 0 })
  const { surveyId } = survey
  for (const [step, score] of [
    ['order.returned', 2],
    ['subscription.skipped', 6],
  ] as const)
    await takeAnswer(ctx, {
      surveyId,
      personId: null,
      channel: 'mail',
      values: { q1: { score }, q2: { score: 9 } },
      key: newId(),
      step,
    })
  const { scores } = await readResults(ctx, { surveyId, slice: 'step' })
  const ease = scores.find(({ metric }) => metric === 'ces')
  expect(ease?.slices.map(({ slice, score }) => [slice, score?.value])).toEqual([
    ['order.returned', 2],
    ['subscription.skipped', 6],
  ])
  const listed = (await listSurveys(ctx)).find((one) => one.surveyId === surveyId)
  expect(listed?.score).toMatchObject({ metric: 'ces', value: 4 })
  await close(surveyId)
})

it('the code on a card opens the survey that stands on cards, and knows the order', async () => {
  const personId = await person()
  const { orderId } = await placeOrder(ctx, anOrder(personId))
  const { cardId } = await makeCard(ctx, { personId, kind: 'postcard', words: '一筆' })
  const { rows } = await sql<{ code: string }>`select code from post.card_codes
    where card_id = ${cardId}`.execute(database.db)
  const code = rows[0]?.code ?? ''
  expect((await app.inject({ url: `/k/${code}` })).statusCode).toBe(200)
  const { surveyId } = await openSurvey(ctx)
  await changeSurvey(ctx, { surveyId, onCards: true })
  // A draft that is to stand on cards takes them from nobody before it is open.
  await createSurvey(ctx, { ...(await openSurvey(ctx)), onCards: true })
  expect((await app.inject({ url: `/k/${code}` })).headers.location).toBe(`/s/k/${code}`)
  expect((await app.inject({ url: `/s/k/${code}` })).body).toContain('q1はいかがですか')
  const send = () =>
    app.inject({
      method: 'POST',
      url: `/s/k/${code}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'q.q1=9',
    })
  await Promise.all([send(), send()])
  const { items } = await listAnswers(ctx, { personId, limit: 5 })
  expect(items).toMatchObject([{ channel: 'card', product: '青汁 60包', nps: 9 }])
  expect((await send()).body).toContain('すでにいただいています')
  const card = await ctx.tx.transaction().execute((tx) => holdCardCode({ ...ctx, tx }, { code }))
  expect(card).toEqual({ personId, cardId, orderId, isAnswered: true })
})
