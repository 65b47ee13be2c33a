import type { RuleAttribute, RuleSource } from '../../kernel/rule-fields.ts'
import { texts } from './rule.texts.ts'
import { ORDER_FACTS, SUBSCRIPTION_FACTS } from './rule-fields.ts'

const LINES = 'from orders.pub_lines x where x.person_id = r.person_id and x.order_id = r.order_id'
const LINES_OF_CATALOGUE = `from orders.pub_lines x join orders.pub_products p on p.product_id = x.product_id
  where x.person_id = r.person_id and x.order_id = r.order_id`
// A join that goes by itself where nobody asks for the category.
const LINES_WITH_CATEGORY = `(select l.*, p.category from orders.pub_lines l
  left join orders.pub_products p on p.product_id = l.product_id) r`
const ITEMS = `from orders.pub_subscription_items x
  where x.person_id = r.person_id and x.subscription_id = r.subscription_id`
const OWN_MONEY = 'r.currency = :currency'

const containing = { yes: texts.containing, no: texts.notContaining }

/** What an order is told apart by, standing or cancelled. */
const ofOrder: readonly RuleAttribute[] = [
  { key: 'sales', label: texts.sales, type: 'money', value: 'r.sales', measure: true },
  { key: 'total', label: texts.total, type: 'money', value: 'r.total', measure: true },
  {
    key: 'product',
    label: texts.product,
    type: 'text',
    value: 'x.name',
    anyOf: LINES,
    says: containing,
  },
  { key: 'sku', label: texts.sku, type: 'text', value: 'x.sku', anyOf: LINES, says: containing },
  {
    key: 'category',
    label: texts.category,
    type: 'text',
    value: 'p.category',
    anyOf: LINES_OF_CATALOGUE,
    says: { yes: texts.ofCategory, no: texts.notOfCategory },
  },
  {
    key: 'channel',
    label: texts.channel,
    type: 'text',
    value: 'r.channel',
    says: { yes: texts.through, no: texts.notThrough },
  },
  {
    key: 'media_code',
    label: texts.media,
    type: 'text',
    value: 'r.media_code',
    says: { yes: texts.byMedia, no: texts.notByMedia },
  },
  {
    key: 'guest',
    label: texts.guest,
    type: 'flag',
    value: 'r.guest',
    says: { yes: texts.guestYes, no: texts.guestNo },
  },
  {
    key: 'by_subscription',
    label: texts.bySubscription,
    type: 'flag',
    value: 'r.subscription_id is not null',
    says: { yes: texts.subscriptionYes, no: texts.subscriptionNo },
  },
  {
    key: 'delivery',
    label: texts.delivery,
    type: 'number',
    value: 'r.delivery_no',
    unit: texts.deliveryUnit,
  },
]

const ofLine: readonly RuleAttribute[] = [
  { key: 'amount', label: texts.amount, type: 'money', value: 'r.amount', measure: true },
  {
    key: 'quantity',
    label: texts.quantity,
    type: 'number',
    value: 'r.quantity',
    measure: true,
    unit: texts.pieces,
  },
  {
    key: 'product',
    label: texts.product,
    type: 'text',
    value: 'r.name',
    says: { yes: texts.ofProduct, no: texts.notOfProduct },
  },
  {
    key: 'sku',
    label: texts.sku,
    type: 'text',
    value: 'r.sku',
    says: { yes: texts.ofProduct, no: texts.notOfProduct },
  },
  {
    key: 'category',
    label: texts.category,
    type: 'text',
    portions: { place: 90, label: texts.whatIsBought },
    value: 'r.category',
    says: { yes: texts.fromCategory, no: texts.notFromCategory },
  },
]

const ofSubscription: readonly RuleAttribute[] = [
  {
    key: 'product',
    label: texts.product,
    type: 'text',
    value: 'x.name',
    anyOf: ITEMS,
    says: containing,
  },
  {
    key: 'status',
    label: texts.status,
    type: 'choice',
    value: 'r.status',
    says: { yes: texts.stateIs, no: texts.stateIsNot },
    choices: [
      { value: 'active', label: texts.active },
      { value: 'paused', label: texts.paused },
      { value: 'cancelled', label: texts.ended },
    ],
  },
  {
    key: 'cycle_days',
    label: texts.cycle,
    type: 'number',
    value: 'r.cycle_days',
    unit: texts.days,
  },
  { key: 'price', label: texts.price, type: 'money', value: 'r.price', measure: true },
]

/** Rows that rules may count. Money is in the company's own currency, and so are the rows. */
export const ruleSources: readonly RuleSource[] = [
  {
    key: 'orders.orders',
    group: 'order',
    label: texts.orders,
    deed: texts.ordered,
    words: texts.orderWords,
    from: 'orders.pub_orders r',
    where: `r.status = 'placed' and ${OWN_MONEY}`,
    at: 'r.placed_at',
    attributes: ofOrder,
    touchedBy: ORDER_FACTS,
  },
  {
    key: 'orders.lines',
    group: 'order',
    label: texts.lines,
    deed: texts.bought,
    words: texts.lineWords,
    from: LINES_WITH_CATEGORY,
    where: `r.status = 'placed' and ${OWN_MONEY}`,
    at: 'r.placed_at',
    attributes: ofLine,
    touchedBy: ORDER_FACTS,
  },
  {
    key: 'orders.returns',
    group: 'order',
    label: texts.returns,
    deed: texts.returned,
    words: texts.returnWords,
    from: 'orders.pub_returns r',
    where: OWN_MONEY,
    at: 'r.returned_at',
    attributes: [
      { key: 'amount', label: texts.amount, type: 'money', value: 'r.amount', measure: true },
      {
        key: 'reason',
        label: texts.reason,
        type: 'text',
        value: 'r.reason',
        says: { yes: texts.because, no: texts.notBecause },
      },
    ],
    touchedBy: ORDER_FACTS,
  },
  {
    key: 'orders.cancelled',
    group: 'order',
    label: texts.cancelled,
    deed: texts.cancelledAnOrder,
    words: texts.cancelWords,
    from: 'orders.pub_orders r',
    where: `r.status = 'cancelled' and ${OWN_MONEY}`,
    at: 'r.cancelled_at',
    attributes: ofOrder,
    touchedBy: ORDER_FACTS,
  },
  {
    key: 'orders.subscriptions',
    group: 'subscription',
    label: texts.subscriptions,
    deed: texts.subscribed,
    words: texts.subscriptionWords,
    from: 'orders.pub_subscriptions r',
    where: OWN_MONEY,
    at: 'r.started_at',
    attributes: ofSubscription,
    touchedBy: [...SUBSCRIPTION_FACTS, 'order.placed'],
  },
]
