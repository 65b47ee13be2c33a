import { z } from 'zod'
import { endpoint } from '../../../kernel/endpoint.ts'
import { email, locale, nothing, password, secret, webauthn } from './base.ts'

/** Either the session has begun, or the second step is owed with this ticket. */
const signedIn = z.discriminatedUnion('state', [
  z.object({ state: z.literal('signedIn') }),
  z.object({ state: z.literal('codeWanted'), ticket: z.string() }),
])

export const signIn = endpoint({
  method: 'POST',
  path: '/api/v1/session',
  summary: 'Sign in with mail address and password',
  door: 'public',
  body: z.strictObject({ email, password }),
  response: signedIn,
})

export const signInWithCode = endpoint({
  method: 'POST',
  path: '/api/v1/session/code',
  summary: 'Second step of signing in: a code of the authenticator, or a recovery code',
  door: 'public',
  body: z.strictObject({ ticket: secret, code: z.string().trim().min(1).max(40) }),
  response: nothing,
})

export const readSignIn = endpoint({
  method: 'GET',
  path: '/api/v1/sign-in',
  summary: 'Which ways to sign in there are',
  door: 'public',
  response: z.object({ shop: z.string(), locale, oidc: z.boolean() }),
})

export const askForPasskey = endpoint({
  method: 'POST',
  path: '/api/v1/session/passkey-options',
  summary: 'A challenge for any passkey of this host',
  door: 'public',
  response: z.object({ ticket: z.string(), options: webauthn }),
})

export const signInWithPasskey = endpoint({
  method: 'POST',
  path: '/api/v1/session/passkey',
  summary: 'Sign in with a passkey',
  door: 'public',
  body: z.strictObject({ ticket: secret, response: webauthn }),
  response: nothing,
})

export const startOidc = endpoint({
  method: 'POST',
  path: '/api/v1/session/oidc',
  summary: 'Where to go to sign in with the company’s own account',
  door: 'public',
  response: z.object({ url: z.string() }),
})

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/v1/session',
  summary: 'Sign out',
  door: 'public',
  response: nothing,
})
