import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { upsertProducts } from '../../orders/index.ts'
import { createPerson, erasePerson, giveConsent, mergePeople } from '../../people/index.ts'
import { readVoice } from '../../voice/index.ts'
import { takeAnswer } from '../answers/take-answer.ts'
import { defineLoyalty, readLoyalty } from '../results/loyalty.ts'
import { aQuestion, openSurvey } from '../testing/survey.ts'
import { addQuote, createStudy, setSeat } from './decide-study.ts'
import { readStudy } from './read-studies.ts'
import { recruit, thankAll } from './recruit.ts'

let database: TestDatabase
let ctx: Ctx
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ actor: { kind: 'job', name: 'test' } })
  // Who the shop is, without which no invitation goes.
  await sql`insert into messaging.sender (name, postal_address, contact, reply_to, updated_by, updated_at)
    values ('ひだまり堂', '横浜市1-1', '045-123-4567', '', 'test', now())`.execute(database.db)
})
afterAll(() => database.close())

async function person(): Promise<string> {
  const { personId } = await createPerson(ctx, {
    familyName: '田中',
    identities: [{ kind: 'email', value: `${newId()}@nifty.com`, verified: true }],
  })
  const yes = { channel: 'mail', purpose: 'news', granted: true, wording: 'はい', source: 'phone' }
  await giveConsent(ctx, { personId, ...yes })
  return personId
}

it('goes from the invitation to the thanks; words need consent and lead back to the study', async () => {
  const [product] = await upsertProducts(ctx, [{ sku: 'AO-60', name: '青汁 60包', price: 4980 }])
  const { studyId } = await createStudy(ctx, {
    kind: 'test',
    name: '箱を開けるところ',
    why: '開けにくいか',
    productId: product?.productId ?? null,
    consent: '品づくりにだけ使います',
    invite: 'お話を聞かせてください',
    thanks: 'ありがとうございました',
    tasks: [{ id: 't1', words: '箱を開ける' }],
    place: '',
    notes: '',
  })
  const personId = await person()
  expect(await recruit(ctx, { studyId, personId })).toEqual({ invited: 1, spared: 0 })
  // An invitation is an ask: within the rest period there is no second.
  const { studyId: other } = await createStudy(ctx, {
    ...(await readStudy(ctx, { studyId })),
    kind: 'interview',
  } as never)
  expect(await recruit(ctx, { studyId: other, personId })).toEqual({ invited: 0, spared: 1 })
  const quote = { studyId, kind: 'quote', words: 'はさみが要ります', personId, personaId: null }
  await expect(addQuote(ctx, quote as never)).rejects.toMatchObject({ code: 'precondition_failed' })
  const sheet = { t1: { result: 'failed' as const } }
  await setSeat(ctx, { studyId, personId, state: 'took_part', consented: true, sheet })
  const { voiceId } = await addQuote(ctx, quote as never)
  const finding = { ...quote, kind: 'finding', words: '角が固い', personId: null }
  await addQuote(ctx, finding as never)
  const voice = await readVoice(ctx, { voiceId })
  expect(voice).toMatchObject({ personId, product: { name: '青汁 60包' } })
  expect(voice.link).toContain(`/surveys/studies/${studyId}`)
  expect(await thankAll(ctx, { studyId })).toEqual({ thanked: 1, left: 0 })
  expect(await thankAll(ctx, { studyId })).toEqual({ thanked: 0, left: 0 })
  const whole = await readStudy(ctx, { studyId })
  expect(whole.seats).toMatchObject([{ state: 'took_part', sheet, thankedAt: expect.any(Date) }])
  expect(whole.quotes.map(({ kind }) => kind).sort()).toEqual(['finding', 'quote'])
  const double = await person()
  await sql`insert into surveys.seats (person_id, study_id, origin_id, state, invited_by_name, invited_at, updated_at)
    values (${double}, ${studyId}, ${double}, 'took_part', '', now(), now())`.execute(database.db)
  expect((await readStudy(ctx, { studyId })).seats).toHaveLength(2)
  await mergePeople(ctx, { survivorId: personId, mergedId: double })
  expect((await readStudy(ctx, { studyId })).seats).toHaveLength(1)
  expect(await thankAll(ctx, { studyId })).toEqual({ thanked: 0, left: 0 })
  await erasePerson(ctx, { personId })
  const after = await readStudy(ctx, { studyId })
  expect(after.seats).toEqual([])
  expect(after.quotes.find(({ kind }) => kind === 'quote')).toMatchObject({ words: '' })
})

it('keeps the figures of an old definition of loyal beside the new', async () => {
  const { surveyId } = await openSurvey(ctx, { questions: [aQuestion('q1', 'share')] })
  for (const score of [9, 8, 6, 3])
    await takeAnswer(ctx, {
      surveyId,
      personId: null,
      channel: 'post',
      values: { q1: { score } },
      key: newId(),
    })
  const at = (days: number): Ctx => ({
    ...ctx,
    now: new Date(ctx.now.getTime() + days * 86_400_000),
  })
  await defineLoyalty(at(1), { shareFrom: 8, npsFrom: null, because: 'はじめに' })
  await defineLoyalty(at(2), { shareFrom: 6, npsFrom: null, because: '広げる' })
  const [now, before] = await readLoyalty(at(3))
  expect(before).toMatchObject({
    shareFrom: 8,
    inForce: { loyal: 2, n: 4 },
    lastYear: { loyal: 2 },
  })
  expect(now).toMatchObject({ shareFrom: 6, inForce: null, lastYear: { loyal: 3, n: 4 } })
})
