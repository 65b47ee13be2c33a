import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict, invalid } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { audit } from '../accounts/index.ts'
import { record } from '../activity/index.ts'
import { holdPeople } from './hold-people.ts'
import { claimKeys, type Key } from './orders.queries.ts'
import type { Problem } from './orders.rules.ts'
import { texts } from './orders.texts.ts'
import {
  draftReturn,
  factOfReturn,
  type ReturnDraft,
  withoutReturn,
  withReturn,
} from './return-draft.ts'
import {
  findKeptReturns,
  findOrdersById,
  findOrdersByNumber,
  findReturnables,
  insertReturns,
  type KeptReturn,
  keepReturnsBefore,
  type LinkedOrder,
  rewriteReturns,
} from './returns.queries.ts'
import { isProblem, judgeReturn, type ReturnableOrder, type ReturnInput } from './returns.rules.ts'
import { inRounds } from './rounds.ts'
import { keepTotals } from './totals.queries.ts'

const RETURNS_AT_ONCE = 1000

export interface RecordedReturn {
  /** Null if it was refused. */
  returnId: string | null
  personId: string
  outcome: 'created' | 'unchanged' | 'updated' | 'refused'
  problem: Problem | null
}

/**
 * Records up to 1,000 returns, answered in the order given: by line, by amount, or without an order.
 * A source's number is recorded once; other content under it replaces what was there and keeps that
 * for an undo. One that would give back more than was bought is refused with its reason while the
 * others are taken. Amounts are minor units.
 */
export async function recordReturns(
  ctx: Ctx,
  returns: readonly ReturnInput[],
): Promise<RecordedReturn[]> {
  requirePermission(ctx, 'orders.write')
  if (returns.length > RETURNS_AT_ONCE)
    throw invalid(texts.tooManyAtOnce, { limit: RETURNS_AT_ONCE })
  if (returns.length === 0) return []
  return inTransaction(ctx, async (ctx) => {
    const recorded = await inRounds(returns, keyOf, (round) => recordRound(ctx, round))
    for (const [index, { returnId, outcome }] of recorded.entries()) {
      if (!returnId || outcome === 'unchanged' || returns[index]?.importId) continue
      await audit(ctx, { action: 'orders.returned', subject: { kind: 'return', id: returnId } })
    }
    return recorded
  })
}

/** One return, for the screens and the API. Throws `conflict` with the reason if it is refused. */
export async function recordReturn(ctx: Ctx, input: ReturnInput): Promise<RecordedReturn> {
  requirePermission(ctx, 'orders.write')
  return inTransaction(ctx, async (ctx) => {
    const [recorded] = await recordReturns(ctx, [input])
    if (!recorded) throw new Error('recordReturns answers every return')
    if (recorded.problem) throw conflict(recorded.problem.text, recorded.problem.params)
    return recorded
  })
}

const keyOf = ({ source, number }: Key) => `${source}\n${number}`

async function recordRound(ctx: Ctx, returns: ReturnInput[]): Promise<RecordedReturn[]> {
  const people = await holdPeople(
    ctx,
    returns.map((one) => one.personId),
  )
  const linkOf = await findLinks(ctx, returns)
  const holders = await findKeptReturns(ctx.tx, returns)
  const personOf = (one: ReturnInput) =>
    linkOf(one)?.personId ?? people.get(one.personId) ?? one.personId
  const holderOf = new Map(holders.map((one) => [keyOf(one), one.personId]))
  const purses = [
    ...holders,
    ...returns.map((one) => ({
      personId: holderOf.get(keyOf(one)) ?? personOf(one),
      currency: one.currency,
    })),
  ]
  return keepTotals(ctx.tx, purses, async () => {
    const kept = new Map((await findKeptReturns(ctx.tx, returns)).map((one) => [keyOf(one), one]))
    const links = returns.flatMap((one) => linkOf(one) ?? [])
    const orders = await findReturnables(ctx.tx, links)
    const judged = returns.map((one) => {
      const order = orders.get(linkOf(one)?.orderId ?? '') ?? null
      return judge(ctx, { ...one, personId: personOf(one) }, order, kept.get(keyOf(one)))
    })
    await write(ctx, judged)
    return judged.map(({ draft, before, outcome, problem, personId }) => ({
      returnId: outcome === 'refused' ? null : (before?.returnId ?? draft?.row.returnId ?? null),
      personId,
      outcome,
      problem,
    }))
  })
}

interface Verdict {
  outcome: RecordedReturn['outcome']
  personId: string
  problem: Problem | null
  draft: ReturnDraft | null
  before: KeptReturn | undefined
}

/** Judges one after another: each return of an order leaves less for the next. */
function judge(
  ctx: Ctx,
  input: ReturnInput,
  order: ReturnableOrder | null,
  before: KeptReturn | undefined,
): Verdict {
  const { personId } = before ?? input
  const verdict = { personId, before, problem: null, draft: null }
  const draft = draftReturn(ctx, input, order)
  if (before?.digest === draft.digest) return { ...verdict, outcome: 'unchanged' }
  if (before && order) withoutReturn(order, before)
  const judged = judgeReturn(input, order, ctx.locale)
  if (isProblem(judged)) {
    if (before && order) withReturn(order, before.amount, before.lines)
    return { ...verdict, outcome: 'refused', problem: judged }
  }
  if (order) withReturn(order, judged.amount, judged.lines)
  return { ...verdict, draft: draft.write(judged, before), outcome: before ? 'updated' : 'created' }
}

async function write(ctx: Ctx, judged: Verdict[]) {
  const drafts = judged.flatMap(({ draft, before }) => (draft ? [{ draft, before }] : []))
  const created = drafts.filter(({ before }) => !before).map(({ draft }) => draft)
  const updated = drafts.flatMap(({ draft, before }) => (before ? [{ draft, before }] : []))
  const claimed = await claimKeys(
    ctx.tx,
    'return',
    created.map(({ row }) => ({ ...row, id: row.returnId })),
  )
  // Somebody took the number for another person in the same moment; to try again is right.
  if (claimed.size < created.length) throw conflict(texts.busyNumber)
  await insertReturns(
    ctx.tx,
    created.map(({ row }) => row),
    created.flatMap(({ lines }) => lines),
  )
  const changes = updated.map(({ draft: { row } }) => ({
    personId: row.personId,
    subjectId: row.returnId,
    changeId: newId(),
    importId: row.importId,
    actor: actorLabel(ctx.actor),
    at: ctx.now,
  }))
  await keepReturnsBefore(ctx.tx, changes)
  await rewriteReturns(
    ctx.tx,
    updated.map(({ draft }) => draft.row),
    updated.flatMap(({ draft }) => draft.lines),
  )
  await record(ctx, [
    ...created.map((draft) => factOfReturn(draft)),
    ...updated.map(({ draft, before }, index) =>
      factOfReturn(draft, before, changes[index]?.changeId),
    ),
  ])
}

/** Finds the orders that returns name, by id or by number; a number we do not know links to nothing. */
async function findLinks(ctx: Ctx, returns: readonly ReturnInput[]) {
  const byId = new Map<string, LinkedOrder>()
  const ids = returns.flatMap(({ orderId }) => orderId ?? [])
  for (const order of await findOrdersById(ctx.tx, ids)) byId.set(order.orderId, order)
  const keys = returns.flatMap(({ source, orderNumber, orderId }) =>
    orderNumber && !orderId ? [{ source, number: orderNumber }] : [],
  )
  const found = await findOrdersByNumber(ctx.tx, keys)
  const byKey = new Map(found.map((order) => [keyOf(order), order]))
  return ({ orderId, orderNumber, source }: ReturnInput): LinkedOrder | null => {
    if (orderId) {
      const order = byId.get(orderId)
      if (!order) throw invalid(texts.orderMissing)
      return order
    }
    return orderNumber ? (byKey.get(keyOf({ source, number: orderNumber })) ?? null) : null
  }
}
