import type { Ctx } from '../../../kernel/context.ts'
import { record } from '../../activity/index.ts'
import type { TraceKind } from '../traces.rules.ts'
import type { TracedMessage } from './traces.queries.ts'

/** The fact of the timeline, once for each message and link. */
export async function tell(
  ctx: Ctx,
  { personId, messageId, channel, purpose, subject }: TracedMessage,
  { kind, at, what = '', more }: { kind: TraceKind; at: Date; what?: string; more: object },
): Promise<void> {
  await record(ctx, [
    {
      personId,
      name: `message.${kind}`,
      occurredAt: at,
      payload: { messageId, channel, purpose, subject, ...more },
      key: `message.${kind}:${messageId}${what && `:${what}`}`,
    },
  ])
}
