import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { Text } from '../../../kernel/i18n.ts'
import { formOf, openPortal, Turnstile } from '../../../portal/door.ts'
import { readShopFront } from '../../messaging/index.ts'
import { holdCardCode, noteCardAnswered } from '../../post/index.ts'
import { readStamp, stampOf } from '../../surveys/index.ts'
import { doorTexts as texts } from '../door.texts.ts'
import {
  findInvitation,
  type InvitationRow,
  lockInvitation,
  noteWritten,
} from './invitations.queries.ts'
import type { Written } from './page.ts'
import { findProducts, type ProductRow } from './reviews.queries.ts'
import { settingsOf } from './settings.ts'
import { asDoor, BLANK, isWhole, say, show, writtenOf } from './sheets.ts'
import { takeReview } from './take-review.ts'

const MINUTE = 60
/** Links are too long to be guessed; these keep somebody from trying all day. */
const LIMITS = { look: 60, write: 8 }

type At<K extends string> = { Params: Record<K, string> }

/** `/r`: reviews without signing in and without script, from a link, a page of the shop or a card. */
export async function serveReviewPages(app: FastifyInstance): Promise<void> {
  openPortal(app, readShopFront)
  const looks = new Turnstile(LIMITS.look, 10 * MINUTE)
  const writes = new Turnstile(LIMITS.write, 10 * MINUTE)
  app.get<At<'sku'>>('/r/p/:sku', async (request, reply) => {
    await looks.take(request.ip)
    return showOpen(request, reply, request.params.sku)
  })
  app.post<At<'sku'>>('/r/p/:sku', async (request, reply) => {
    await writes.take(request.ip)
    return takeOpen(request, reply, request.params.sku)
  })
  app.get<At<'code'>>('/r/k/:code', async (request, reply) => {
    await looks.take(request.ip)
    return showCard(request, reply, request.params.code)
  })
  app.post<At<'code'>>('/r/k/:code', async (request, reply) => {
    await writes.take(request.ip)
    return takeCard(request, reply, request.params.code)
  })
  app.get<At<'token'>>('/r/:token', async (request, reply) => {
    await looks.take(request.ip)
    return showOwn(request, reply, request.params.token)
  })
  app.post<At<'token'>>('/r/:token', async (request, reply) => {
    await writes.take(request.ip)
    return takeOwn(request, reply, request.params.token)
  })
}

/** The code of a card leads here, where the shop wants it so. */
export async function codePage(ctx: Ctx, code: string): Promise<string | null> {
  return (await settingsOf(ctx)).onCards ? `/r/k/${code}` : null
}

async function openProduct(
  ctx: Ctx,
  sku: string,
): Promise<{ products: ProductRow[]; isOpen: boolean }> {
  const products = await findProducts(ctx.tx, { sku })
  if (products.length === 0) throw notFound(texts.gone)
  return { products, isOpen: (await settingsOf(ctx)).isOpen }
}

async function showOpen(
  request: FastifyRequest,
  reply: FastifyReply,
  sku: string,
  sent?: { written: Written; lead?: Text },
) {
  const { products, isOpen } = await openProduct(request.ctx, sku)
  if (!isOpen) return say(request, reply, texts.over, texts.overWords)
  return show(request, reply, {
    action: `/r/p/${encodeURIComponent(sku)}`,
    products,
    written: BLANK,
    isSent: sent !== undefined,
    reward: null,
    stamp: stampOf(request.ctx),
    ...sent,
  })
}

async function takeOpen(request: FastifyRequest, reply: FastifyReply, sku: string) {
  const body = formOf(request)
  const { products, isOpen } = await openProduct(request.ctx, sku)
  const written = writtenOf(body, products)
  const key = readStamp(request.ctx, body.one('stamp') ?? '')
  const isHuman = key !== null && !body.one('website')
  if (!isOpen || !isHuman || !isWhole(written))
    return showOpen(request, reply, sku, { written, ...(!isHuman && { lead: texts.again }) })
  const about = { personId: null, channel: 'page' as const, key: `page:${key}` }
  await takeReview(asDoor(request.ctx), { ...written, ...about })
  return say(request, reply, texts.thanks, texts.thanksWords)
}

async function ownInvitation(ctx: Ctx, token: string): Promise<InvitationRow> {
  const found = /^[\w-]{22}$/.test(token) ? await findInvitation(ctx.tx, token) : undefined
  if (!found) throw notFound(texts.gone)
  return found
}

async function showOwn(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  written?: Written,
) {
  const { answeredAt, endsAt, productId, reward } = await ownInvitation(request.ctx, token)
  if (answeredAt) return say(request, reply, texts.thanks, texts.already)
  if (endsAt < request.ctx.now) return say(request, reply, texts.over, texts.overWords)
  return show(request, reply, {
    action: `/r/${token}`,
    products: await findProducts(request.ctx.tx, { productId }),
    written: written ?? BLANK,
    isSent: written !== undefined,
    reward,
  })
}

async function takeOwn(request: FastifyRequest, reply: FastifyReply, token: string) {
  const { productId, answeredAt, endsAt } = await ownInvitation(request.ctx, token)
  const products = await findProducts(request.ctx.tx, { productId })
  const written = writtenOf(formOf(request), products)
  if (answeredAt || endsAt < request.ctx.now || !isWhole(written))
    return showOwn(request, reply, token, written)
  await inTransaction(asDoor(request.ctx), async (ctx) => {
    // Of two who send it at once the second finds it written.
    const held = await lockInvitation(ctx.tx, token)
    if (!held || held.answeredAt) return
    const { personId, invitationId, orderId, reward } = held
    const about = { personId, invitationId, orderId, reward, channel: 'mail' as const }
    await takeReview(ctx, { ...written, ...about, key: `invitation:${invitationId}` })
    await noteWritten(ctx.tx, { personId, invitationId, at: ctx.now })
  })
  return say(request, reply, texts.thanks, texts.thanksWords)
}

/**
 * Whose card it is, and all that is sold: a card may be read by anybody in the house, so it never tells what
 * its reader bought.
 */
async function cardOf(ctx: Ctx, code: string) {
  if (!(await settingsOf(ctx)).onCards) throw notFound(texts.gone)
  const card = await inTransaction(asDoor(ctx), (ctx) =>
    holdCardCode(ctx, { code: code.slice(0, 40) }),
  )
  return { ...card, products: await findProducts(ctx.tx, 'active') }
}

async function showCard(
  request: FastifyRequest,
  reply: FastifyReply,
  code: string,
  written?: Written,
) {
  const { isAnswered, products } = await cardOf(request.ctx, code)
  if (isAnswered) return say(request, reply, texts.thanks, texts.already)
  return show(request, reply, {
    action: `/r/k/${encodeURIComponent(code)}`,
    products,
    written: written ?? BLANK,
    isSent: written !== undefined,
    reward: null,
  })
}

async function takeCard(request: FastifyRequest, reply: FastifyReply, code: string) {
  const { products, isAnswered } = await cardOf(request.ctx, code)
  const written = writtenOf(formOf(request), products)
  if (isAnswered || !isWhole(written)) return showCard(request, reply, code, written)
  await inTransaction(asDoor(request.ctx), async (ctx) => {
    const { isAnswered, personId, orderId, cardId } = await holdCardCode(ctx, { code })
    if (isAnswered) return
    // The order that the code knows is told to the house alone, and only where the product came in it.
    const came = orderId ? await findProducts(ctx.tx, { orderId, personId }) : []
    const isFromIt = came.some(({ productId }) => productId === written.productId)
    const about = {
      personId,
      orderId: isFromIt ? orderId : null,
      channel: 'card' as const,
      key: `card:${cardId}`,
    }
    await takeReview(ctx, { ...written, ...about })
    await noteCardAnswered(ctx, { code })
  })
  return say(request, reply, texts.thanks, texts.thanksWords)
}
