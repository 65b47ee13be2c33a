import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { forbidden } from '../../../kernel/errors.ts'
import { texts } from '../accounts.texts.ts'
import { type Guard, giveBackTry, takeTry } from '../sign-in/limits.ts'
import { deleteTicketsOfKind, findTicket, insertTicket } from '../sign-in/tickets.queries.ts'
import { hashToken, newToken } from '../sign-in/tokens.ts'
import { isSetUp } from './setup.ts'

const WEEK = 7 * 24 * 3600_000

/** A fresh one-time token for set-up, or null once that is done. Earlier tokens stop working. */
export async function setupToken(ctx: Ctx): Promise<string | null> {
  requirePermission(ctx, 'accounts.manage')
  return inTransaction(ctx, async (ctx) => {
    if (await isSetUp(ctx)) return null
    const { token, hash } = newToken()
    await deleteTicketsOfKind(ctx.tx, 'setup')
    await insertTicket(ctx.tx, {
      tokenHash: hash,
      kind: 'setup',
      staffId: null,
      data: {},
      expiresAt: new Date(ctx.now.getTime() + WEEK),
    })
    return token
  })
}

/** The link that `start` prints; null once the shop is set up. The token stands behind #, so no log sees it. */
export async function setupUrl(ctx: Ctx, baseUrl: string): Promise<string | null> {
  const token = await setupToken(ctx)
  return token && `${baseUrl.replace(/\/$/, '')}/setup#token=${token}`
}

/** Throws `forbidden` for a wrong token, `limit_reached` after too many. */
export async function checkSetupToken(ctx: Ctx, token: string): Promise<void> {
  const guards: Guard[] = [
    ['setupAddress', ctx.from ?? ''],
    ['setup', ''],
  ]
  await takeTry(ctx, guards)
  const ticket = await findTicket(ctx.tx, 'setup', hashToken(token), ctx.now)
  if (!ticket) throw forbidden(texts.setupTokenWrong)
  await giveBackTry(ctx, guards)
}
