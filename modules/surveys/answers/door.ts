import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { type Text, translator } from '../../../kernel/i18n.ts'
import { packageRoot } from '../../../kernel/package-root.ts'
import { formOf, openPortal, Turnstile } from '../../../portal/door.ts'
import { readShopFront } from '../../messaging/index.ts'
import { type AskRow, findByToken, lockByToken } from '../asks/asks.queries.ts'
import { doorTexts as texts } from '../door.texts.ts'
import { findBySlug, findQuestions, findSurvey, type SurveyRow } from '../forms/surveys.queries.ts'
import { ANSWER_CHANNELS, type Question, type Values } from '../surveys.rules.ts'
import { onCard, showCard, takeCard } from './card-door.ts'
import { asDoor, faultsOf, isEmpty, isFramed, localeFor, nothing, say, show } from './say.ts'
import { readStamp, stampOf, valuesOf } from './sheet-body.ts'
import { takeAnswer } from './take-answer.ts'

const MINUTE = 60
/** Links are too long to be guessed; these keep somebody from trying all day. */
const LIMITS = { look: 60, write: 12 }

/** `/s`: answers without signing in and without script. */
export async function serveSheets(app: FastifyInstance): Promise<void> {
  openPortal(app, readShopFront)
  const script = await readFile(join(packageRoot, 'modules/surveys/embed/survey.js'))
  app.get('/embed/survey.js', async (_request, reply) =>
    reply
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'public, max-age=600')
      .type('text/javascript; charset=utf-8')
      .send(script),
  )
  const [looks, writes] = [
    new Turnstile(LIMITS.look, 10 * MINUTE),
    new Turnstile(LIMITS.write, 10 * MINUTE),
  ]
  app.get<{ Params: { slug: string } }>('/s/f/:slug', async (request, reply) => {
    await looks.take(request.ip)
    const survey = await openSurvey(request.ctx, request.params.slug)
    return showOpen(request, reply, survey, {}, null)
  })
  app.post<{ Params: { slug: string } }>('/s/f/:slug', async (request, reply) => {
    await writes.take(request.ip)
    const survey = await openSurvey(request.ctx, request.params.slug)
    return takeOpen(request, reply, survey)
  })
  app.get<{ Params: { code: string } }>('/s/k/:code', async (request, reply) => {
    await looks.take(request.ip)
    return showCard(request, reply, await onCard(request.ctx), {})
  })
  app.post<{ Params: { code: string } }>('/s/k/:code', async (request, reply) => {
    await writes.take(request.ip)
    return takeCard(request, reply, await onCard(request.ctx))
  })
  app.get<{ Params: { token: string } }>('/s/:token', async (request, reply) => {
    await looks.take(request.ip)
    const ask = await askOf(request.ctx, request.params.token)
    return showOwn(request, reply, ask, {})
  })
  app.post<{ Params: { token: string } }>('/s/:token', async (request, reply) => {
    await writes.take(request.ip)
    return takeOwn(request, reply, request.params.token)
  })
}

async function openSurvey(ctx: Ctx, slug: string): Promise<SurveyRow> {
  const survey = /^[0-9a-f]{12}$/.test(slug) ? await findBySlug(ctx.tx, slug) : undefined
  if (!survey || survey.state === 'draft') throw notFound(texts.gone)
  return survey
}

async function askOf(ctx: Ctx, token: string): Promise<AskRow> {
  const ask = /^[\w-]{22}$/.test(token) ? await findByToken(ctx.tx, token) : undefined
  if (!ask?.surveyId) throw notFound(texts.gone)
  return ask
}

async function showOwn(request: FastifyRequest, reply: FastifyReply, ask: AskRow, values: Values) {
  const { ctx } = request
  if (ask.answeredAt) return say(request, reply, texts.thanks, texts.already)
  const found = await questionsOf(ctx, ask)
  if (found?.survey.state !== 'open' || (ask.endsAt && ask.endsAt < ctx.now))
    return say(request, reply, texts.over, texts.overWords)
  const isSent = Object.keys(values).length > 0
  return show(request, reply, {
    questions: found.questions,
    action: `/s/${ask.token}`,
    values,
    faults: isSent ? faultsOf(found.questions, values) : new Map(),
    isOwn: true,
  })
}

async function questionsOf(
  ctx: Ctx,
  { surveyId, version }: AskRow,
): Promise<{ survey: SurveyRow; questions: Question[] } | null> {
  const survey = surveyId ? await findSurvey(ctx.tx, surveyId) : undefined
  if (!survey) return null
  const asked = { surveyId: survey.surveyId, version: version ?? survey.version }
  const questions = await findQuestions(ctx.tx, asked)
  return questions ? { survey, questions } : null
}

async function takeOwn(request: FastifyRequest, reply: FastifyReply, token: string) {
  const ask = await askOf(request.ctx, token)
  const found = await questionsOf(request.ctx, ask)
  const values = valuesOf(formOf(request), found?.questions ?? [])
  const isOver = found?.survey.state !== 'open' || isPast(request.ctx, ask)
  if (ask.answeredAt || isOver || faultsOf(found.questions, values).size > 0 || isEmpty(values))
    return showOwn(request, reply, ask, isEmpty(values) ? nothing(found?.questions) : values)
  await inTransaction(asDoor(request.ctx), async (ctx) => {
    // Of two who send it at once the second finds it answered.
    const held = await lockByToken(ctx.tx, token)
    if (!held?.surveyId || held.answeredAt) return
    const { personId, surveyId, askId, version, orderId, productId, ...about } = held
    const channel = ANSWER_CHANNELS.find((one) => one === about.channel) ?? 'link'
    const { conversationId, staffId, step } = about
    await takeAnswer(ctx, {
      surveyId,
      version: version ?? undefined,
      personId,
      channel,
      values,
      key: `ask:${askId}`,
      askId,
      orderId,
      productId,
      conversationId,
      staffId,
      step,
    })
  })
  return say(request, reply, texts.thanks, texts.thanksWords)
}

const isPast = ({ now }: Ctx, { endsAt }: AskRow) => endsAt !== null && endsAt < now

async function showOpen(
  request: FastifyRequest,
  reply: FastifyReply,
  survey: SurveyRow,
  values: Values,
  fault: Text | null,
) {
  if (survey.state !== 'open') return say(request, reply, texts.over, texts.overWords)
  const isSent = Object.keys(values).length > 0
  const lead = fault ? translator(await localeFor(request))(fault) : ''
  return show(request, reply, {
    questions: survey.questions,
    action: `/s/f/${survey.slug}`,
    values,
    faults: isSent && !fault ? faultsOf(survey.questions, values) : new Map(),
    stamp: stampOf(request.ctx),
    isOwn: false,
    isAnonymous: true,
    lead,
  })
}

async function takeOpen(request: FastifyRequest, reply: FastifyReply, survey: SurveyRow) {
  const body = formOf(request)
  const { questions, surveyId, state } = survey
  const values = valuesOf(body, questions)
  const key = readStamp(request.ctx, body.one('stamp') ?? '')
  const isHuman = key !== null && !body.one('website')
  if (state !== 'open' || !isHuman || isEmpty(values) || faultsOf(questions, values).size > 0) {
    const given = isEmpty(values) ? nothing(questions) : values
    return showOpen(request, reply, survey, given, isHuman ? null : texts.again)
  }
  const channel = isFramed(request) ? 'widget' : 'link'
  const answer = { surveyId, personId: null, channel, values } as const
  await takeAnswer(asDoor(request.ctx), { ...answer, key: `open:${key}` })
  return say(request, reply, texts.thanks, texts.thanksWords)
}
