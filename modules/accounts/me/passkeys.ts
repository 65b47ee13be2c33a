import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { conflict, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import { deletePasskey, insertPasskey, listPasskeys } from '../sign-in/passkeys.queries.ts'
import {
  acceptPasskey,
  offerPasskey,
  type PasskeyAnswer,
  type RelyingParty,
} from '../sign-in/passkeys.ts'
import { lockAccount } from '../staff/staff.queries.ts'
import { ownAccount, requireStaff } from './me.ts'
import { requireRecentSignIn } from './recent-sign-in.ts'

export async function listOwnPasskeys(ctx: Ctx) {
  const passkeys = await listPasskeys(ctx.tx, requireStaff(ctx).staffId)
  return { items: passkeys.map(({ publicKey, ...passkey }) => passkey) }
}

export async function startPasskey(ctx: Ctx, party: RelyingParty) {
  const { staffId } = await requireRecentSignIn(ctx)
  const { name, email } = await ownAccount(ctx)
  return offerPasskey(ctx, party, { staffId, name, email, exists: true })
}

/** Adds the passkey that the browser made. Throws `conflict` if it is there already. */
export async function addPasskey(
  ctx: Ctx,
  party: RelyingParty,
  input: PasskeyAnswer & { name: string },
): Promise<void> {
  const { staffId } = await requireRecentSignIn(ctx)
  const { passkey } = await acceptPasskey(ctx, party, input, staffId)
  await inTransaction(ctx, async (ctx) => {
    const row = { ...passkey, staffId, name: input.name, createdAt: ctx.now }
    if (!(await insertPasskey(ctx.tx, row))) throw conflict(texts.passkeyKnown)
    await audit(ctx, { action: 'accounts.passkey_added', detail: { name: input.name } })
  })
}

/** Removes a passkey, but not the last way in. */
export async function removePasskey(ctx: Ctx, input: { credentialId: string }): Promise<void> {
  const { staffId } = requireStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    await lockAccount(ctx.tx, staffId)
    const account = await ownAccount(ctx)
    const passkeys = await listPasskeys(ctx.tx, staffId)
    const gone = passkeys.find((passkey) => passkey.credentialId === input.credentialId)
    if (!gone) throw notFound(texts.noSuchPasskey)
    if (!account.passwordHash && passkeys.length === 1) throw preconditionFailed(texts.lastWayIn)
    await deletePasskey(ctx.tx, staffId, gone.credentialId)
    await audit(ctx, { action: 'accounts.passkey_removed', detail: { name: gone.name } })
  })
}
