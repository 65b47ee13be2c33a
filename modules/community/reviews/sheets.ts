import type { FastifyReply, FastifyRequest } from 'fastify'
import { asJob, type Ctx } from '../../../kernel/context.ts'
import { cutText } from '../../../kernel/cut-text.ts'
import { type Text, translator } from '../../../kernel/i18n.ts'
import { type FormBody, localeOf } from '../../../portal/door.ts'
import { html, type Markup } from '../../../portal/html.ts'
import { sendPage } from '../../../portal/page.ts'
import { readShopFront } from '../../messaging/index.ts'
import { doorTexts as texts } from '../door.texts.ts'
import { LONGEST_NAME, LONGEST_REVIEW } from '../reviews.rules.ts'
import { type ReviewSheet, reviewSheet, type Written } from './page.ts'
import type { ProductRow } from './reviews.queries.ts'

export const BLANK: Written = { stars: null, productId: null, words: '', penName: '' }

export const asDoor = (ctx: Ctx): Ctx => asJob(ctx, 'reviews.page')

export function writtenOf(body: FormBody, products: readonly ProductRow[]): Written {
  const stars = body.one('stars') ?? ''
  const [only] = products
  return {
    stars: /^[1-5]$/.test(stars) ? Number(stars) : null,
    productId:
      products.length === 1 && only
        ? only.productId
        : (findNamed(products, body.one('product') ?? '')?.productId ?? null),
    words: cutText((body.one('words') ?? '').replace(/\r\n?/g, '\n'), LONGEST_REVIEW),
    penName: cutText(body.one('name') ?? '', LONGEST_NAME),
  }
}

/** Chosen by pressing, or by its name where there are too many to press. */
const findNamed = (products: readonly ProductRow[], said: string) =>
  products.find(({ productId, name }) => productId === said || name === said.trim())

type Whole = Written & { stars: number; productId: string }
export const isWhole = (written: Written): written is Whole =>
  written.stars !== null && written.productId !== null

type Shown = Omit<ReviewSheet, 'locale' | 'lead'> & { lead?: Text }

export async function show(request: FastifyRequest, reply: FastifyReply, sheet: Shown) {
  const shop = await readShopFront(request.ctx)
  const locale = localeOf(request, shop)
  const t = translator(locale)
  const body = reviewSheet({
    ...sheet,
    locale,
    action: `${sheet.action}?lang=${locale}`,
    lead: sheet.lead && t(sheet.lead),
  })
  return send(request, reply, { status: sheet.isSent ? 422 : 200, title: texts.title, body })
}

export const say = async (
  request: FastifyRequest,
  reply: FastifyReply,
  title: Text,
  words: Text,
) => {
  const shop = await readShopFront(request.ctx)
  const t = translator(localeOf(request, shop))
  const body = html`<section class="sheet said" role="status"><p>${t(words, { shop: shop.name })}</p></section>`
  return send(request, reply, { status: 200, title, body })
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, title, body }: { status: number; title: Text; body: Markup },
) {
  const shop = await readShopFront(request.ctx)
  const locale = localeOf(request, shop)
  return sendPage(reply, { status, locale, shop, title: translator(locale)(title), body })
}
