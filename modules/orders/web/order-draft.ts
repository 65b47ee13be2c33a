import type { z } from 'zod'
import type { Translate } from '../../../kernel/i18n.ts'
import type { newOrder } from '../contract.ts'
import { filledLines, type LineDraft } from './LineEditor.tsx'
import { channelOf } from './words.ts'

/** What an order is besides its lines, as it is being typed. */
export interface Rest {
  /** The day of the order; empty means now. */
  day: string
  shipping: number | null
  discount: number | null
  channel: string
  mediaCode: string
  /** Chosen for one person; with another it is void. */
  delivery: { personId: string; subscriptionId: string } | null
  note: string
}

export function totalOf(lines: LineDraft[], { discount, shipping }: Rest): number {
  const goods = filledLines(lines).reduce(
    (sum, line) => sum + line.quantity * (line.unitPrice ?? 0),
    0,
  )
  return goods - (discount ?? 0) + (shipping ?? 0)
}

export function subscriptionOf({ delivery }: Rest, personId: string | null): string | null {
  return delivery && delivery.personId === personId ? delivery.subscriptionId : null
}

/** What the server is told. */
export function orderBody(
  t: Translate,
  personId: string,
  lines: LineDraft[],
  rest: Rest,
  zone: string,
): z.input<typeof newOrder> {
  return {
    personId,
    ...(rest.day && { placedAt: beginningOf(rest.day, zone) }),
    lines: filledLines(lines).map(({ sku, name, quantity, unitPrice }) => ({
      sku,
      name: name.trim(),
      quantity,
      unitPrice: unitPrice ?? 0,
    })),
    shipping: rest.shipping ?? 0,
    discount: rest.discount ?? 0,
    channel: channelOf(t, rest.channel.trim()),
    mediaCode: rest.mediaCode,
    note: rest.note,
    subscriptionId: subscriptionOf(rest, personId),
  }
}

/** The instant at which a day begins in a zone. */
export function beginningOf(day: string, zone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const aheadAt = (instant: number) =>
    Date.parse(
      `${new Date(instant).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`,
    ) - instant
  // Twice, because the clocks may change between midnight here and there.
  const near = midnight - aheadAt(midnight)
  return new Date(midnight - aheadAt(near)).toISOString()
}
