import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { fromCursor, pageFrom, placeInTime } from '../../../kernel/paging.ts'
import type { Listed } from '../card-states.rules.ts'
import { cardTexts as texts } from '../cards.texts.ts'
import type { Card, CardLine } from '../contract/cards.ts'
import { countByState, findCards, findCardsByIds } from './cards.queries.ts'
import { findAnswer } from './codes.queries.ts'
import { codeBase, shownCode } from './codes.ts'
import { setCards, type WholeCard } from './set-cards.ts'

const DAY = 86_400_000

export async function listCards(
  ctx: Ctx,
  { state, limit, cursor }: { state: Listed; limit: number; cursor?: string },
) {
  requirePermission(ctx, 'cards.read')
  const place = fromCursor(placeInTime, cursor)
  const after = place && { at: new Date(place[0]), id: place[1] }
  const rows = await findCards(ctx.tx, state, limit + 1, after)
  const { items, nextCursor } = pageFrom(rows, limit, ({ createdAt, movedAt, cardId }) => [
    (state === 'ready' ? createdAt : movedAt).toISOString(),
    cardId,
  ])
  const total = place ? undefined : (await countCards(ctx))[state]
  return { items: (await setCards(ctx, items)).map(lineOf), nextCursor, total }
}

export async function countCards(ctx: Ctx) {
  requirePermission(ctx, 'cards.read')
  return countByState(ctx.tx, new Date(ctx.now.getTime() - 30 * DAY))
}

/** Throws `not_found`. */
export async function getCard(ctx: Ctx, { cardId }: { cardId: string }): Promise<Card> {
  requirePermission(ctx, 'cards.read')
  const [row] = await findCardsByIds(ctx.tx, [cardId])
  if (!row) throw notFound(texts.noSuchCard)
  const [whole] = await setCards(ctx, [row])
  if (!whole) throw notFound(texts.noSuchCard)
  const answer = row.code ? await findAnswer(ctx.tx, row.code) : undefined
  const { greeting, closing, code, cost, mediaCode } = row
  return {
    ...lineOf(whole),
    layoutId: whole.layoutId,
    design: whole.design,
    greeting,
    closing,
    receiver: whole.face.receiver,
    code: code && shownCode(code),
    codeUrl: codeBase(ctx),
    answeredAt: answer?.answeredAt ?? null,
    rating: answer?.rating ?? null,
    cost,
    mediaCode,
  }
}

export function lineOf({ row, personName, face, problem, warnings, sheets }: WholeCard): CardLine {
  const { cardId, personId, conversationId, kind, state, words, printId, postedOn } = row
  return {
    cardId,
    personId,
    personName,
    conversationId,
    kind,
    state,
    words,
    writer: face.writer,
    problem: state === 'ready' ? problem : null,
    warnings: state === 'ready' || state === 'printed' ? warnings : [],
    sheets,
    byHand: row.photoKey !== null,
    printId,
    postedOn,
    createdAt: row.createdAt,
  }
}
