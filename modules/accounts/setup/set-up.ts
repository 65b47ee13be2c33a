import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import { texts } from '../accounts.texts.ts'
import { startSession } from '../sign-in/sessions.ts'
import { deleteTicketsOfKind } from '../sign-in/tickets.queries.ts'
import { hashChosenPassword } from '../staff/password-choice.ts'
import { foundShop, isSetUp, type SetUpInput } from './setup.ts'
import { checkSetupToken } from './setup-token.ts'

export interface WizardInput extends Omit<SetUpInput, 'password' | 'name' | 'shopName'> {
  token: string
  shopName: string
  name: string
  password?: string
  userAgent: string
}

/**
 * Set-up by the wizard: open to whoever holds the one-time token, which is spent with it.
 * Answers the token of the owner's first session.
 */
export async function setUp(ctx: Ctx, input: WizardInput): Promise<string> {
  if (await isSetUp(ctx)) throw conflict(texts.setupDone)
  await checkSetupToken(ctx, input.token)
  const { name, email, password, userAgent, ...shop } = input
  if (!password) throw invalid(texts.passwordOrPasskey)
  const passwordHash = await hashChosenPassword(password, { name, email })
  return inTransaction(ctx, async (ctx) => {
    const { staffId } = await foundShop(ctx, shop, { name, email, passwordHash })
    await deleteTicketsOfKind(ctx.tx, 'setup')
    return startSession(ctx, { staffId, name, role: 'owner', method: 'setup', userAgent })
  })
}
