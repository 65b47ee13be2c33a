import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { markCancelled, sendMessage } from '../../messaging/index.ts'
import type { CardKind } from '../card-shapes.rules.ts'
import { cardTexts as texts } from '../cards.texts.ts'
import { type CardRow, findCardsByIds, keepCards, lockCards, moveCards } from './cards.queries.ts'
import { newCode } from './codes.ts'

export interface MakeCard {
  personId: string
  words: string
  kind: CardKind
}

/**
 * Writes a card of the shop's own accord; one that answers somebody is made by `inbox.reply`. It passes the
 * one gate. Throws `precondition_failed` with what to do when nothing may go to this person by post.
 */
export async function makeCard(
  ctx: Ctx,
  { personId, words, kind }: MakeCard,
): Promise<{ cardId: string; state: 'ready' | 'held'; goesAt: Date | null }> {
  requirePermission(ctx, 'cards.write')
  return inTransaction(ctx, async (ctx) => {
    const staffId = ctx.actor.kind === 'staff' ? ctx.actor.staffId : null
    const sent = await sendMessage(ctx, {
      personId,
      channel: 'post',
      purpose: 'service',
      kind: 'notice',
      key: `card:${newId()}`,
      text: words,
      staffId,
    })
    if (sent.state === 'refused') throw preconditionFailed(refusal(sent.because))
    const cardId = sent.messageId
    const [row] = await findCardsByIds(ctx.tx, [cardId])
    if (!row) throw notFound(texts.noSuchCard)
    await keep(ctx, { ...row, kind })
    await noted(ctx, 'cards.made', cardId)
    const state = sent.state === 'held' ? 'held' : 'ready'
    return { cardId, state, goesAt: sent.goesAt }
  })
}

function refusal(because: string | null) {
  if (because === 'no_address') return texts.refused_no_address
  return because === 'channel' ? texts.refused_channel : texts.refused_other
}

export interface ChangeCard {
  cardId: string
  words?: string | undefined
  kind?: CardKind | undefined
  layoutId?: string | null | undefined
  greeting?: string | null | undefined
  closing?: string | null | undefined
  writer?: string | undefined
}

/** Throws `conflict` for a card that is printed, posted or called off. */
export async function changeCard(ctx: Ctx, input: ChangeCard): Promise<{ cardId: string }> {
  requirePermission(ctx, 'cards.write')
  return inTransaction(ctx, async (ctx) => {
    const { cardId, ...patch } = input
    const row = await lockReady(ctx, cardId)
    const told = Object.fromEntries(
      Object.entries(patch).filter(([, value]) => value !== undefined),
    )
    await keep(ctx, { ...row, ...told })
    await noted(ctx, 'cards.changed', cardId)
    return { cardId }
  })
}

/** It is not sent. What it would have answered waits for a reply again. */
export async function cancelCard(
  ctx: Ctx,
  { cardId }: { cardId: string },
): Promise<{ cardId: string }> {
  requirePermission(ctx, 'cards.write')
  return inTransaction(ctx, async (ctx) => {
    const row = await lockReady(ctx, cardId)
    await keep(ctx, row)
    await moveCards(ctx.tx, [cardId], { state: 'cancelled' }, ctx.now)
    await markCancelled(ctx, { messageId: cardId })
    await noted(ctx, 'cards.cancelled', cardId)
    return { cardId }
  })
}

export async function lockReady(ctx: Ctx, cardId: string): Promise<CardRow> {
  await lockCards(ctx.tx, [cardId])
  const [row] = await findCardsByIds(ctx.tx, [cardId])
  if (!row) throw notFound(texts.noSuchCard)
  if (row.state !== 'ready') throw conflict(texts.noLongerReady)
  return row
}

/** Brings the row of a card, with a code of its own the first time. */
export async function keep(ctx: Ctx, ...rows: readonly CardRow[]): Promise<void> {
  const inserts = rows.map((row) => ({ ...row, code: row.code ?? newCode() }))
  await keepCards(ctx.tx, inserts, { by: actorLabel(ctx.actor), now: ctx.now })
}

export async function noted(ctx: Ctx, action: string, id: string): Promise<void> {
  await audit(ctx, { action, subject: { kind: 'card', id } })
  await publish(ctx, 'cards', { cardId: id })
}
