import { createHash } from 'node:crypto'
import { dayIn } from '../../kernel/clock.ts'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { invalid } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { readCompany } from '../accounts/index.ts'
import { record } from '../activity/index.ts'
import { factsOfFiled } from './facts-of-subscriptions.ts'
import { holdPeople } from './hold-people.ts'
import { namedProducts } from './named-products.ts'
import { claimKeys } from './orders.queries.ts'
import { texts } from './orders.texts.ts'
import { allReasons, type Reason } from './reasons.queries.ts'
import { inRounds } from './rounds.ts'
import {
  type FiledSubscription,
  findHolders,
  type HeldSubscription,
  type HolderOfNumber,
  insertFiled,
  lockHeld,
  rewriteFiled,
} from './subscription-files.queries.ts'
import { itemRow } from './subscription-items.ts'
import { type SubscriptionInput, subscriptionProblem } from './subscriptions.rules.ts'

export const SUBSCRIPTIONS_AT_ONCE = 1000

/** 「そのほか」: what a file gives in words of its own, or not at all. */
const OTHER_REASON = '01900000-0000-7000-8000-000000000009'

export interface UpsertedSubscription {
  subscriptionId: string
  personId: string
  outcome: 'created' | 'unchanged' | 'updated'
}

/**
 * Takes up to 1,000 subscriptions of a file, answered in the order given. A source's number is one
 * subscription: the same content again changes nothing, other content replaces it and keeps what
 * was there for an undo. It stays with the person it was first started for. Throws `invalid` if one
 * of them is none; `subscriptionProblem` tells beforehand.
 */
export async function upsertSubscriptions(
  ctx: Ctx,
  subscriptions: readonly SubscriptionInput[],
): Promise<UpsertedSubscription[]> {
  requirePermission(ctx, 'orders.write')
  if (subscriptions.length > SUBSCRIPTIONS_AT_ONCE)
    throw invalid(texts.tooManyAtOnce, { limit: SUBSCRIPTIONS_AT_ONCE })
  for (const each of subscriptions) {
    const problem = subscriptionProblem(each)
    if (problem) throw invalid(problem.text, problem.params)
  }
  if (subscriptions.length === 0) return []
  return inTransaction(ctx, (ctx) => inRounds(subscriptions, keyOf, (round) => take(ctx, round)))
}

/** Whose subscriptions these numbers of a source are, by number. A free number is left out. */
export async function heldSubscriptions(
  ctx: Ctx,
  { source, numbers }: { source: string; numbers: readonly string[] },
): Promise<Map<string, HolderOfNumber>> {
  requirePermission(ctx, 'orders.read')
  const held = await findHolders(ctx.tx, source, numbers)
  return new Map(held.map((each) => [each.number, each]))
}

const keyOf = ({ source, number }: { source: string; number: string }) => `${source}\n${number}`

async function take(ctx: Ctx, round: SubscriptionInput[]): Promise<UpsertedSubscription[]> {
  const people = await holdPeople(
    ctx,
    round.map(({ personId }) => personId),
  )
  const reasons = await allReasons(ctx.tx, 'subscription')
  const drafts = await draftsOf(ctx, round, people, reasons)
  const claims = drafts.map((draft) => ({ ...draft, id: draft.subscriptionId }))
  const claimed = await claimKeys(ctx.tx, 'subscription', claims)
  const created = drafts.filter(({ subscriptionId }) => claimed.has(subscriptionId))
  const taken = drafts.filter(({ subscriptionId }) => !claimed.has(subscriptionId))
  const held = new Map((await lockHeld(ctx.tx, taken)).map((one) => [keyOf(one), one]))
  await insertFiled(ctx.tx, created, ctx.now)
  const rewritten = taken.flatMap((draft) => {
    const before = held.get(keyOf(draft))
    if (!before || before.digest === draft.digest) return []
    const after = rewrittenBy(
      before,
      draft,
      round.find((one) => keyOf(one) === keyOf(draft)),
    )
    return [{ before, after, changeId: newId() }]
  })
  await rewriteFiled(
    ctx.tx,
    rewritten.map(({ after }) => after),
    rewritten.map(({ before, changeId, after }) => ({
      personId: before.personId,
      subjectId: before.subscriptionId,
      changeId,
      importId: after.importId,
      actor: actorLabel(ctx.actor),
      at: ctx.now,
    })),
    ctx.now,
  )
  await record(ctx, factsOfFiled(ctx, created, rewritten, reasons))
  return drafts.map((draft): UpsertedSubscription => {
    const before = held.get(keyOf(draft))
    const { personId, subscriptionId } = before ?? draft
    if (!before) return { personId, subscriptionId, outcome: 'created' }
    const outcome = before.digest === draft.digest ? 'unchanged' : 'updated'
    return { personId, subscriptionId, outcome }
  })
}

/** The subscriptions as they would be written, were their numbers free. */
async function draftsOf(
  ctx: Ctx,
  round: readonly SubscriptionInput[],
  people: ReadonlyMap<string, string>,
  reasons: readonly Reason[],
): Promise<FiledSubscription[]> {
  const named = round.flatMap(({ items, currency, importId }) =>
    items.map(({ sku, name }) => ({ sku, name: name ?? '', currency, importId })),
  )
  const products = await namedProducts(ctx, named)
  const { zone } = await readCompany(ctx)
  return round.map((input): FiledSubscription => {
    const { personId, cycleDays, cycleMonths, startedAt, nextOn = null, status = 'active' } = input
    const anchor = nextOn ?? dayIn(zone, startedAt)
    return {
      personId: people.get(personId) ?? personId,
      subscriptionId: newId(),
      source: input.source,
      number: input.number,
      currency: input.currency,
      items: input.items.map((item) => itemRow(item, products)),
      cycleDays,
      cycleMonths,
      anchorDay: cycleMonths === null ? null : Number(anchor.slice(8)),
      startedAt,
      nextOn,
      deliveries: 0,
      skips: 0,
      giftEvery: null,
      gift: null,
      status,
      pausedUntil: null,
      ...endOf(input, reasons),
      importId: input.importId,
      digest: digestOf(input),
    }
  })
}

function endOf(
  { status, cancelledAt = null, cancelReason }: SubscriptionInput,
  reasons: readonly Reason[],
) {
  if (status !== 'cancelled') {
    return { cancelledAt: null, cancelReasonId: null, cancelWords: null }
  }
  const words = cancelReason?.trim() || null
  const known = words && reasons.find(({ ja, en }) => [ja, en].map(folded).includes(folded(words)))
  return {
    cancelledAt,
    cancelReasonId: known ? known.reasonId : OTHER_REASON,
    cancelWords: known ? null : words,
  }
}

const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** What the file leaves open stays as it is. */
function rewrittenBy(
  before: HeldSubscription,
  draft: FiledSubscription,
  said: SubscriptionInput | undefined,
): FiledSubscription {
  const { personId, subscriptionId, nextOn, status } = before
  const { cancelledAt, cancelReasonId, cancelWords } = before
  return {
    ...draft,
    personId,
    subscriptionId,
    nextOn: draft.nextOn ?? nextOn,
    ...(said?.status === undefined && { status, cancelledAt, cancelReasonId, cancelWords }),
  }
}

/** A fingerprint of what the source said, so that saying it again is seen. */
function digestOf(input: SubscriptionInput): string {
  const said = [
    input.startedAt.getTime(),
    input.currency,
    input.items.map((i) => [i.sku || null, i.name || null, i.quantity, i.unitPrice ?? null]),
    [input.cycleDays, input.cycleMonths, input.nextOn ?? null],
    [input.status ?? null, input.cancelledAt?.getTime() ?? null, input.cancelReason || null],
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 27)
}
