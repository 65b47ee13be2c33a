import { dayIn } from '../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { invalid } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { readCompany } from '../accounts/index.ts'
import { holdPeople } from './hold-people.ts'
import { claimKeys } from './orders.queries.ts'
import { texts } from './orders.texts.ts'
import { ownNumber } from './own-number.ts'
import { itemRows, type SubscriptionItem } from './subscription-items.ts'
import { refusePast, tellStep } from './subscription-step.ts'
import {
  insertSubscription,
  replaceItems,
  type Subscription,
  subscriptionByNumber,
} from './subscriptions.queries.ts'
import { isCycle } from './subscriptions.rules.ts'

export interface StartSubscription {
  personId: string
  items: SubscriptionItem[]
  /** Either days or months. */
  cycleDays?: number | null
  cycleMonths?: number | null
  /** The day of the first delivery; a monthly cycle keeps to its day of the month. */
  firstOn: string
  anchorDay?: number | null
  /** Each so many deliveries bring the gift. */
  giftEvery?: number | null
  gift?: string | null
  currency?: string
  /** The shop's own number for it; the same one again answers what is there. */
  source?: string
  number?: string
  /** Now, unless history is being told. */
  startedAt?: Date
  importId?: string | null
}

/** Starts a subscription. The shop's orders name it and move its next date forward. */
export async function startSubscription(ctx: Ctx, input: StartSubscription): Promise<Subscription> {
  requirePermission(ctx, 'orders.write')
  const { source = '', startedAt = ctx.now } = input
  return inTransaction(ctx, async (ctx) => {
    const company = await readCompany(ctx)
    const people = await holdPeople(ctx, [input.personId])
    const personId = people.get(input.personId) ?? input.personId
    refusePast(input.firstOn, dayIn(company.zone, startedAt))
    const number = input.number ?? ownNumber('S')
    const subscriptionId = newId()
    const key = { source, number, personId, id: subscriptionId }
    const claimed = await claimKeys(ctx.tx, 'subscription', [key])
    if (claimed.size === 0) {
      const earlier = await subscriptionByNumber(ctx.tx, source, number)
      if (earlier) return earlier
    }
    const currency = input.currency ?? company.currency
    const items = await itemRows(ctx, input.items, currency)
    const after: Subscription = {
      ...cycleOf(input, input.firstOn),
      ...giftOf(input),
      personId,
      subscriptionId,
      source,
      number,
      currency,
      startedAt,
      nextOn: input.firstOn,
      deliveries: 0,
      skips: 0,
      status: 'active',
      pausedUntil: null,
      cancelledAt: null,
      cancelReasonId: null,
      cancelWords: null,
      importId: input.importId ?? null,
    }
    await insertSubscription(ctx.tx, after, ctx.now)
    await replaceItems(ctx.tx, after, items)
    const { cycleDays, cycleMonths, nextOn } = after
    const payload = { cycleDays, cycleMonths, nextOn }
    await tellStep(ctx, { after, fact: 'started', payload }, items, startedAt)
    return after
  })
}

type CycleInput = Pick<StartSubscription, 'cycleDays' | 'cycleMonths' | 'anchorDay'>

/** Days or months, never both; a monthly one keeps to the day of the month that it starts on. */
export function cycleOf(
  { cycleDays = null, cycleMonths = null, anchorDay }: CycleInput,
  from: string,
) {
  if (!isCycle({ cycleDays, cycleMonths })) throw invalid(texts.cycleMissing)
  if (cycleMonths === null) return { cycleDays, cycleMonths, anchorDay: null }
  return { cycleDays, cycleMonths, anchorDay: anchorDay ?? Number(from.slice(8)) }
}

/** A gift needs both its name and its turn. */
export function giftOf({ giftEvery, gift }: Pick<StartSubscription, 'giftEvery' | 'gift'>) {
  return giftEvery && gift ? { giftEvery, gift } : { giftEvery: null, gift: null }
}
