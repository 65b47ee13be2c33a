import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { formOf } from '../../../portal/door.ts'
import { type CardByCode, holdCardCode, noteCardAnswered } from '../../post/index.ts'
import { doorTexts as texts } from '../door.texts.ts'
import { findOnCards, type SurveyRow } from '../forms/surveys.queries.ts'
import type { Values } from '../surveys.rules.ts'
import { findMainProduct } from './keyed.queries.ts'
import { asDoor, faultsOf, isEmpty, nothing, say, show } from './say.ts'
import { valuesOf } from './sheet-body.ts'
import { takeAnswer } from './take-answer.ts'

type Coded = FastifyRequest<{ Params: { code: string } }>

/** The code of a card opens the survey that stands on cards, if one does. */
export async function codePage({ tx }: Ctx, code: string): Promise<string | null> {
  return (await findOnCards(tx)) ? `/s/k/${code}` : null
}

export async function onCard({ tx }: Ctx): Promise<SurveyRow> {
  const survey = await findOnCards(tx)
  if (!survey) throw notFound(texts.gone)
  return survey
}

const cardOf = (ctx: Ctx, code: string): Promise<CardByCode> =>
  inTransaction(asDoor(ctx), (ctx) => holdCardCode(ctx, { code: code.slice(0, 40) }))

export async function showCard(
  request: Coded,
  reply: FastifyReply,
  survey: SurveyRow,
  values: Values,
) {
  const { code } = request.params
  const { isAnswered } = await cardOf(request.ctx, code)
  if (isAnswered) return say(request, reply, texts.thanks, texts.alreadyCard)
  const isSent = Object.keys(values).length > 0
  return show(request, reply, {
    questions: survey.questions,
    action: `/s/k/${code}`,
    values,
    faults: isSent ? faultsOf(survey.questions, values) : new Map(),
    isOwn: false,
  })
}

/** It knows whose card it is and which order it may be about. */
export async function takeCard(request: Coded, reply: FastifyReply, survey: SurveyRow) {
  const { code } = request.params
  const { questions, surveyId, version } = survey
  const values = valuesOf(formOf(request), questions)
  const { isAnswered } = await cardOf(request.ctx, code)
  if (isAnswered || isEmpty(values) || faultsOf(questions, values).size > 0)
    return showCard(request, reply, survey, isEmpty(values) ? nothing(questions) : values)
  await inTransaction(asDoor(request.ctx), async (ctx) => {
    const card = await holdCardCode(ctx, { code })
    if (card.isAnswered) return
    const { personId, orderId, cardId } = card
    const productId = orderId ? await findMainProduct(ctx.tx, { personId, orderId }) : null
    const about = { personId, orderId, productId, surveyId, version, values }
    await takeAnswer(ctx, { ...about, channel: 'card', key: `card:${cardId}` })
    await noteCardAnswered(ctx, { code })
  })
  return say(request, reply, texts.thanks, texts.thanksWords)
}
