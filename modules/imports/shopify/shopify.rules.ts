import { z } from 'zod'

/** What we read of Shopify's messages; whatever else they hold is let by. */

const text = z.string().nullish()
const id = z.union([z.number(), z.string()]).transform(String)
const decimal = z.union([z.string(), z.number()]).transform(String)
const moment = z.string().transform((value, ctx) => {
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) ctx.addIssue({ code: 'custom', message: 'Not a date' })
  return date
})

const address = z
  .object({
    first_name: text,
    last_name: text,
    company: text,
    address1: text,
    address2: text,
    city: text,
    province: text,
    zip: text,
    phone: text,
  })
  .nullish()

const consent = z.object({ state: text, consent_updated_at: text }).nullish()

export const customer = z.object({
  id,
  email: text,
  phone: text,
  first_name: text,
  last_name: text,
  created_at: text,
  updated_at: text,
  default_address: address,
  email_marketing_consent: consent,
  sms_marketing_consent: consent,
})
export type ShopifyCustomer = z.output<typeof customer>

export const order = z.object({
  id,
  name: z.string(),
  email: text,
  phone: text,
  created_at: moment,
  updated_at: text,
  cancelled_at: text,
  currency: z.string(),
  taxes_included: z.boolean().default(false),
  total_discounts: decimal.default('0'),
  total_tax: decimal.default('0'),
  total_price: decimal,
  total_shipping_price_set: z.object({ shop_money: z.object({ amount: decimal }) }).nullish(),
  source_name: text,
  customer: customer.nullish(),
  billing_address: address,
  line_items: z.array(
    z.object({
      sku: text,
      title: text,
      name: text,
      quantity: z.int(),
      price: decimal,
    }),
  ),
})
export type ShopifyOrder = z.output<typeof order>

export const refund = z.object({
  id,
  order_id: id,
  created_at: moment,
  note: text,
  refund_line_items: z
    .array(
      z.object({
        quantity: z.int(),
        subtotal: decimal,
        line_item: z.object({ sku: text, title: text, name: text }).nullish(),
      }),
    )
    .default([]),
})
export type ShopifyRefund = z.output<typeof refund>

/** Also the source of the ready mappings for Shopify's files, so that file and webhook agree. */
export const SOURCE = 'shopify'

export const isPrivacyTopic = (topic: string) =>
  /^(customers|shop)\/(redact|data_request)$/.test(topic)

/** By what somebody whom Shopify names is known here. */
export function whoIs(of: {
  id?: string | null | undefined
  email?: string | null | undefined
  phone?: string | null | undefined
}) {
  return identities(['customer_number', of.id, SOURCE], ['email', of.email], ['phone', of.phone])
}

export function identities(
  ...of: [kind: string, value: string | null | undefined, issuer?: string][]
) {
  return of.flatMap(([kind, value, issuer]) => (value ? [{ kind, value, issuer }] : []))
}

export const redaction = z.object({
  customer: z.object({ id: id.optional(), email: text, phone: text }).nullish(),
})
