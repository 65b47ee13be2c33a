import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx } from '../../../kernel/context.ts'
import { type Locale, type Text, translator } from '../../../kernel/i18n.ts'
import { localeOf } from '../../../portal/door.ts'
import { html, type Markup } from '../../../portal/html.ts'
import { type Shop, sendPage } from '../../../portal/page.ts'
import { readShopFront } from '../../messaging/index.ts'
import { doorTexts as texts } from '../door.texts.ts'
import { checkValues, type Question, type Values } from '../surveys.rules.ts'
import { answerSheet, type Sheet } from './page.ts'

export const asDoor = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'job', name: 'surveys.sheet' } })

export const localeFor = async (request: FastifyRequest): Promise<Locale> =>
  localeOf(request, await readShopFront(request.ctx))

export async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  sheet: Omit<Sheet, 'locale'>,
) {
  const shop = await readShopFront(request.ctx)
  const locale = localeOf(request, shop)
  const status = sheet.faults.size > 0 ? 422 : 200
  const action = `${sheet.action}?lang=${locale}`
  return send(
    reply,
    { shop, locale, status },
    texts.title,
    answerSheet({ ...sheet, action, locale }),
  )
}

export async function say(request: FastifyRequest, reply: FastifyReply, title: Text, words: Text) {
  const shop = await readShopFront(request.ctx)
  const locale = localeOf(request, shop)
  const t = translator(locale)
  const body = html`<section class="sheet said" role="status"><p>${t(words, { shop: shop.name })}</p></section>`
  return send(reply, { shop, locale, status: 200 }, title, body)
}

function send(
  reply: FastifyReply,
  { shop, locale, status }: { shop: Shop; locale: Locale; status: number },
  title: Text,
  body: Markup,
) {
  const t = translator(locale)
  return sendPage(reply, { status, locale, shop, title: t(title, { shop: shop.name }), body })
}

export const isEmpty = (values: Values) =>
  Object.values(values).every((one) => Object.keys(one).length === 0)

/** Sent with nothing on it: every question counts as asked for. */
export const nothing = (questions: readonly Question[] = []): Values =>
  Object.fromEntries(questions.map(({ id }) => [id, {}]))

export const faultsOf = (questions: readonly Question[], values: Values) =>
  checkValues(questions, values).faults
