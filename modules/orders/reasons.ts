import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { audit, readCompany } from '../accounts/index.ts'
import { texts } from './orders.texts.ts'
import { monthOf } from './read-subscriptions.ts'
import {
  allReasons,
  countCancelReasons,
  countCancels,
  findReason,
  type Reason,
  type ReasonCount,
  type ReasonKind,
  saveReasonRow,
} from './reasons.queries.ts'

/** The shop's own lists of reasons: why a subscription ends, why goods come back. */
export async function listReasons(
  ctx: Ctx,
  { kind }: { kind?: ReasonKind } = {},
): Promise<Reason[]> {
  requirePermission(ctx, 'orders.read')
  return allReasons(ctx.tx, kind)
}

export type SaveReason = Omit<Reason, 'reasonId'>

/** Adds a reason. */
export async function addReason(ctx: Ctx, reason: SaveReason): Promise<Reason> {
  requirePermission(ctx, 'orders.manage')
  return save(ctx, { reasonId: newId(), ...reason })
}

/** Words a reason anew or puts it away; what was given it before keeps it. */
export async function changeReason(
  ctx: Ctx,
  { reasonId, ...patch }: { reasonId: string } & Partial<Omit<SaveReason, 'kind'>>,
): Promise<Reason> {
  requirePermission(ctx, 'orders.manage')
  const reason = await findReason(ctx.tx, reasonId)
  if (!reason) throw notFound(texts.reasonMissing)
  return save(ctx, { ...reason, ...patch })
}

async function save(ctx: Ctx, reason: Reason): Promise<Reason> {
  return inTransaction(ctx, async (ctx) => {
    await saveReasonRow(ctx.tx, reason)
    await audit(ctx, {
      action: 'orders.reason_saved',
      subject: { kind: 'reason', id: reason.reasonId },
    })
    return reason
  })
}

export interface CancelMonth {
  month: string
  total: number
  reasons: ReasonCount[]
}

/** Why subscriptions ended in a month of the company's calendar; the reasons add up to the total. */
export async function readCancelReasons(
  ctx: Ctx,
  { month }: { month: string },
): Promise<CancelMonth> {
  requirePermission(ctx, 'orders.read')
  const { zone } = await readCompany(ctx)
  const { cancelledFrom: from, cancelledUntil: until } = monthOf(month, zone)
  const reasons = await countCancelReasons(ctx.tx, from, until)
  return { month, total: await countCancels(ctx.tx, from, until), reasons }
}
