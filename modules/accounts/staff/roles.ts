import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { translator } from '../../../kernel/i18n.ts'
import { allPermissions, contributed } from '../../../kernel/module.ts'
import { permissionsOf, ROLES } from '../accounts.rules.ts'

/** The roles with what each may do, and every permission there is, in the reader's language. */
export async function listRoles(ctx: Ctx) {
  requirePermission(ctx, 'accounts.read')
  const all = allPermissions(ctx.host.modules)
  const words = new Map(
    contributed(ctx.host.modules, 'permissionTexts').flatMap(({ value }) => Object.entries(value)),
  )
  const t = translator(ctx.locale)
  return {
    roles: ROLES.map((role) => ({
      role,
      permissions: [...permissionsOf({ role, granted: [], taken: [] }, all)],
    })),
    permissions: [...all.keys()].map((name) => {
      const text = words.get(name)
      return { name, label: text ? t(text) : name }
    }),
  }
}
