import type { RuleField } from '../../kernel/rule-fields.ts'
import { texts } from './rule.texts.ts'

/** Whatever changes what somebody has bought. */
export const ORDER_FACTS = [
  'order.placed',
  'order.changed',
  'order.cancelled',
  'order.returned',
  'order.return_withdrawn',
] as const

export const SUBSCRIPTION_FACTS = [
  'subscription.started',
  'subscription.changed',
  'subscription.skipped',
  'subscription.paused',
  'subscription.resumed',
  'subscription.cancelled',
] as const

const MONEY = `(select t.person_id, t.orders, t.sales - t.returned as sales,
  t.sales - t.returned - t.cost + t.cost_back as profit
  from orders.pub_person_totals t where t.currency = :currency) r`
const ALL = `(select t.person_id, sum(t.orders) as orders, min(t.first_at) as first_at,
  max(t.last_at) as last_at from orders.pub_person_totals t group by t.person_id) r`
const SUBSCRIPTIONS = `(select s.person_id, count(*) filter (where s.status = 'active') as running,
  count(*) filter (where s.status = 'paused') as resting,
  min(s.next_on) filter (where s.status = 'active') as next_on
  from orders.pub_subscriptions s group by s.person_id) r`

const ofOrders = (field: Omit<RuleField, 'group' | 'touchedBy'>): RuleField => ({
  group: 'order',
  touchedBy: ORDER_FACTS,
  ...field,
})

const ofSubscriptions = (field: Omit<RuleField, 'group' | 'touchedBy' | 'from'>): RuleField => ({
  group: 'subscription',
  from: SUBSCRIPTIONS,
  // An order that is a delivery moves the next one.
  touchedBy: [...SUBSCRIPTION_FACTS, 'order.placed'],
  ...field,
})

/** What rules may ask about all that a person bought. Money is in the company's own currency. */
export const ruleFields: readonly RuleField[] = [
  ofOrders({
    key: 'orders.count',
    label: texts.orderCount,
    words: texts.orderCountWords,
    unit: texts.times,
    type: 'number',
    portions: { place: 60, from: [0, 1, 2, 3, 6, 11] },
    from: ALL,
    value: 'r.orders',
    none: 0,
  }),
  ofOrders({
    key: 'orders.sales',
    label: texts.salesSoFar,
    words: texts.salesWords,
    type: 'money',
    from: MONEY,
    value: 'r.sales',
    none: 0,
  }),
  ofOrders({
    key: 'orders.profit',
    label: texts.profit,
    words: texts.profitWords,
    type: 'money',
    from: MONEY,
    value: 'r.profit',
    none: 0,
  }),
  ofOrders({
    key: 'orders.first',
    label: texts.firstOrder,
    words: texts.firstOrderWords,
    type: 'moment',
    portions: { place: 50, label: texts.yearsWithUs, from: [0, 1, 3, 5, 10] },
    from: ALL,
    value: 'r.first_at',
  }),
  ofOrders({
    key: 'orders.last',
    label: texts.lastOrder,
    words: texts.lastOrderWords,
    type: 'moment',
    from: ALL,
    value: 'r.last_at',
  }),
  ofOrders({
    key: 'orders.average',
    label: texts.average,
    words: texts.averageWords,
    type: 'money',
    portions: { place: 70, from: [0, 3000, 5000, 10_000, 20_000] },
    from: MONEY,
    value: 'r.sales / nullif(r.orders, 0)',
  }),
  ofSubscriptions({
    key: 'orders.subscriber',
    label: texts.subscriber,
    words: texts.subscriberWords,
    says: { yes: texts.subscriberYes, no: texts.subscriberNo },
    type: 'flag',
    portions: {
      place: 80,
      label: texts.bySubscriptionOrNot,
      yes: texts.subscribers,
      no: texts.noSubscribers,
    },
    value: 'r.running > 0',
  }),
  ofSubscriptions({
    key: 'orders.resting',
    label: texts.resting,
    words: texts.restingWords,
    says: { yes: texts.restingYes, no: texts.restingNo },
    type: 'flag',
    value: 'r.resting > 0',
  }),
  ofSubscriptions({
    key: 'orders.running',
    label: texts.runningCount,
    words: texts.subscriberWords,
    unit: texts.things,
    type: 'number',
    value: 'r.running',
    none: 0,
  }),
  ofSubscriptions({
    key: 'orders.next_delivery',
    label: texts.nextDelivery,
    words: texts.nextDeliveryWords,
    type: 'day',
    value: 'r.next_on',
  }),
]
