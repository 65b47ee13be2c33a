import { newId } from '../../kernel/ids.ts'
import { PERSONS, userIdOf } from './build.ts'

export const BATCH = 100

const EVENTS = ['Product Viewed', 'Product Added', 'Order Completed'] as const

export interface Made {
  who: number
  messageId: string
  event: string
  amount: number | null
  properties: Record<string, unknown>
}

/** What a hundred visitors did: the same skew as in the tables. */
export function makeMessages(): Made[] {
  return Array.from({ length: BATCH }, (): Made => {
    const who = Math.floor(Math.random() ** 2 * PERSONS)
    const event = EVENTS[Math.floor(Math.random() * EVENTS.length)] ?? EVENTS[0]
    const price = Math.floor(Math.random() * 9000)
    const amount = event === 'Order Completed' ? price : null
    const properties = {
      sku: `A-${who % 500}`,
      price,
      page: `/items/${who % 500}`,
      ...(amount !== null && { revenue: amount }),
    }
    return { who, messageId: newId(), event, amount, properties }
  })
}

/** As an SDK sends it. */
export function bodyOf(messages: readonly Made[]): string {
  const timestamp = new Date().toISOString()
  return JSON.stringify({
    batch: messages.map(({ who, messageId, event, properties }) => ({
      type: 'track',
      userId: userIdOf(who),
      messageId,
      event,
      properties,
      timestamp,
      context: { library: { name: 'bench', version: '1' } },
    })),
    sentAt: timestamp,
  })
}
