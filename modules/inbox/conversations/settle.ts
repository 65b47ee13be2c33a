import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/context.ts'
import { publish } from '../../../kernel/live.ts'
import { readCompany } from '../../accounts/index.ts'
import { deleteConversation, findShape, saveShape } from './conversations.queries.ts'
import { limitOf } from './limits.queries.ts'
import { addWorkingDays } from './working-days.ts'

/**
 * Takes a talk's last words, who waits since when and until when a reply is due from its entries, after
 * any of them changed, and tells the open pages. A talk with no entry left is no talk.
 */
export async function settle(
  ctx: Ctx,
  { personId, conversationId }: { personId: string; conversationId: string },
): Promise<void> {
  const shape = await findShape(ctx.tx, personId, conversationId)
  if (shape) {
    const dueOn = await dueDay(ctx, shape)
    await saveShape(ctx.tx, { ...shape, personId, conversationId, dueOn, now: ctx.now })
  } else {
    await deleteConversation(ctx.tx, personId, conversationId)
  }
  await tell(ctx, conversationId)
}

/** Lists read themselves again, and so does the page of this talk. */
export async function tell(ctx: Pick<Ctx, 'tx'>, conversationId: string): Promise<void> {
  await publish(ctx, 'inbox', { conversationId })
}

async function dueDay(
  ctx: Ctx,
  {
    waitingSince,
    waitingChannel,
  }: Pick<NonNullable<Awaited<ReturnType<typeof findShape>>>, 'waitingSince' | 'waitingChannel'>,
): Promise<string | null> {
  if (!waitingSince || !waitingChannel) return null
  const { zone } = await readCompany(ctx)
  return addWorkingDays(dayIn(zone, waitingSince), await limitOf(ctx.tx, waitingChannel))
}
