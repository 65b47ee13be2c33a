import type { Ctx } from '../../kernel/context.ts'
import type { Fact } from '../activity/index.ts'
import type { Reason } from './reasons.queries.ts'
import type { FiledSubscription, HeldSubscription } from './subscription-files.queries.ts'
import type { Earlier } from './undo.queries.ts'

export interface RewrittenSubscription {
  before: HeldSubscription
  after: FiledSubscription
  changeId: string
}

/** What goes onto the timelines when a file tells subscriptions: their history on its own days. */
export function factsOfFiled(
  ctx: Ctx,
  created: readonly FiledSubscription[],
  rewritten: readonly RewrittenSubscription[],
  reasons: readonly Reason[],
): Fact[] {
  return [
    ...created.flatMap((row) => factsOfHistory(row, reasons)),
    ...rewritten.map(({ before, after, changeId }): Fact => {
      const key = `change:${changeId}`
      if (after.status === 'cancelled' && before.status !== 'cancelled')
        return endedFact(after, reasons, key)
      const { cycleDays, cycleMonths, nextOn } = after
      return {
        ...factOf(after, key),
        name: `subscription.${stepOf(before, after)}`,
        occurredAt: ctx.now,
        payload: {
          ...payloadOf(after),
          nextOn,
          before: pick(before),
          after: { cycleDays, cycleMonths, nextOn },
        },
      }
    }),
  ]
}

interface Row {
  personId: string
  subscriptionId: string
  items: readonly { name: string }[]
  cycleDays: number | null
  cycleMonths: number | null
  nextOn: string | null
  startedAt: Date
  cancelledAt: Date | null
  cancelReasonId: string | null
  deliveries: number
  importId: string | null
}

/** How it began, and how it ended if it did. */
function factsOfHistory(
  row: Row,
  reasons: readonly Reason[],
  key = `subscription:${row.subscriptionId}`,
): Fact[] {
  const { cycleDays, cycleMonths, nextOn } = row
  const started: Fact = {
    ...factOf(row, key),
    name: 'subscription.started',
    occurredAt: row.startedAt,
    payload: { ...payloadOf(row), cycleDays, cycleMonths, nextOn },
  }
  return row.cancelledAt ? [started, endedFact(row, reasons, `${key}:cancelled`)] : [started]
}

/** The facts go with their import; of what stays, because a later file says it too, they are told anew. */
export function factsOfHandedOver(
  ctx: Ctx,
  { personId, id, before }: Earlier,
  reasons: readonly Reason[],
): Fact[] {
  const items = before.items as { name: string }[]
  const row: Row = {
    personId,
    subscriptionId: id,
    items,
    cycleDays: before.cycle_days as number | null,
    cycleMonths: before.cycle_months as number | null,
    nextOn: before.next_on as string | null,
    startedAt: new Date(String(before.started_at)),
    cancelledAt: before.cancelled_at ? new Date(String(before.cancelled_at)) : null,
    cancelReasonId: before.cancel_reason_id as string | null,
    deliveries: Number(before.deliveries),
    importId: null,
  }
  return factsOfHistory(row, reasons, `kept:${id}:${ctx.requestId}`)
}

function endedFact(row: Row, reasons: readonly Reason[], key: string): Fact {
  const reason = reasons.find(({ reasonId }) => reasonId === row.cancelReasonId)
  const said = reason && { reasonId: reason.reasonId, ja: reason.ja, en: reason.en }
  return {
    ...factOf(row, key),
    name: 'subscription.cancelled',
    occurredAt: row.cancelledAt ?? undefined,
    payload: { ...payloadOf(row), ...said, deliveries: row.deliveries },
  }
}

function stepOf(before: HeldSubscription, after: FiledSubscription) {
  if (after.status === before.status || after.status === 'cancelled') return 'changed'
  return after.status === 'paused' ? 'paused' : 'resumed'
}

const factOf = ({ personId, importId }: Row, key: string) => ({
  personId,
  key,
  source: importId ? `import:${importId}` : undefined,
})
const payloadOf = ({ subscriptionId, items }: Row) => ({
  subscriptionId,
  items: items.map(({ name }) => name),
})
const pick = ({ cycleDays, cycleMonths, nextOn }: HeldSubscription) => ({
  cycleDays,
  cycleMonths,
  nextOn,
})
