import { type Ctx, inTransaction, may, requirePermission } from '../../../kernel/context.ts'
import { forbidden, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import type { HandLine, WaitingForHand } from '../contract/hands.ts'
import { giveTo, handOn } from '../giving/settle.ts'
import { lockRota } from '../giving/team.queries.ts'
import { endHands } from '../giving/turns.queries.ts'
import { requireMe } from '../lend.ts'
import { cardsOf } from '../replies/list-replies.ts'
import { requireWaiting } from '../replies/my-talk.ts'
import { findTalk } from '../replies/replies.queries.ts'
import { findStaffName } from '../replies/staff-name.queries.ts'
import { rotaTexts } from '../rota.texts.ts'
import {
  countOpenSwaps,
  findOffers,
  findTaken,
  insertHand,
  insertHandThanks,
  markSeen,
} from './hands.queries.ts'

const LOG_DAYS = 30
const DAY_MS = 86_400_000

type OfTalk = { conversationId: string }

/** What one could take up, and who has taken up what lately. */
export async function listHands(ctx: Ctx) {
  requirePermission(ctx, 'rota.write')
  const { staffId } = requireMe(ctx)
  const seesAll = may(ctx, 'inbox.read')
  const offers = await findOffers(ctx.tx, { staffId, all: seesAll })
  const since = new Date(ctx.now.getTime() - LOG_DAYS * DAY_MS)
  const taken = await findTaken(ctx.tx, since)
  const cards = await cardsOf(ctx, offers)
  return {
    seesAll,
    items: offers.map(({ personId, channel, ...row }): WaitingForHand => {
      const card = cards.get(personId)
      const name = card?.name ?? ''
      return { ...row, name, since: card?.since ?? row.waitingSince, channel: channel ?? '' }
    }),
    log: taken.map(
      ({ handId, kind, takerId, taker, from, words, at, thanks }): HandLine => ({
        ...{ handId, kind, taker, from, at },
        // Whoever may not read the inbox reads nobody's words here.
        words: seesAll || takerId === staffId ? words : '',
        isMine: takerId === staffId,
        thanks: thanks.map((one) => ({ from: one.from, words: one.words })),
        iThanked: thanks.some(({ fromId }) => fromId === staffId),
      }),
    ),
  }
}

/**
 * Asks to be relieved of a reply. `everybody`: it stays mine until somebody takes it; `next`: it goes to
 * whoever is next by the rule, at once. Throws `precondition_failed` if nobody could take it.
 */
export async function askSwap(
  ctx: Ctx,
  input: OfTalk & { way: 'everybody' | 'next'; note?: string | undefined },
): Promise<{ to: string | null }> {
  requirePermission(ctx, 'rota.write')
  const { staffId } = requireMe(ctx)
  return inTransaction(ctx, async (ctx) => {
    await lockRota(ctx.tx)
    const { personId, conversationId } = await requireWaiting(ctx, input.conversationId)
    const hand = {
      personId,
      conversationId,
      staffId,
      fromStaffId: null,
      takenBy: null,
      now: ctx.now,
    }
    const note = input.note?.trim() || null
    await insertHand(ctx.tx, { ...hand, handId: newId(), kind: 'swap', note })
    const isNext = input.way === 'next'
    const taker = isNext ? await handOn(ctx, personId, conversationId) : null
    if (isNext && !taker) throw preconditionFailed(rotaTexts.nobodyNext)
    await publish(ctx, 'rota', {})
    await audit(ctx, {
      action: isNext ? 'rota.handed_on' : 'rota.swap_asked',
      subject: { kind: 'conversation', id: conversationId },
      detail: { to: taker },
    })
    return { to: taker && (await findStaffName(ctx.tx, taker)) }
  })
}

/** Keeps it after all; once nobody is asked any more, nothing happens. */
export async function endSwap(ctx: Ctx, input: OfTalk): Promise<OfTalk> {
  requirePermission(ctx, 'rota.write')
  return inTransaction(ctx, async (ctx) => {
    const { personId, conversationId } = await requireWaiting(ctx, input.conversationId)
    await endHands(ctx.tx, { personId, conversationId, takenBy: null, now: ctx.now })
    await publish(ctx, 'rota', {})
    await audit(ctx, {
      action: 'rota.swap_ended',
      subject: { kind: 'conversation', id: conversationId },
    })
    return { conversationId }
  })
}

/**
 * 「わたしが書きます」: what is offered, or with the right to read the inbox anything that waits. Taking what
 * is mine already changes nothing. Throws `forbidden` for what is not offered, `precondition_failed` once
 * nobody waits.
 */
export async function raiseHand(ctx: Ctx, { conversationId }: OfTalk): Promise<OfTalk> {
  requirePermission(ctx, 'rota.write')
  const { staffId } = requireMe(ctx)
  return inTransaction(ctx, async (ctx) => {
    await lockRota(ctx.tx)
    const talk = await findTalk(ctx.tx, conversationId)
    if (!talk) throw notFound(rotaTexts.nobodyWaits)
    const isOffered = (await countOpenSwaps(ctx.tx, talk.personId, conversationId)) > 0
    if (talk.assignee === staffId) return { conversationId }
    if (!isOffered && !may(ctx, 'inbox.read')) throw forbidden(rotaTexts.noSuchSwap)
    if (!talk.waitingSince) throw preconditionFailed(rotaTexts.nobodyWaits)
    const { personId, assignee } = talk
    await giveTo(ctx, { personId, conversationId, staffId, because: 'raised' })
    if (!isOffered) {
      const hand = { personId, conversationId, staffId, fromStaffId: assignee, takenBy: staffId }
      await insertHand(ctx.tx, {
        ...hand,
        handId: newId(),
        kind: 'raise',
        note: null,
        now: ctx.now,
      })
    }
    await audit(ctx, {
      action: 'rota.hand_raised',
      subject: { kind: 'conversation', id: conversationId },
      detail: { from: assignee },
    })
    return { conversationId }
  })
}

/** Thanks a colleague for taking something up. Throws `not_found`; nobody thanks themselves. */
export async function thankForHand(
  ctx: Ctx,
  { handId, words }: { handId: string; words: string },
): Promise<{ handId: string }> {
  requirePermission(ctx, 'rota.write')
  const { staffId } = requireMe(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [hand] = await findTaken(ctx.tx, new Date(0), handId)
    if (!hand) throw notFound(rotaTexts.noSuchSwap)
    if (hand.takerId === staffId) throw preconditionFailed(rotaTexts.thankYourself)
    const { personId, conversationId, takerId: toStaffId } = hand
    const thanks = { personId, conversationId, toStaffId, handId, words: words.trim() }
    await insertHandThanks(ctx.tx, {
      ...thanks,
      thanksId: newId(),
      fromStaffId: staffId,
      now: ctx.now,
    })
    await publish(ctx, 'rota', {})
    await audit(ctx, { action: 'rota.thanked', subject: { kind: 'staff', id: toStaffId } })
    return { handId }
  })
}

/** Puts away a card of thanks of mine; what is not mine stays. */
export async function seeThanks(
  ctx: Ctx,
  { thanksId }: { thanksId: string },
): Promise<{ thanksId: string }> {
  requirePermission(ctx, 'rota.write')
  await markSeen(ctx.tx, thanksId, requireMe(ctx).staffId, ctx.now)
  return { thanksId }
}
