import { dayIn } from '../../kernel/clock.ts'
import { type Ctx, inTransaction } from '../../kernel/context.ts'
import { conflict, invalid, notFound } from '../../kernel/errors.ts'
import { audit, readCompany } from '../accounts/index.ts'
import { record } from '../activity/index.ts'
import { touch } from '../people/index.ts'
import { texts } from './orders.texts.ts'
import {
  findItems,
  findSubscription,
  type ItemRow,
  lockSubscriptions,
  type Subscription,
  saveSubscription,
} from './subscriptions.queries.ts'

/** What a step does with a subscription; null if there is nothing to do. */
export interface Step {
  after: Subscription
  items?: ItemRow[]
  fact: 'changed' | 'skipped' | 'paused' | 'resumed' | 'cancelled'
  payload: Record<string, unknown>
}

export interface StepInput {
  subscriptionId: string
  /** When it happened: now, unless history is being told. */
  at?: Date
}

/** Works on one subscription that nobody else changes meanwhile, and tells the timeline and the audit. */
export async function takeStep(
  ctx: Ctx,
  { subscriptionId, at = ctx.now }: StepInput,
  work: (before: Subscription, items: ItemRow[], today: string) => Promise<Step | null>,
): Promise<Subscription> {
  return inTransaction(ctx, async (ctx) => {
    const found = await findSubscription(ctx.tx, subscriptionId)
    const [before] = found ? await lockSubscriptions(ctx.tx, [found]) : []
    if (!before) throw notFound(texts.subscriptionMissing)
    const { zone } = await readCompany(ctx)
    const items = (await findItems(ctx.tx, [before])).get(subscriptionId) ?? []
    const step = await work(before, items, dayIn(zone, at))
    if (!step) return before
    await saveSubscription(ctx.tx, step.after, ctx.now)
    await tellStep(ctx, step, step.items ?? items, at)
    return step.after
  })
}

export async function tellStep(
  ctx: Ctx,
  { after, fact, payload }: Omit<Step, 'fact'> & { fact: Step['fact'] | 'started' },
  items: readonly ItemRow[],
  at: Date,
): Promise<void> {
  const { personId, subscriptionId } = after
  await record(ctx, [
    {
      personId,
      name: `subscription.${fact}`,
      occurredAt: at,
      source: after.importId ? `import:${after.importId}` : undefined,
      payload: { subscriptionId, items: items.map((item) => item.name), ...payload },
    },
  ])
  // Its fact goes with the import; what happens to it now is no history for all that.
  if (after.importId && fact !== 'started' && at >= ctx.now) {
    await touch(ctx, [{ personId, name: `subscription.${fact}` }])
  }
  await audit(ctx, {
    action: `orders.subscription_${fact}`,
    subject: { kind: 'subscription', id: subscriptionId },
  })
}

/** Nothing more happens to one that has ended, unless the end is taken back. */
export function refuseEnded({ status }: Subscription): void {
  if (status === 'cancelled') throw conflict(texts.subscriptionEnded)
}

export function refusePast(day: string, today: string): void {
  if (day < today) throw invalid(texts.dayPassed, { day })
}
