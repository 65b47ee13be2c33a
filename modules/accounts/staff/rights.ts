import { type Ctx, may, type Permission } from '../../../kernel/context.ts'
import { forbidden, invalid, preconditionFailed } from '../../../kernel/errors.ts'
import { allPermissions } from '../../../kernel/module.ts'
import { permissionsOf, type Rights } from '../accounts.rules.ts'
import { texts } from '../accounts.texts.ts'
import { lockOwners } from './team.queries.ts'

/** Owners are made and changed by owners, or at the command line. */
function isOwner({ actor }: Pick<Ctx, 'actor'>): boolean {
  return actor.kind === 'operator' || (actor.kind === 'staff' && actor.role === 'owner')
}

/** Nobody hands on more than they have: neither a role, nor a permission by name. */
export function requireMayGive(ctx: Ctx, rights: Rights): void {
  const all = allPermissions(ctx.host.modules)
  for (const name of [...rights.granted, ...rights.taken]) {
    if (!all.has(name as Permission)) throw invalid(texts.noSuchPermission, { permission: name })
  }
  requireMayTouch(ctx, rights)
  // An owner holds every key anyway, and so does whoever may touch one.
  if (rights.role === 'owner') return
  for (const permission of permissionsOf(rights, all)) {
    if (!may(ctx, permission)) throw forbidden(texts.notYoursToGive, { permission })
  }
}

/** Throws `forbidden` when somebody who is no owner reaches for one. */
export function requireMayTouch(ctx: Ctx, target: { role: string }): void {
  if (target.role === 'owner' && !isOwner(ctx)) throw forbidden(texts.ownersOnly)
}

/** Throws `precondition_failed` when nobody would be left to hold the keys. Locks the owners. */
export async function requireAnotherOwner(ctx: Ctx, staffId: string): Promise<void> {
  const owners = await lockOwners(ctx.tx)
  if (owners.every((owner) => owner === staffId)) throw preconditionFailed(texts.lastOwner)
}
