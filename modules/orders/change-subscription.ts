import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { cycleOf, giftOf } from './start-subscription.ts'
import { itemRows, type SubscriptionItem } from './subscription-items.ts'
import { refuseEnded, refusePast, type StepInput, takeStep } from './subscription-step.ts'
import { type ItemRow, replaceItems, type Subscription } from './subscriptions.queries.ts'

export interface ChangeSubscription extends StepInput {
  items?: SubscriptionItem[]
  cycleDays?: number | null
  cycleMonths?: number | null
  anchorDay?: number | null
  nextOn?: string
  giftEvery?: number | null
  gift?: string | null
}

/** Changes items, quantities, prices, cycle, next date or gift; the timeline keeps before and after. */
export async function changeSubscription(
  ctx: Ctx,
  input: ChangeSubscription,
): Promise<Subscription> {
  requirePermission(ctx, 'orders.write')
  return takeStep(ctx, input, async (before, items, today) => {
    refuseEnded(before)
    const nextOn = input.nextOn ?? before.nextOn
    if (input.nextOn && input.nextOn !== before.nextOn) refusePast(input.nextOn, today)
    const after: Subscription = {
      ...before,
      nextOn,
      ...(saysCycle(input) && cycleOf(input, nextOn ?? today)),
      ...(movesAnchor(input, before) && { anchorDay: Number(nextOn?.slice(8)) }),
      ...(input.giftEvery !== undefined && giftOf(input)),
    }
    const wanted = input.items ? await itemRows(ctx, input.items, before.currency) : items
    const payload = differences(before, after, items, wanted)
    if (Object.keys(payload.after).length === 0) return null
    if (input.items) await replaceItems(ctx.tx, before, wanted)
    return { after, items: wanted, fact: 'changed', payload }
  })
}

const saysCycle = ({ cycleDays, cycleMonths }: ChangeSubscription) =>
  cycleDays != null || cycleMonths != null

/** Whoever chooses a new date for a monthly delivery means that day of the month from now on. */
function movesAnchor(input: ChangeSubscription, before: Subscription) {
  return Boolean(
    input.nextOn && input.nextOn !== before.nextOn && before.cycleMonths && !saysCycle(input),
  )
}

const FIELDS = ['cycleDays', 'cycleMonths', 'nextOn', 'giftEvery', 'gift'] as const

function differences(
  before: Subscription,
  after: Subscription,
  itemsBefore: ItemRow[],
  itemsAfter: ItemRow[],
) {
  const fields = FIELDS.filter((field) => before[field] !== after[field])
  const said = { before: pick(before, fields), after: pick(after, fields) }
  if (JSON.stringify(itemsBefore.map(briefly)) === JSON.stringify(itemsAfter.map(briefly)))
    return said
  return {
    before: { ...said.before, items: itemsBefore.map(briefly) },
    after: { ...said.after, items: itemsAfter.map(briefly) },
  }
}

const briefly = ({ sku, name, quantity, unitPrice }: ItemRow) => ({
  sku,
  name,
  quantity,
  unitPrice,
})

function pick(from: Subscription, fields: readonly (typeof FIELDS)[number][]) {
  return Object.fromEntries(fields.map((field): [string, unknown] => [field, from[field]]))
}
