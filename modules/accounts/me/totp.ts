import { Secret } from 'otpauth'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { conflict, forbidden } from '../../../kernel/errors.ts'
import { seal, unseal } from '../../../kernel/seal.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import { readCompany } from '../company/company.ts'
import {
  hashRecoveryCode,
  newRecoveryCodes,
  spendCode,
  stepOf,
  TOTP_PURPOSE,
  totpOf,
} from '../sign-in/codes.ts'
import { giveBackTry, takeTry } from '../sign-in/limits.ts'
import { findTicket, takeTicket } from '../sign-in/tickets.queries.ts'
import { issueTicket, textOf } from '../sign-in/tickets.ts'
import { hashToken } from '../sign-in/tokens.ts'
import { clearTotp, replaceRecoveryCodes, setTotp } from '../sign-in/totp.queries.ts'
import { ownAccount } from './me.ts'
import { requireRecentSignIn } from './recent-sign-in.ts'

/** The secret for an authenticator; nothing is on until a code from it comes back. */
export async function startTotp(ctx: Ctx) {
  const { staffId } = await requireRecentSignIn(ctx)
  const account = await ownAccount(ctx)
  const { name: shop } = await readCompany(ctx)
  const secret = new Secret({ size: 20 }).base32
  const sealed = seal(ctx.host.secret, TOTP_PURPOSE, secret).toString('base64')
  const ticket = await issueTicket(ctx, 'totpSetup', { staffId, data: { sealed } })
  return { ticket, secret, uri: totpOf(secret, { shop, email: account.email }).toString() }
}

/** Turns the second step on and answers the recovery codes, the only time they are seen. */
export async function confirmTotp(
  ctx: Ctx,
  input: { ticket: string; code: string },
): Promise<{ recoveryCodes: string[] }> {
  const { staffId } = await requireRecentSignIn(ctx)
  await takeTry(ctx, [['code', staffId]])
  const hash = hashToken(input.ticket)
  const ticket = await findTicket(ctx.tx, 'totpSetup', hash, ctx.now)
  if (ticket?.staffId !== staffId) throw forbidden(texts.ticketOver)
  const sealed = Buffer.from(textOf(ticket, 'sealed'), 'base64')
  const step = stepOf(unseal(ctx.host.secret, TOTP_PURPOSE, sealed), input.code, ctx.now)
  if (step === null) throw forbidden(texts.wrongCode)
  await giveBackTry(ctx, [['code', staffId]])
  return inTransaction(ctx, async (ctx) => {
    if (!(await takeTicket(ctx.tx, 'totpSetup', hash, ctx.now))) throw conflict(texts.ticketOver)
    await setTotp(ctx.tx, staffId, { secret: sealed, step, now: ctx.now })
    await audit(ctx, { action: 'accounts.totp_on' })
    return { recoveryCodes: await writeRecoveryCodes(ctx, staffId) }
  })
}

/** Turns the second step off; needs a code, so that a borrowed screen cannot. */
export async function stopTotp(ctx: Ctx, input: { code: string }): Promise<void> {
  const account = await ownAccount(ctx)
  await spendCode(ctx, account, input.code)
  await inTransaction(ctx, async (ctx) => {
    await clearTotp(ctx.tx, account.staffId)
    await audit(ctx, { action: 'accounts.totp_off' })
  })
}

/** Ten new recovery codes; the earlier ones stop working. */
export async function renewRecoveryCodes(
  ctx: Ctx,
  input: { code: string },
): Promise<{ recoveryCodes: string[] }> {
  const account = await ownAccount(ctx)
  await spendCode(ctx, account, input.code)
  return inTransaction(ctx, async (ctx) => {
    await audit(ctx, { action: 'accounts.recovery_codes_renewed' })
    return { recoveryCodes: await writeRecoveryCodes(ctx, account.staffId) }
  })
}

async function writeRecoveryCodes(ctx: Ctx, staffId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(ctx.tx, staffId, codes.map(hashRecoveryCode))
  return codes
}
