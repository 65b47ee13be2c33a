import { z } from 'zod'
import { LOCALES } from '../../../kernel/i18n.ts'
import { PASSWORD_MAX, ROLES } from '../accounts.rules.ts'

export const locale = z.enum(LOCALES)
export const theme = z.enum(['system', 'light', 'dark'])
export const role = z.enum(ROLES)
export const personName = z.string().trim().min(1).max(100)
export const email = z.string().trim().max(254).pipe(z.email())
/** Bounded here so that nobody makes the server hash a megabyte; the rules speak about the rest. */
export const password = z
  .string()
  .min(1)
  .max(PASSWORD_MAX * 4)
export const secret = z.string().min(1).max(500)
export const nothing = z.object({})
/** What WebAuthn passes between server and browser; checked by the library that made it. */
export const webauthn = z.record(z.string(), z.unknown())
