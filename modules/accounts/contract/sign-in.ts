import { z } from 'zod'
import { endpoint } from '../../../kernel/endpoint.ts'
import { email, nothing, password, secret } from './base.ts'

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

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/v1/session',
  summary: 'Sign out',
  door: 'public',
  response: nothing,
})
