import type { Ctx } from '../../../kernel/context.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { texts } from '../accounts.texts.ts'
import { insertPasskey } from '../sign-in/passkeys.queries.ts'
import {
  acceptPasskey,
  type NewPasskey,
  type PasskeyAnswer,
  type RelyingParty,
} from '../sign-in/passkeys.ts'
import { hashChosenPassword } from './password-choice.ts'

/** How somebody new will sign in. A passkey brings the id it was made for. */
export interface WayIn {
  staffId: string
  passwordHash: string | null
  passkey: NewPasskey | null
}

/** Checks the password or passkey that a new person chose. Throws `invalid` when it is neither. */
export async function chooseWayIn(
  ctx: Ctx,
  party: RelyingParty,
  input: { name: string; email: string; password?: string; passkey?: PasskeyAnswer },
): Promise<WayIn> {
  const passwordHash = input.password ? await hashChosenPassword(input.password, input) : null
  if (input.passkey) {
    return { ...(await acceptPasskey(ctx, party, input.passkey, null)), passwordHash }
  }
  if (!passwordHash) throw invalid(texts.passwordOrPasskey)
  return { staffId: newId(), passwordHash, passkey: null }
}

/** Stores the passkey, once the person's own row stands. */
export async function keepPasskey(ctx: Ctx, { staffId, passkey }: WayIn): Promise<void> {
  if (!passkey) return
  const row = { ...passkey, staffId, name: '', createdAt: ctx.now }
  if (!(await insertPasskey(ctx.tx, row))) throw conflict(texts.passkeyKnown)
}
