import type { Ctx } from '../../../kernel/context.ts'
import { deleteOldSessions } from './sessions.queries.ts'
import { sessionBounds } from './sessions.ts'
import { deleteOldLimits, deleteOldTickets } from './tickets.queries.ts'

/** Clears away sessions, tickets and counters whose time is over. */
export async function sweep(ctx: Ctx): Promise<void> {
  await deleteOldSessions(ctx.tx, sessionBounds(ctx.now))
  await deleteOldTickets(ctx.tx, ctx.now)
  await deleteOldLimits(ctx.tx, ctx.now)
}
