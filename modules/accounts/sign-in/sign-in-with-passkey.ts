import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { forbidden } from '../../../kernel/errors.ts'
import { texts } from '../accounts.texts.ts'
import { findAccount } from '../staff/staff.queries.ts'
import { giveBackTry } from './limits.ts'
import { recordPasskeyUse } from './passkeys.queries.ts'
import { type PasskeyAnswer, type RelyingParty, verifyPasskey } from './passkeys.ts'
import { startSession } from './sessions.ts'

/** A passkey is two steps in one (the device and its lock), so no code is asked for. */
export async function signInWithPasskey(
  ctx: Ctx,
  party: RelyingParty,
  input: PasskeyAnswer & { userAgent: string },
): Promise<string> {
  const { passkey, counter } = await verifyPasskey(ctx, party, input)
  const account = await findAccount(ctx.tx, passkey.staffId)
  if (!account?.active) throw forbidden(texts.passkeyUnknown)
  await giveBackTry(ctx, [['signInAddress', ctx.from ?? '']])
  return inTransaction(ctx, async (ctx) => {
    await recordPasskeyUse(ctx.tx, passkey.credentialId, counter, ctx.now)
    return startSession(ctx, { ...account, method: 'passkey', userAgent: input.userAgent })
  })
}
