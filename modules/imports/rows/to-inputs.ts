import type { OrderInput, ReturnInput, SubscriptionInput } from '../../orders/index.ts'
import type { PersonInput } from '../../people/index.ts'
import type { Piece } from './piece.ts'

export interface Origin {
  source: string
  importId: string
  /** Prices are before tax: what the total has beyond its parts is tax. */
  taxOnTop: boolean
  currency: string
  /** What stands as the proof of a consent that a file tells. */
  consentWording: string
}

/** The person of a piece, as people knows persons. */
export function personInput(
  { person, traits, number, order, subscription }: Piece,
  origin: Origin,
  now: Date,
): PersonInput {
  const { source, importId } = origin
  const since = order.placedAt ?? subscription?.startedAt
  const named = person.fullName || person.familyName || person.companyName
  const identity = (kind: string, value: string | undefined, issuer = '') =>
    value ? [{ kind, issuer, value }] : []
  const strong = [
    ...identity('customer_number', person.customerNumber, source),
    ...identity('card', person.card, source),
    ...identity('line', person.line),
    ...identity('email', person.email),
  ]
  return {
    identities: [
      ...strong,
      ...identity('phone', person.phone),
      // A phone joins nobody by itself: without this the same file would bring the person again.
      ...(strong.length === 0 && !named
        ? identity('order_number', number ?? undefined, source)
        : []),
    ],
    familyName: person.familyName,
    givenName: person.givenName,
    fullName: person.fullName,
    familyKana: person.familyKana,
    givenKana: person.givenKana,
    fullKana: person.fullKana,
    companyName: person.companyName,
    birthday: person.birthday,
    sex: person.sex as PersonInput['sex'],
    address: addressOf(person),
    memberSince: person.memberSince ? new Date(person.memberSince) : undefined,
    consents: consentsOf(person, since, origin, now),
    traits: Object.fromEntries(traits ?? []),
    // What stands beside an order was true when it was placed.
    told: order.placedAt ? { at: new Date(order.placedAt) } : undefined,
    importId,
    createdAt: since ? new Date(since) : undefined,
  }
}

function addressOf(person: Piece['person']) {
  const { postalCode, prefecture, city, street, building } = person
  if (!(postalCode || prefecture || city || street || building)) return undefined
  return { postalCode, prefecture, city, street, building }
}

function consentsOf(
  { mailConsent }: Piece['person'],
  since: string | undefined,
  origin: Origin,
  now: Date,
) {
  if (!mailConsent) return []
  const at = since ? new Date(since) : now
  const granted = mailConsent === 'yes'
  return [{ channel: 'mail', purpose: 'news', granted, wording: origin.consentWording, at }]
}

/** The order of a piece that `assemble` has put together. */
export function orderInput(
  piece: Piece,
  personId: string,
  number: string,
  origin: Origin,
): OrderInput {
  const { order, lines } = piece
  const { discount = 0, shipping = 0, total, placedAt = '' } = order
  const currency = order.currency ?? origin.currency
  const goods = lines.reduce((sum, line) => sum + line.amount, 0)
  const beyond = total === undefined ? 0 : total - (goods - discount + shipping)
  const onTop = origin.taxOnTop && lines.length > 0 && order.tax === undefined && beyond > 0
  const tax = onTop ? beyond : (order.tax ?? 0)
  return {
    personId,
    source: origin.source,
    number,
    placedAt: new Date(placedAt),
    currency,
    lines: lines.map((line) => ({ ...line, name: line.name || line.sku || '—' })),
    discount,
    shipping,
    tax,
    total:
      total ?? (lines.length === 0 ? (order.goods ?? 0) - discount + shipping + tax : undefined),
    channel: order.channel ?? null,
    mediaCode: order.mediaCode ?? null,
    note: order.note ?? null,
    ...(piece.cancelled && { status: 'cancelled' as const }),
    guest: piece.guest,
    importId: origin.importId,
  }
}

/** What came back; `orderNumber` where the source gives an order and its return one number. */
export function returnInput(
  piece: Piece,
  personId: string,
  number: string,
  orderNumber: string | null,
  origin: Origin,
): ReturnInput {
  const { order } = piece
  const lines = piece.lines.filter((line) => line.quantity > 0)
  const sum = piece.lines.reduce((sum, line) => sum + line.amount, 0)
  return {
    personId,
    source: origin.source,
    number,
    returnedAt: new Date(order.placedAt ?? ''),
    currency: order.currency ?? origin.currency,
    orderNumber,
    lines: lines.map(({ sku, name, quantity, amount }) => ({ sku, name, quantity, amount })),
    amount: piece.lines.length > 0 ? sum : Math.abs(order.total ?? order.goods ?? 0),
    importId: origin.importId,
  }
}

/** The subscription of a piece that `assemble` has put together. */
export function subscriptionInput(
  { subscription = {}, lines, order, cancelled }: Piece,
  personId: string,
  number: string,
  origin: Origin,
): SubscriptionInput {
  const { startedAt = '', endedAt, cycleDays = null, cycleMonths = null } = subscription
  return {
    personId,
    source: origin.source,
    number,
    currency: order.currency ?? origin.currency,
    items: lines.map(({ sku, name, quantity, unitPrice, unpriced }) => ({
      sku,
      name: name || sku || '—',
      quantity,
      // The product's own, where the file names none.
      unitPrice: unpriced ? null : unitPrice,
    })),
    cycleDays,
    cycleMonths,
    startedAt: new Date(startedAt),
    nextOn: subscription.nextOn,
    status: cancelled ? 'cancelled' : subscription.status,
    cancelledAt: endedAt ? new Date(endedAt) : null,
    cancelReason: subscription.endReason,
    importId: origin.importId,
  }
}
