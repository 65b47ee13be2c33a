import type { Ctx } from '../../../kernel/context.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { texts } from '../accounts.texts.ts'
import { deletePasskeys, insertPasskey } from '../sign-in/passkeys.queries.ts'
import {
  acceptPasskey,
  type NewPasskey,
  type PasskeyAnswer,
  type RelyingParty,
} from '../sign-in/passkeys.ts'
import { deleteSessions } from '../sign-in/sessions.queries.ts'
import { deleteTicketsOfStaff } from '../sign-in/tickets.queries.ts'
import { clearTotp } from '../sign-in/totp.queries.ts'
import { hashChosenPassword } from './password-choice.ts'
import { updatePassword } from './staff.queries.ts'

/** How somebody new will sign in. A passkey brings the id it was made for. */
export interface WayIn {
  staffId: string
  passwordHash: string | null
  passkey: NewPasskey | null
}

/**
 * Checks the password or passkey that somebody new, or a member who returns, chose.
 * Throws `invalid` when it is neither.
 */
export async function chooseWayIn(
  ctx: Ctx,
  party: RelyingParty,
  input: { name: string; email: string; password?: string; passkey?: PasskeyAnswer },
  returning: string | null = null,
): Promise<WayIn> {
  const passwordHash = input.password ? await hashChosenPassword(input.password, input) : null
  if (input.passkey) {
    return { ...(await acceptPasskey(ctx, party, input.passkey, returning)), passwordHash }
  }
  if (!passwordHash) throw invalid(texts.passwordOrPasskey)
  return { staffId: returning ?? newId(), passwordHash, passkey: null }
}

/** Stores the passkey, once the person's own row stands. */
export async function keepPasskey(ctx: Ctx, { staffId, passkey }: WayIn): Promise<void> {
  if (!passkey) return
  const row = { ...passkey, staffId, name: '', createdAt: ctx.now }
  if (!(await insertPasskey(ctx.tx, row))) throw conflict(texts.passkeyKnown)
}

/** Every earlier way in is closed and every session ended; what was chosen now takes their place. */
export async function forgetWaysIn(ctx: Ctx, { staffId, passwordHash }: WayIn): Promise<void> {
  await updatePassword(ctx.tx, staffId, passwordHash, ctx.now)
  await deletePasskeys(ctx.tx, staffId)
  await clearTotp(ctx.tx, staffId)
  await deleteSessions(ctx.tx, staffId)
  await deleteTicketsOfStaff(ctx.tx, staffId)
}
