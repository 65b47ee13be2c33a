import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Ctx } from '../../../kernel/context.ts'
import { forbidden } from '../../../kernel/errors.ts'
import { unseal } from '../../../kernel/seal.ts'
import { texts } from '../accounts.texts.ts'
import type { StaffAccount } from '../staff/staff.queries.ts'
import { giveBackTry, takeTry } from './limits.ts'
import { hashToken } from './tokens.ts'
import { spendRecoveryCode, spendStep } from './totp.queries.ts'

export const TOTP_PURPOSE = 'totp'
const PERIOD = 30

export function totpOf(secret: string, account: { shop: string; email: string }): TOTP {
  return new TOTP({
    issuer: account.shop ? `Kizuna ${account.shop}` : 'Kizuna',
    label: account.email,
    secret: Secret.fromBase32(secret),
    period: PERIOD,
  })
}

/** The time step of a right code (one before and one after are let through), or null. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const totp = totpOf(secret, { shop: '', email: '' })
  const delta = totp.validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta
}

/**
 * Takes a code of the authenticator or a recovery code; each serves once.
 * Throws `forbidden` for a wrong one, `limit_reached` after six.
 */
export async function spendCode(ctx: Ctx, account: StaffAccount, code: string): Promise<void> {
  await takeTry(ctx, [['code', account.staffId]])
  if (!(await isGood(ctx, account, code))) throw forbidden(texts.wrongCode)
  await giveBackTry(ctx, [['code', account.staffId]])
}

async function isGood(ctx: Ctx, { staffId, totpSecret }: StaffAccount, code: string) {
  if (!totpSecret) return false
  const step = stepOf(unseal(ctx.host.secret, TOTP_PURPOSE, totpSecret), code, ctx.now)
  if (step !== null) return spendStep(ctx.tx, staffId, step)
  return spendRecoveryCode(ctx.tx, staffId, hashRecoveryCode(code), ctx.now)
}

// Without 0 1 i l o: they are copied by hand.
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

/** Ten codes for the day the telephone is lost, 50 bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
    return `${letters.slice(0, 5)}-${letters.slice(5)}`
  })
}

export function hashRecoveryCode(code: string): Buffer {
  return hashToken(
    code
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ''),
  )
}
