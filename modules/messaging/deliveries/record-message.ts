import type { Ctx } from '../../../kernel/context.ts'
import { type Fact, record } from '../../activity/index.ts'
import type { MessageRow } from './messages.queries.ts'

type Told = Pick<
  MessageRow,
  'personId' | 'messageId' | 'channel' | 'kind' | 'purpose' | 'subject' | 'body'
>

export type Become = Told & {
  what: 'sent' | 'held' | 'refused' | 'failed' | 'cancelled'
  because?: string | null
  at?: Date
}

const WORDS = 80

/** Tells the timeline what became of messages; each of these once. */
export async function recordMessages(ctx: Ctx, became: readonly Become[]): Promise<void> {
  await record(ctx, became.map(factOf))
}

function factOf({ personId, messageId, what, because, at, ...told }: Become): Fact {
  const { channel, purpose, kind, subject, body } = told
  const words = subject ?? [...body.text.replace(/\s+/g, ' ').trim()].slice(0, WORDS).join('')
  const why = what === 'sent' || what === 'cancelled' ? null : because
  return {
    personId,
    name: `message.${what}`,
    key: `message.${what} ${messageId}`,
    payload: { messageId, channel, purpose, kind, subject: words, ...(why && { because: why }) },
    ...(at && { occurredAt: at }),
  }
}
