import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Ctx } from '../../../kernel/context.ts'
import { forbidden } from '../../../kernel/errors.ts'
import { texts } from '../accounts.texts.ts'
import { takeTry } from './limits.ts'
import { findPasskey, listPasskeys, type Passkey } from './passkeys.queries.ts'
import { issueTicket, redeemTicket, textOf } from './tickets.ts'

/** The host that a passkey is bound to, and the address its pages are served from. */
export interface RelyingParty {
  id: string
  origin: string
  name: string
}

export interface PasskeyAnswer {
  ticket: string
  response: Record<string, unknown>
}

export type NewPasskey = Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports'>

/** What the browser needs to make a passkey for this person, and the ticket to bring it back with. */
export async function offerPasskey(
  ctx: Ctx,
  party: RelyingParty,
  owner: { staffId: string; name: string; email: string; exists: boolean },
) {
  const known = owner.exists ? await listPasskeys(ctx.tx, owner.staffId) : []
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userID: new TextEncoder().encode(owner.staffId),
    userName: owner.email,
    userDisplayName: owner.name,
    excludeCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const ticket = await issueTicket(ctx, 'passkeyRegister', {
    staffId: owner.exists ? owner.staffId : null,
    data: { challenge: options.challenge, userId: owner.staffId },
  })
  return { ticket, options: { ...options } }
}

/**
 * Checks what the browser made for `owner`, or for somebody new (null).
 * Throws `forbidden` when it does not fit what was asked for.
 */
export async function acceptPasskey(
  ctx: Ctx,
  party: RelyingParty,
  answer: PasskeyAnswer,
  owner: string | null,
): Promise<{ staffId: string; passkey: NewPasskey }> {
  const ticket = await redeemTicket(ctx, 'passkeyRegister', answer.ticket)
  if (ticket.staffId !== owner) throw forbidden(texts.passkeyRefused)
  const verified = await verifyRegistrationResponse({
    // The library checks the shape itself and throws on any other.
    response: answer.response as unknown as RegistrationResponseJSON,
    expectedChallenge: textOf(ticket, 'challenge'),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
  }).catch(() => undefined)
  if (!verified?.verified) throw forbidden(texts.passkeyRefused)
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
  return {
    staffId: textOf(ticket, 'userId'),
    passkey: { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports },
  }
}

/** Asks for any passkey of this host; the device knows whose it has, the server says nothing. */
export async function askForPasskey(ctx: Ctx, party: RelyingParty) {
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
  })
  const data = { challenge: options.challenge }
  const ticket = await issueTicket(ctx, 'passkeySignIn', { staffId: null, data })
  return { ticket, options: { ...options } }
}

/** Whose passkey answered, and its new counter. Throws `forbidden` for an unknown or wrong one. */
export async function verifyPasskey(
  ctx: Ctx,
  party: RelyingParty,
  answer: PasskeyAnswer,
): Promise<{ passkey: Passkey; counter: number }> {
  await takeTry(ctx, [['signInAddress', ctx.from ?? '']])
  const ticket = await redeemTicket(ctx, 'passkeySignIn', answer.ticket)
  const response = answer.response as unknown as AuthenticationResponseJSON
  const passkey =
    typeof response.id === 'string' ? await findPasskey(ctx.tx, response.id) : undefined
  if (!passkey) throw forbidden(texts.passkeyUnknown)
  const { credentialId: id, publicKey, counter, transports } = passkey
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: textOf(ticket, 'challenge'),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: { id, publicKey: new Uint8Array(publicKey), counter, transports },
  }).catch(() => undefined)
  if (!verified?.verified) throw forbidden(texts.passkeyUnknown)
  return { passkey, counter: verified.authenticationInfo.newCounter }
}
