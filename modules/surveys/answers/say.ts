import type { FastifyReply, FastifyRequest } from 'fastify'
import { asJob, type Ctx } from '../../../kernel/context.ts'
import { type Locale, type Text, translator } from '../../../kernel/i18n.ts'
import { localeOf } from '../../../portal/door.ts'
import { html, type Markup } from '../../../portal/html.ts'
import { type Shop, sendPage } from '../../../portal/page.ts'
import { readShopFront } from '../../messaging/index.ts'
import { doorTexts as texts } from '../door.texts.ts'
import { checkValues, type Question, type Values } from '../surveys.rules.ts'
import { answerSheet, type Sheet } from './page.ts'

export const asDoor = (ctx: Ctx): Ctx => asJob(ctx, 'surveys.sheet')

/** Only the open link, which knows nobody, may stand in a frame on the shop's pages. */
export function isFramed({ url, query }: FastifyRequest): boolean {
  const { frame } = query as { frame?: unknown }
  return frame === '1' && url.startsWith('/s/f/')
}

export const localeFor = async (request: FastifyRequest): Promise<Locale> =>
  localeOf(request, await readShopFront(request.ctx))

export async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  sheet: Omit<Sheet, 'locale'>,
) {
  const shop = await readShopFront(request.ctx)
  const locale = localeOf(request, shop)
  const isBlank = Object.keys(sheet.values).length > 0 && isEmpty(sheet.values)
  const status = sheet.faults.size > 0 || isBlank ? 422 : 200
  // Where nothing is required no question is marked, and the page must say what it waits for.
  const isUnmarked = isBlank && sheet.faults.size === 0
  const lead = sheet.lead || (isUnmarked ? translator(locale)(texts.empty) : '')
  const framed = isFramed(request)
  const action = `${sheet.action}?${framed ? 'frame=1&' : ''}lang=${locale}`
  return send(
    reply,
    { shop, locale, status, framed },
    texts.title,
    answerSheet({ ...sheet, action, locale, lead }),
  )
}

export async function say(request: FastifyRequest, reply: FastifyReply, title: Text, words: Text) {
  const shop = await readShopFront(request.ctx)
  const locale = localeOf(request, shop)
  const t = translator(locale)
  const body = html`<section class="sheet said" role="status"><p>${t(words, { shop: shop.name })}</p></section>`
  return send(reply, { shop, locale, status: 200, framed: isFramed(request) }, title, body)
}

function send(
  reply: FastifyReply,
  page: { shop: Shop; locale: Locale; status: number; framed: boolean },
  title: Text,
  body: Markup,
) {
  const t = translator(page.locale)
  return sendPage(reply, { ...page, title: t(title, { shop: page.shop.name }), body })
}

export const isEmpty = (values: Values) =>
  Object.values(values).every((one) => Object.keys(one).length === 0)

/** Sent with nothing on it: every question counts as asked for. */
export const nothing = (questions: readonly Question[] = []): Values =>
  Object.fromEntries(questions.map(({ id }) => [id, {}]))

export const faultsOf = (questions: readonly Question[], values: Values) =>
  checkValues(questions, values).faults
