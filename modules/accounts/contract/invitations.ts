import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { email, locale, nothing, password, personName, role, secret, webauthn } from './base.ts'

const invitation = z.object({
  invitationId: z.uuid(),
  staffId: z.uuid().nullable(),
  name: z.string(),
  role,
  departmentId: z.uuid().nullable(),
  createdAt: instant,
  expiresAt: instant,
})

export const listInvitations = endpoint({
  method: 'GET',
  path: '/api/v1/invitations',
  summary: 'Invitations that wait to be accepted',
  response: z.object({ items: z.array(invitation) }),
})

export const inviteStaff = endpoint({
  method: 'POST',
  path: '/api/v1/invitations',
  summary: 'Invite somebody; the link is shown this once and is good for a week',
  body: z.strictObject({ name: personName, role, departmentId: z.uuid().nullable().optional() }),
  response: z.object({ invitation, token: z.string(), url: z.string() }),
})

export const withdrawInvitation = endpoint({
  method: 'DELETE',
  path: '/api/v1/invitations/:invitationId',
  summary: 'Withdraw an invitation',
  params: z.object({ invitationId: z.uuid() }),
  response: nothing,
})

export const makeReturnLink = endpoint({
  method: 'POST',
  path: '/api/v1/staff/:staffId/return-links',
  summary: 'A link for a member who lost their way in; shown this once, good for a day',
  params: z.object({ staffId: z.uuid() }),
  response: z.object({ token: z.string(), url: z.string(), name: z.string(), expiresAt: instant }),
})

// The token travels in the body: addresses end up in logs.
export const readInvitation = endpoint({
  method: 'POST',
  path: '/api/v1/invitation',
  summary: 'What an invitation’s token opens',
  door: 'public',
  body: z.strictObject({ token: secret }),
  response: z.object({
    shop: z.string(),
    name: z.string(),
    role,
    expiresAt: instant,
    email: z.string().nullable(),
  }),
})

const invited = { token: secret, name: personName, email }

export const offerInvitedPasskey = endpoint({
  method: 'POST',
  path: '/api/v1/invitation/passkey-options',
  summary: 'What the browser needs to make the invited person’s passkey',
  door: 'public',
  body: z.strictObject(invited),
  response: z.object({ ticket: z.string(), options: webauthn }),
})

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/v1/invitation/acceptance',
  summary: 'Join the staff with a password or a passkey; signs the new person in',
  door: 'public',
  body: z.strictObject({
    ...invited,
    locale,
    password: password.optional(),
    passkey: z.strictObject({ ticket: secret, response: webauthn }).optional(),
  }),
  response: nothing,
})
