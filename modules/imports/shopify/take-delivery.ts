import type { Ctx } from '../../../kernel/context.ts'
import { translator } from '../../../kernel/i18n.ts'
import { decimalToMinor } from '../../../kernel/money.ts'
import { audit } from '../../accounts/index.ts'
import { type OrderInput, orderProblem, placeOrders, recordReturns } from '../../orders/index.ts'
import { type PersonInput, upsertPeople } from '../../people/index.ts'
import { type Delivery, type DeliveryState, latestOfOrder, orderOf } from './deliveries.queries.ts'
import * as shopify from './shopify.rules.ts'
import { identities, SOURCE, whoIs } from './shopify.rules.ts'

export interface SettledDelivery {
  state: DeliveryState
  reason: string | null
  /** What is still needed of the message. */
  body: object
}

const ERASED = 'This person was erased on request'

/** Takes one message of Shopify over, in the caller's transaction. */
export async function takeDelivery(ctx: Ctx, delivery: Delivery): Promise<SettledDelivery> {
  const { topic, body } = delivery
  if (topic.startsWith('orders/')) return takeOrder(ctx, delivery)
  if (topic === 'refunds/create') return takeRefund(ctx, delivery)
  if (topic === 'customers/create' || topic === 'customers/update') return takeCustomer(ctx, body)
  if (shopify.isPrivacyTopic(topic)) return noteRequest(ctx, delivery)
  return { state: 'ignored', reason: `Not listened to: ${topic}`, body: {} }
}

async function takeOrder(ctx: Ctx, { shop, body }: Delivery): Promise<SettledDelivery> {
  const parsed = shopify.order.safeParse(body)
  if (!parsed.success) return unreadable(parsed.error, body)
  const order = parsed.data
  const known = await latestOfOrder(ctx.tx, shop, order.id)
  const rest = { id: order.id, name: order.name, updated_at: order.updated_at ?? order.created_at }
  if (known && order.updated_at && Date.parse(known.updatedAt) > Date.parse(order.updated_at))
    return { state: 'ignored', reason: 'A later change of this order is in already', body: rest }
  const [person] = await upsertPeople(ctx, [buyerInput(order)])
  if (!person || person.outcome === 'erased')
    return { state: 'refused', reason: ERASED, body: rest }
  const input = orderInput(order, person.personId)
  const problem = orderProblem(input)
  if (problem) {
    const reason = translator(ctx.locale)(problem.text, problem.params)
    return { state: 'refused', reason, body: body as object }
  }
  await placeOrders(ctx, [input])
  return { state: 'done', reason: null, body: rest }
}

function buyerInput(order: shopify.ShopifyOrder): PersonInput {
  const { customer, billing_address: at } = order
  const contacts = whoIs({
    id: customer?.id,
    email: order.email ?? customer?.email,
    phone: order.phone ?? customer?.phone ?? at?.phone,
  })
  return {
    // A sale at the till may name nobody; the order itself then keeps the buyer apart.
    identities: contacts.length > 0 ? contacts : identities(['order_number', order.name, SOURCE]),
    familyName: customer?.last_name ?? at?.last_name,
    givenName: customer?.first_name ?? at?.first_name,
    address: addressOf(at ?? customer?.default_address),
    createdAt: order.created_at,
  }
}

function addressOf(at: shopify.ShopifyOrder['billing_address']): PersonInput['address'] {
  if (!at) return undefined
  const { zip, province, city, address1, address2 } = at
  return { postalCode: zip, prefecture: province, city, street: address1, building: address2 }
}

function orderInput(order: shopify.ShopifyOrder, personId: string): OrderInput {
  const { currency } = order
  const money = (text: string | undefined) => decimalToMinor(text ?? '0', currency) ?? 0
  const cancelled = order.cancelled_at ? new Date(order.cancelled_at) : null
  return {
    personId,
    source: SOURCE,
    number: order.name,
    placedAt: order.created_at,
    currency,
    lines: order.line_items.map((line) => ({
      sku: line.sku || null,
      name: line.name || line.title || line.sku || '—',
      quantity: line.quantity,
      unitPrice: money(line.price),
    })),
    discount: money(order.total_discounts),
    shipping: money(order.total_shipping_price_set?.shop_money.amount),
    tax: order.taxes_included ? 0 : money(order.total_tax),
    total: money(order.total_price),
    channel: order.source_name ?? null,
    status: cancelled ? 'cancelled' : 'placed',
    cancelledAt: cancelled,
    guest: !order.customer,
  }
}

/** A refund names its order by an id; the order's own message told which number that is. */
async function takeRefund(ctx: Ctx, { shop, body }: Delivery): Promise<SettledDelivery> {
  const parsed = shopify.refund.safeParse(body)
  if (!parsed.success) return unreadable(parsed.error, body)
  const refund = parsed.data
  const rest = { id: refund.id, order_id: refund.order_id }
  if (refund.refund_line_items.length === 0)
    return { state: 'ignored', reason: 'No goods came back with this refund', body: rest }
  const order = await latestOfOrder(ctx.tx, shop, refund.order_id)
  const placed = order && (await orderOf(ctx.tx, SOURCE, order.name))
  if (!order || !placed)
    return {
      state: 'refused',
      reason: 'The order of this refund is not known',
      body: body as object,
    }
  const { personId, currency } = placed
  const lines = refund.refund_line_items.map(({ quantity, subtotal, line_item }) => ({
    sku: line_item?.sku || null,
    name: line_item?.name ?? line_item?.title ?? null,
    quantity,
    amount: decimalToMinor(subtotal, currency) ?? 0,
  }))
  const [recorded] = await recordReturns(ctx, [
    {
      personId,
      source: SOURCE,
      number: `refund-${refund.id}`,
      returnedAt: refund.created_at,
      currency,
      orderNumber: order.name,
      lines,
      amount: lines.reduce((sum, line) => sum + line.amount, 0),
      reason: refund.note ?? null,
    },
  ])
  if (!recorded?.problem) return { state: 'done', reason: null, body: rest }
  const { text, params } = recorded.problem
  return { state: 'refused', reason: translator(ctx.locale)(text, params), body: body as object }
}

async function takeCustomer(ctx: Ctx, body: unknown): Promise<SettledDelivery> {
  const parsed = shopify.customer.safeParse(body)
  if (!parsed.success) return unreadable(parsed.error, body)
  const customer = parsed.data
  const { email_marketing_consent: mail } = customer
  const says = mail?.state === 'subscribed' || mail?.state === 'unsubscribed'
  const at = new Date(mail?.consent_updated_at ?? ctx.now)
  const granted = mail?.state === 'subscribed'
  const [person] = await upsertPeople(ctx, [
    {
      identities: whoIs({
        ...customer,
        phone: customer.phone ?? customer.default_address?.phone,
      }),
      familyName: customer.last_name,
      givenName: customer.first_name,
      address: addressOf(customer.default_address),
      createdAt: customer.created_at ? new Date(customer.created_at) : undefined,
      consents: says
        ? [
            {
              channel: 'mail',
              purpose: 'news',
              granted,
              wording: `Shopify: ${mail.state}`,
              at,
            },
          ]
        : [],
    },
  ])
  if (person?.outcome === 'erased')
    return { state: 'refused', reason: ERASED, body: { id: customer.id } }
  return { state: 'done', reason: null, body: { id: customer.id } }
}

/** A request about personal data is for a person to carry out; it is noted and shown. */
async function noteRequest(
  ctx: Ctx,
  { deliveryId, topic, shop, body }: Delivery,
): Promise<SettledDelivery> {
  const { customer } = shopify.redaction.parse(body)
  const detail = { topic, shop, customer: customer?.id ?? null }
  const subject = { kind: 'shopify_delivery', id: deliveryId }
  await audit(ctx, { action: 'imports.privacy_request', subject, detail })
  // The address is what a person needs to find the one who asks.
  return { state: 'waiting', reason: null, body: { customer } }
}

function unreadable(error: { message: string }, body: unknown): SettledDelivery {
  return { state: 'refused', reason: error.message.slice(0, 1000), body: body as object }
}
