import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx } from '../../../../kernel/context.ts'
import { notFound } from '../../../../kernel/errors.ts'
import { translator } from '../../../../kernel/i18n.ts'
import { formOf, localeOf, openPortal, Turnstile } from '../../../../portal/door.ts'
import type { Markup } from '../../../../portal/html.ts'
import { type Shop, sendPage } from '../../../../portal/page.ts'
import { readCompany } from '../../../accounts/index.ts'
import { cardDoorTexts as texts } from '../../card-door.texts.ts'
import { typedCode } from '../codes.ts'
import { shopSender } from '../layouts.ts'
import { answerCard, readCode } from './answer-card.ts'
import { otherPage } from './code-page.ts'
import { said, typeIn, writeBack } from './pages.ts'

const LONGEST = 4000
const MINUTE = 60

/** Codes are too long to be guessed; these keep somebody from trying all day. */
const LIMITS = { look: 60, write: 10 }

/** `/k`: a word back by the code of a card, without signing in. */
export async function serveAnswers(app: FastifyInstance): Promise<void> {
  openPortal(app, shopOf)
  const [looks, writes] = [
    new Turnstile(LIMITS.look, 10 * MINUTE),
    new Turnstile(LIMITS.write, 10 * MINUTE),
  ]
  app.get('/k', async (request, reply) => {
    const { code } = request.query as { code?: unknown }
    if (typeof code !== 'string') return page(request, reply, texts.typeTitle, typeIn)
    await looks.take(request.ip)
    const typed = typedCode(code)
    if (!typed || !(await isKnown(request.ctx, typed)))
      return page(request, reply, texts.typeTitle, (t) => typeIn(t, code), 404)
    return reply.redirect(`/k/${typed}`, 303)
  })
  app.get<{ Params: { code: string } }>('/k/:code', async (request, reply) => {
    await looks.take(request.ip)
    const code = codeOf(request.params.code)
    const { isAnswered } = await readCode(request.ctx, code)
    const other = isAnswered ? null : await otherPage(request.ctx, code)
    if (other) return reply.redirect(other, 303)
    return isAnswered
      ? page(request, reply, texts.thanksTitle, (t) => said(t(texts.already)))
      : page(request, reply, texts.title, (t, shop) => writeBack(t, { code, shop: shop.name }))
  })
  app.post<{ Params: { code: string } }>('/k/:code', async (request, reply) => {
    await writes.take(request.ip)
    const code = codeOf(request.params.code)
    const { words, rating } = told(request)
    if (!words && rating === null)
      return page(request, reply, texts.title, (t, shop) =>
        writeBack(t, { code, shop: shop.name, fault: t(texts.empty) }),
      )
    await answerCard(request.ctx, { code, words, rating })
    return page(request, reply, texts.thanksTitle, (t, shop) =>
      said(t(texts.thanks, { shop: shop.name })),
    )
  })
}

function told(request: FastifyRequest) {
  const form = formOf(request)
  const words = (form.one('words') ?? '').replaceAll('\u0000', '').toWellFormed().trim()
  const [rating] = /^[1-5]$/.exec(form.one('rating') ?? '') ?? []
  return { words: words.slice(0, LONGEST), rating: rating ? Number(rating) : null }
}

function codeOf(typed: string): string {
  const code = typedCode(typed)
  if (!code) throw notFound(texts.wrong)
  return code
}

const isKnown = (ctx: Ctx, code: string) =>
  readCode(ctx, code).then(
    () => true,
    () => false,
  )

async function shopOf(ctx: Ctx): Promise<Shop> {
  const { name, locale } = await readCompany(ctx)
  const { phone } = await shopSender(ctx)
  return { name, phone: phone || null, locale }
}

type Words = ReturnType<typeof translator>

async function page(
  request: FastifyRequest,
  reply: FastifyReply,
  title: (typeof texts)[keyof typeof texts],
  body: (t: Words, shop: Shop) => Markup,
  status = 200,
) {
  const shop = await shopOf(request.ctx)
  const locale = localeOf(request, shop)
  const t = translator(locale)
  return sendPage(reply, { status, locale, shop, title: t(title), body: body(t, shop) })
}
