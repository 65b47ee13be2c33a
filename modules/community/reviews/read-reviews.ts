import { z } from 'zod'
import { dayIn } from '../../../kernel/clock.ts'
import { asJob, type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { fromCursor, pageFrom, placeMoment } from '../../../kernel/paging.ts'
import { readCompany } from '../../accounts/index.ts'
import { publicBase } from '../../messaging/index.ts'
import { personCards } from '../../people/index.ts'
import { NOBODY } from '../../voice/index.ts'
import type { PublicReviews, Review, ReviewedProduct } from '../contract.ts'
import { meanOf } from '../reviews.rules.ts'
import { reviewTexts as texts } from '../reviews.texts.ts'
import {
  countReviews,
  countStars,
  findProducts,
  findReview,
  listReviewRows,
  publishedStars,
  type ReviewFilter,
  type ShownRow,
} from './reviews.queries.ts'
import { settingsOf } from './settings.ts'

const place = z.tuple([placeMoment, z.uuid()])

export async function listReviews(
  ctx: Ctx,
  { cursor, limit, ...filter }: ReviewFilter & { cursor?: string | undefined; limit: number },
) {
  requirePermission(ctx, 'reviews.read')
  const from = fromCursor(place, cursor)
  const rows = await listReviewRows(ctx.tx, filter, {
    place: from && { at: from[0], reviewId: from[1] },
    limit: limit + 1,
  })
  const page = pageFrom(rows, limit, ({ writtenAtText, reviewId }) => [writtenAtText, reviewId])
  return {
    items: await shown(ctx, page.items),
    nextCursor: page.nextCursor,
    ...(!cursor && { total: await countReviews(ctx.tx, filter) }),
  }
}

export async function readReview(ctx: Ctx, { reviewId }: { reviewId: string }): Promise<Review> {
  requirePermission(ctx, 'reviews.read')
  const row = await findReview(ctx.tx, reviewId)
  const [review] = row ? await shown(ctx, [row]) : []
  if (!review) throw notFound(texts.noSuchReview)
  return review
}

async function shown(ctx: Ctx, rows: readonly ShownRow[]): Promise<Review[]> {
  const ids = rows.map(({ personId }) => personId).filter((personId) => personId !== NOBODY)
  const cards = await personCards(asJob(ctx, 'reviews.read'), ids)
  const names = new Map(cards.map((card) => [card.personId, card.name]))
  return rows.map(
    ({ personId, productId, productName: name, sku, writtenAtText: _at, ...row }) => ({
      ...row,
      personId: personId === NOBODY ? null : personId,
      personName: names.get(personId) ?? null,
      product: { productId, name, sku },
    }),
  )
}

/** The mean of each product is that of its published reviews. */
export async function readSummary(
  ctx: Ctx,
): Promise<{ waiting: number; items: ReviewedProduct[] }> {
  requirePermission(ctx, 'reviews.read')
  const rows = await countStars(ctx.tx)
  const base = publicBase(ctx)
  const products = new Map(rows.map(({ productId, name, sku }) => [productId, { name, sku }]))
  const items = [...products].map(([productId, { name, sku }]) => {
    const own = rows.filter((row) => row.productId === productId)
    const published = own.flatMap(({ state, stars, n }) =>
      state === 'published' && stars !== null ? [{ stars, n }] : [],
    )
    const { count, mean } = meanOf(published)
    const waiting = own.reduce((sum, { state, n }) => sum + (state === 'waiting' ? n : 0), 0)
    const link = `${base}/r/p/${encodeURIComponent(sku)}`
    return { productId, name, sku, count, mean, waiting, link }
  })
  return { waiting: items.reduce((sum, { waiting }) => sum + waiting, 0), items }
}

/** What the shop's pages show of a product: published reviews and nothing of the person. */
export async function readPublicReviews(
  ctx: Ctx,
  { sku, limit }: { sku: string; limit: number },
): Promise<PublicReviews> {
  const [product] = await findProducts(ctx.tx, { sku })
  if (!product) throw notFound(texts.noSuchProduct)
  const { productId, name } = product
  const { zone, name: shop } = await readCompany(ctx)
  const stars = await publishedStars(ctx.tx, productId)
  const rows = await listReviewRows(
    ctx.tx,
    // Stars without words, those of the erased too, are counted; there is nothing to read.
    { productId, state: 'published', hasWords: true },
    { place: null, limit },
  )
  const items = rows.map((row) => ({
    stars: row.stars,
    words: row.words,
    name: row.penName,
    writtenOn: dayIn(zone, row.writtenAt),
    isRewarded: row.reward !== null,
    reply: row.reply,
  }))
  const { count, sum, mean } = meanOf(stars)
  const { isOpen } = await settingsOf(ctx)
  const writeUrl = isOpen ? `${publicBase(ctx)}/r/p/${encodeURIComponent(sku)}` : null
  const answer = { product: { sku, name }, shop, count, sum, mean, byStars: stars, items, writeUrl }
  return { ...answer, jsonLd: jsonLdOf(answer) }
}

function jsonLdOf({ product, mean, count, items }: Omit<PublicReviews, 'jsonLd'>) {
  if (mean === null) return null
  const rated = (ratingValue: number) => ({ ratingValue, bestRating: 5, worstRating: 1 })
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    sku: product.sku,
    aggregateRating: {
      '@type': 'AggregateRating',
      ...rated(Math.round(mean * 100) / 100),
      reviewCount: count,
    },
    review: items.map(({ stars, words, name, writtenOn }) => ({
      '@type': 'Review',
      author: { '@type': 'Person', name: name || '—' },
      datePublished: writtenOn,
      reviewBody: words,
      reviewRating: { '@type': 'Rating', ...rated(stars) },
    })),
  }
}
