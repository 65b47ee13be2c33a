import type { Actor, Ctx } from '../../../kernel/context.ts'
import { forbidden } from '../../../kernel/errors.ts'
import { texts } from '../accounts.texts.ts'
import { readCompany } from '../company/company.ts'
import { findAccount, type StaffAccount } from '../staff/staff.queries.ts'

export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** The signed-in member of staff. Throws `forbidden` for API keys and everybody else. */
export function requireStaff(ctx: Pick<Ctx, 'actor'>): StaffActor {
  if (ctx.actor.kind !== 'staff') throw forbidden(texts.staffOnly)
  return ctx.actor
}

export async function ownAccount(ctx: Ctx): Promise<StaffAccount> {
  const account = await findAccount(ctx.tx, requireStaff(ctx).staffId)
  if (!account) throw forbidden(texts.staffOnly)
  return account
}

/** What the console shows around every page: who, with which rights, for which shop. */
export async function readMe(ctx: Ctx) {
  const { permissions } = requireStaff(ctx)
  const {
    staffId: id,
    name,
    email,
    role,
    department,
    locale,
    theme,
    lateMail,
  } = await ownAccount(ctx)
  return {
    staff: { id, name, email, role, department, locale, theme, lateMail },
    permissions: [...permissions].sort(),
    company: await readCompany(ctx),
  }
}
