import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { conflict } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { texts } from '../accounts.texts.ts'
import { offerPasskey, type PasskeyAnswer, type RelyingParty } from '../sign-in/passkeys.ts'
import { startSession } from '../sign-in/sessions.ts'
import { deleteTicketsOfKind } from '../sign-in/tickets.queries.ts'
import { chooseWayIn, keepPasskey } from '../staff/way-in.ts'
import { foundShop, isSetUp, type SetUpInput } from './setup.ts'
import { checkSetupToken } from './setup-token.ts'

export interface WizardInput extends Omit<SetUpInput, 'password' | 'name' | 'shopName'> {
  token: string
  shopName: string
  name: string
  password?: string
  passkey?: PasskeyAnswer
  userAgent: string
}

/** What the browser needs to make the owner's passkey; only for whoever holds the one-time token. */
export async function offerOwnersPasskey(
  ctx: Ctx,
  party: RelyingParty,
  { token, name, email }: { token: string; name: string; email: string },
) {
  if (await isSetUp(ctx)) throw conflict(texts.setupDone)
  await checkSetupToken(ctx, token)
  return offerPasskey(ctx, party, { staffId: newId(), name, email, exists: false })
}

/**
 * Set-up by the wizard: open to whoever holds the one-time token, which is spent with it.
 * Answers the token of the owner's first session.
 */
export async function setUp(ctx: Ctx, party: RelyingParty, input: WizardInput): Promise<string> {
  if (await isSetUp(ctx)) throw conflict(texts.setupDone)
  await checkSetupToken(ctx, input.token)
  const { name, email, userAgent, token, password, passkey, ...shop } = input
  const way = await chooseWayIn(ctx, party, { name, email, password, passkey })
  return inTransaction(ctx, async (ctx) => {
    const { staffId, passwordHash } = way
    await foundShop(ctx, shop, { staffId, name, email, passwordHash })
    await keepPasskey(ctx, way)
    await deleteTicketsOfKind(ctx.tx, 'setup')
    return startSession(ctx, { staffId, name, role: 'owner', method: 'setup', userAgent })
  })
}
