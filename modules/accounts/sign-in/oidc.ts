import * as client from 'openid-client'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { forbidden, notFound } from '../../../kernel/errors.ts'
import { emailKey } from '../accounts.rules.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import {
  findAccountByEmail,
  findAccountBySubject,
  linkSubject,
  type StaffAccount,
} from '../staff/staff.queries.ts'
import { admit, type SignInResult } from './sign-in.ts'
import { issueTicket, redeemTicket, textOf } from './tickets.ts'

/** True where the company's own sign-in is configured (OIDC_ISSUER, OIDC_CLIENT_ID). */
export function oidcOffered({ host }: Pick<Ctx, 'host'>): boolean {
  return host.config.OIDC_ISSUER !== '' && host.config.OIDC_CLIENT_ID !== ''
}

/** Where to send the browser, and the ticket it must keep in a cookie until it comes back. */
export async function startOidc(
  ctx: Ctx,
  redirectUri: string,
): Promise<{ url: string; ticket: string }> {
  const issuer = await discover(ctx)
  const verifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const nonce = client.randomNonce()
  const url = client.buildAuthorizationUrl(issuer, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  const ticket = await issueTicket(ctx, 'oidc', { staffId: null, data: { verifier, state, nonce } })
  return { url: url.href, ticket }
}

/**
 * Signs in whom the issuer names: a person tied to that name, or one with the same verified mail
 * address, who is tied now. Throws `forbidden` for everybody else; nobody is made here.
 */
export async function finishOidc(
  ctx: Ctx,
  input: { ticket: string; callback: URL; userAgent: string },
): Promise<SignInResult> {
  const issuer = await discover(ctx)
  const ticket = await redeemTicket(ctx, 'oidc', input.ticket)
  const tokens = await client
    .authorizationCodeGrant(issuer, input.callback, {
      pkceCodeVerifier: textOf(ticket, 'verifier'),
      expectedState: textOf(ticket, 'state'),
      expectedNonce: textOf(ticket, 'nonce'),
      idTokenExpected: true,
    })
    .catch((error: unknown) => {
      ctx.host.log.warn({ err: error }, 'the issuer did not confirm a sign-in')
      throw forbidden(texts.oidcRefused)
    })
  const claims = tokens.claims()
  const account = claims && (await accountOf(ctx, claims))
  if (!account?.active) throw forbidden(texts.oidcUnknown)
  return admit(ctx, account, 'oidc', input.userAgent)
}

async function accountOf(ctx: Ctx, claims: client.IDToken): Promise<StaffAccount | undefined> {
  const subject = `${claims.iss} ${claims.sub}`
  const tied = await findAccountBySubject(ctx.tx, subject)
  if (tied || claims.email_verified !== true || typeof claims.email !== 'string') return tied
  const account = await findAccountByEmail(ctx.tx, emailKey(claims.email))
  if (!account?.active) return undefined
  return inTransaction(ctx, async (ctx) => {
    if (!(await linkSubject(ctx.tx, account.staffId, subject))) return undefined
    const { staffId: id } = account
    await audit(ctx, { action: 'accounts.oidc_tied', subject: { kind: 'staff', id } })
    return account
  })
}

async function discover(ctx: Ctx): Promise<client.Configuration> {
  if (!oidcOffered(ctx)) throw notFound(texts.oidcOff)
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = ctx.host.config
  const issuer = new URL(OIDC_ISSUER)
  const local = issuer.protocol === 'http:' && issuer.hostname === 'localhost'
  return client.discovery(issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, {
    execute: local ? [client.allowInsecureRequests] : [],
    timeout: 10,
  })
}
