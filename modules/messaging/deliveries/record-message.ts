import type { Ctx } from '../../../kernel/context.ts'
import { record } from '../../activity/index.ts'
import type { MessageRow } from './messages.queries.ts'

type Told = Pick<
  MessageRow,
  'personId' | 'messageId' | 'channel' | 'kind' | 'purpose' | 'subject' | 'body'
>

const WORDS = 80

/** Tells the timeline what became of a message; each of these once. */
export async function recordMessage(
  ctx: Ctx,
  { personId, messageId, channel, kind, purpose, subject, body }: Told,
  what: 'sent' | 'held' | 'refused' | 'failed' | 'cancelled',
  more: { because?: string | null; at?: Date } = {},
): Promise<void> {
  const { because, at } = more
  const words = subject ?? [...body.text.replace(/\s+/g, ' ').trim()].slice(0, WORDS).join('')
  await record(ctx, [
    {
      personId,
      name: `message.${what}`,
      key: `message.${what} ${messageId}`,
      payload: { messageId, channel, purpose, kind, subject: words, ...(because && { because }) },
      ...(at && { occurredAt: at }),
    },
  ])
}
