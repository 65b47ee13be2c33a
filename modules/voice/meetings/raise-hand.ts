import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import type { Item } from '../contract/meetings.ts'
import { meetingTexts as texts } from '../meetings.texts.ts'
import { holdItem, settle } from './decide-item.ts'
import { setMark, updateItem } from './items.queries.ts'
import { itemOf } from './read-meetings.ts'

interface Mark {
  itemId: string
  on: boolean
}

function staffIdOf({ actor }: Ctx): string {
  if (actor.kind !== 'staff') throw invalid(texts.onlyStaff)
  return actor.staffId
}

/** 「わたしがやります」. Where it is to be done and nobody has it, whoever raises a hand first owns it. */
export async function raiseHand(ctx: Ctx, { itemId, on }: Mark): Promise<Item> {
  requirePermission(ctx, 'voice.catch')
  const staffId = staffIdOf(ctx)
  return inTransaction(ctx, async (ctx) => {
    const item = await holdItem(ctx, itemId)
    if (item.hands.some((hand) => hand.staffId === staffId) === on) return itemOf(ctx, itemId)
    if (!on && item.ownerId === staffId && item.decision) throw conflict(texts.youOwnIt)
    await setMark(ctx.tx, 'item_hands', { itemId, staffId, on, now: ctx.now })
    const isTaken = item.decision === 'fix' || item.decision === 'plan'
    if (on && isTaken && !item.ownerId) await updateItem(ctx.tx, { ...item, ownerId: staffId })
    return settle(ctx, item, on ? 'voice.hand_raised' : 'voice.hand_lowered')
  })
}

/** Thanks whoever took it on, for all to see. Nobody thanks themselves. */
export async function thankFor(ctx: Ctx, { itemId, on }: Mark): Promise<Item> {
  requirePermission(ctx, 'voice.catch')
  const staffId = staffIdOf(ctx)
  return inTransaction(ctx, async (ctx) => {
    const item = await holdItem(ctx, itemId)
    if (item.thanks.some((one) => one.staffId === staffId) === on) return itemOf(ctx, itemId)
    if (!item.ownerId) throw conflict(texts.nobodyTookIt)
    if (item.ownerId === staffId) throw conflict(texts.ownThanks)
    await setMark(ctx.tx, 'item_thanks', { itemId, staffId, on, now: ctx.now })
    return settle(ctx, item, on ? 'voice.thanked' : 'voice.unthanked')
  })
}
