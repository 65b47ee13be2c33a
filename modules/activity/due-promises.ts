import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { type DuePromiseRow, findDuePromises } from './due-promises.queries.ts'

export type DuePromise = Omit<DuePromiseRow, 'actor'> & {
  /** Who of the staff made it. */
  staffId: string | null
}

const STAFF = 'staff:'
const MOST = 500

/** Promises to anybody that fall due by a day (`YYYY-MM-DD`) and are not kept, the earliest due first. */
export async function duePromises(ctx: Ctx, { by }: { by: string }): Promise<DuePromise[]> {
  requirePermission(ctx, 'activity.read')
  const rows = await findDuePromises(ctx.tx, { by, now: ctx.now, limit: MOST })
  return rows.map(({ actor, ...promise }) => ({
    ...promise,
    staffId: actor.startsWith(STAFF) ? actor.slice(STAFF.length) : null,
  }))
}
