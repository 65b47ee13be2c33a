import { type Ctx, type Permission, requirePermission } from '../../kernel/context.ts'
import { forbidden } from '../../kernel/errors.ts'
import { rotaTexts } from './rota.texts.ts'

/** What a reply needs of the modules below. */
const FOR_A_REPLY: readonly Permission[] = [
  'inbox.read',
  'inbox.write',
  'inbox.answer',
  'people.read',
  'activity.read',
  'activity.write',
  'accounts.read',
  'orders.read',
]

export interface Me {
  staffId: string
  name: string
}

/** Replies are written by people: a key or a job has none of its own. */
export function requireMe(ctx: Pick<Ctx, 'actor'>): Me {
  if (ctx.actor.kind !== 'staff') throw forbidden(rotaTexts.onlyStaff)
  return { staffId: ctx.actor.staffId, name: ctx.actor.name }
}

/**
 * The same member of staff with what a reply needs of the modules below. Only for what a verb has found to
 * be theirs: a writer without any other right sees and answers exactly the words that wait for them.
 */
export function lend(ctx: Ctx): Ctx {
  requirePermission(ctx, 'rota.write')
  if (ctx.actor.kind !== 'staff') return ctx
  const permissions = new Set<Permission>([...ctx.actor.permissions, ...FOR_A_REPLY])
  return { ...ctx, actor: { ...ctx.actor, permissions } }
}
