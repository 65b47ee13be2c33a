import { dayIn, startOfDay } from '../../../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../../../kernel/context.ts'
import { conflict, notFound, preconditionFailed } from '../../../../kernel/errors.ts'
import { audit, readCompany } from '../../../accounts/index.ts'
import { record } from '../../../activity/index.ts'
import { markDelivered, recordTrace } from '../../../messaging/index.ts'
import { cardTexts as texts } from '../../cards.texts.ts'
import {
  type CardRow,
  findCardsByIds,
  lockCards,
  moveCards,
  noteAddresses,
} from '../cards.queries.ts'
import { placeOf, setCards } from '../set-cards.ts'
import { lockReady, noted as notedCard } from '../write-card.ts'
import { idsOf, lockOpen, noted, sortCards } from './print-cards.ts'
import { updatePrint } from './prints.queries.ts'

/**
 * The whole batch is in the letter box: each card is sent, with its day, cost and media code. Once is once.
 * One that was called off after it was printed is taken out of the pile, and never sent. Throws
 * `precondition_failed` when all were.
 */
export async function postPrint(
  ctx: Ctx,
  { printId, postedOn }: { printId: string; postedOn?: string | undefined },
): Promise<{ printId: string }> {
  requirePermission(ctx, 'cards.write')
  return inTransaction(ctx, async (ctx) => {
    const print = await lockOpen(ctx, printId)
    if (print.state === 'making') throw preconditionFailed(texts.notMade)
    const { goes, calledOff } = await sortCards(ctx, printId)
    if (goes.length === 0) throw preconditionFailed(texts.allCalledOff)
    const { costEach: cost, mediaCode } = print
    await send(ctx, goes, { on: postedOn ?? print.postingOn, cost, mediaCode, byHand: false })
    await moveCards(ctx.tx, idsOf(calledOff), { state: 'cancelled' }, ctx.now)
    await updatePrint(ctx.tx, printId, { state: 'posted' }, ctx.now)
    await noted(ctx, 'cards.print_posted', printId, { cards: goes.length })
    return { printId }
  })
}

/** One that was written by hand. Throws `precondition_failed` without its picture. */
export async function postCard(
  ctx: Ctx,
  input: {
    cardId: string
    postedOn?: string | undefined
    cost: number | null
    mediaCode: string | null
  },
): Promise<{ cardId: string }> {
  requirePermission(ctx, 'cards.write')
  return inTransaction(ctx, async (ctx) => {
    const { cardId, postedOn, cost, mediaCode } = input
    const row = await lockReady(ctx, cardId)
    if (!row.photoKey) throw preconditionFailed(texts.photoMissing)
    const [whole] = await setCards(ctx, [row])
    const address = whole?.face.receiver
    if (address) await noteAddresses(ctx.tx, [{ cardId, address: placeOf(address) }])
    const { zone } = await readCompany(ctx)
    const on = postedOn ?? dayIn(zone, ctx.now)
    await send(ctx, [row], { on, cost, mediaCode, byHand: true })
    await notedCard(ctx, 'cards.posted', cardId)
    return { cardId }
  })
}

interface Sending {
  on: string
  cost: number | null
  mediaCode: string | null
  byHand: boolean
}

async function send(ctx: Ctx, cards: readonly CardRow[], { on, cost, mediaCode, byHand }: Sending) {
  const ids = idsOf(cards)
  const { zone } = await readCompany(ctx)
  const day = startOfDay(zone, on)
  const at = dayIn(zone, ctx.now) === on || day > ctx.now ? ctx.now : day
  await moveCards(ctx.tx, ids, { state: 'posted', postedOn: on, cost, mediaCode }, ctx.now)
  for (const { personId, cardId } of cards)
    await markDelivered(ctx, { personId, messageId: cardId, at, cost, mediaCode })
  await record(
    ctx,
    cards.map(({ personId, cardId, kind }) => ({
      personId,
      name: 'card.posted',
      occurredAt: at,
      key: `card.posted:${cardId}`,
      payload: { cardId, kind, cost, mediaCode, byHand },
    })),
  )
}

/** It came back, addressee unknown: nothing more is printed to that address until it is mended. */
export async function returnCard(
  ctx: Ctx,
  { cardId }: { cardId: string },
): Promise<{ cardId: string }> {
  requirePermission(ctx, 'cards.write')
  return inTransaction(ctx, async (ctx) => {
    await lockCards(ctx.tx, [cardId])
    const [row] = await findCardsByIds(ctx.tx, [cardId])
    if (!row) throw notFound(texts.noSuchCard)
    if (row.state === 'returned') return { cardId }
    if (row.state !== 'posted') throw conflict(texts.notPosted)
    await moveCards(ctx.tx, [cardId], { state: 'returned' }, ctx.now)
    await recordTrace(ctx, { messageId: cardId, kind: 'returned' })
    await audit(ctx, { action: 'cards.returned', subject: { kind: 'card', id: cardId } })
    return { cardId }
  })
}
