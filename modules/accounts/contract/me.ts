import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { locale, nothing, password, personName, secret, theme, webauthn } from './base.ts'

const code = z.string().trim().min(1).max(40)
const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

export const changeMe = endpoint({
  method: 'PATCH',
  path: '/api/v1/me',
  summary:
    'Change one’s own name, language or theme, and whether one is told by mail of late replies',
  body: z.strictObject({
    name: personName.optional(),
    locale: locale.optional(),
    theme: theme.optional(),
    lateMail: z.boolean().optional(),
  }),
  response: nothing,
})

export const readSecurity = endpoint({
  method: 'GET',
  path: '/api/v1/me/security',
  summary: 'How one signs in: password, second step, recovery codes left',
  response: z.object({ password: z.boolean(), totp: z.boolean(), recoveryCodes: z.int() }),
})

export const changePassword = endpoint({
  method: 'PUT',
  path: '/api/v1/me/password',
  summary: 'Set a new password; ends every other session',
  body: z.strictObject({ current: password.optional(), password }),
  response: nothing,
})

export const listSessions = endpoint({
  method: 'GET',
  path: '/api/v1/me/sessions',
  summary: 'Where one is signed in',
  response: z.object({
    items: z.array(
      z.object({
        sessionId: z.uuid(),
        method: z.string(),
        from: z.string().nullable(),
        userAgent: z.string(),
        createdAt: instant,
        lastSeenAt: instant,
        current: z.boolean(),
      }),
    ),
  }),
})

export const endSession = endpoint({
  method: 'DELETE',
  path: '/api/v1/me/sessions/:sessionId',
  summary: 'End one of one’s own sessions',
  params: z.object({ sessionId: z.uuid() }),
  response: nothing,
})

export const endOtherSessions = endpoint({
  method: 'DELETE',
  path: '/api/v1/me/sessions',
  summary: 'End all of one’s sessions but this one',
  response: z.object({ ended: z.int() }),
})

export const listPasskeys = endpoint({
  method: 'GET',
  path: '/api/v1/me/passkeys',
  summary: 'One’s passkeys',
  response: z.object({
    items: z.array(
      z.object({
        credentialId: z.string(),
        name: z.string(),
        createdAt: instant,
        lastUsedAt: instant.nullable(),
      }),
    ),
  }),
})

export const startPasskey = endpoint({
  method: 'POST',
  path: '/api/v1/me/passkeys/options',
  summary: 'What the browser needs to make a passkey',
  response: z.object({ ticket: z.string(), options: webauthn }),
})

export const addPasskey = endpoint({
  method: 'POST',
  path: '/api/v1/me/passkeys',
  summary: 'Add the passkey that the browser made',
  body: z.strictObject({ ticket: secret, response: webauthn, name: personName }),
  response: nothing,
})

export const removePasskey = endpoint({
  method: 'DELETE',
  path: '/api/v1/me/passkeys/:credentialId',
  summary: 'Remove a passkey, but not the last way in',
  params: z.object({ credentialId: z.string().max(300) }),
  response: nothing,
})

export const startTotp = endpoint({
  method: 'POST',
  path: '/api/v1/me/totp/options',
  summary: 'A secret for an authenticator, and the ticket to confirm it with',
  response: z.object({ ticket: z.string(), secret: z.string(), uri: z.string() }),
})

export const confirmTotp = endpoint({
  method: 'PUT',
  path: '/api/v1/me/totp',
  summary: 'Turn the second step on with a code from the authenticator',
  body: z.strictObject({ ticket: secret, code }),
  response: recoveryCodes,
})

export const stopTotp = endpoint({
  method: 'DELETE',
  path: '/api/v1/me/totp',
  summary: 'Turn the second step off, with a code',
  body: z.strictObject({ code }),
  response: nothing,
})

export const renewRecoveryCodes = endpoint({
  method: 'POST',
  path: '/api/v1/me/recovery-codes',
  summary: 'New recovery codes, with a code; the earlier ones stop working',
  body: z.strictObject({ code }),
  response: recoveryCodes,
})
