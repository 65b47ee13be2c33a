import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Claims {
  sub: string
  email: string
  email_verified: boolean
}

/** A small OpenID Connect issuer: whoever comes is the person that `claims` says. */
export async function startIssuer() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
  const waiting = new Map<string, { nonce: string; challenge: string }>()
  const issuer = { url: '', claims: {} as Claims, audience: 'kizuna', stop: async () => {} }
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const idToken = (nonce: string) => {
    const now = Math.floor(Date.now() / 1000)
    const times = { iat: now, exp: now + 60 }
    const payload = { iss: issuer.url, aud: issuer.audience, nonce, ...times, ...issuer.claims }
    const signed = `${part({ alg: 'RS256', kid: 'one' })}.${part(payload)}`
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`
  }
  const answers: Record<string, (body: URLSearchParams) => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer: issuer.url,
      authorization_endpoint: `${issuer.url}/authorize`,
      token_endpoint: `${issuer.url}/token`,
      jwks_uri: `${issuer.url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({ keys: [key] }),
    '/token': (body) => {
      const code = body.get('code') ?? ''
      const asked = waiting.get(code)
      waiting.delete(code)
      if (!asked || !body.get('code_verifier')) return { error: 'invalid_grant' }
      return { access_token: 'a', token_type: 'Bearer', id_token: idToken(asked.nonce) }
    },
  }
  const server = createServer(async (request, reply) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const answer = answers[request.url ?? '']?.(new URLSearchParams(text))
    const refused = typeof answer === 'object' && answer !== null && 'error' in answer
    reply.writeHead(answer ? (refused ? 400 : 200) : 404, { 'content-type': 'application/json' })
    reply.end(JSON.stringify(answer ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  issuer.url = `http://localhost:${(server.address() as AddressInfo).port}`
  issuer.stop = () => new Promise((resolve) => server.close(() => resolve()))
  return {
    ...issuer,
    /** What a person's yes at the issuer makes of the address they were sent to. */
    agree(url: string, claims: Claims): string {
      issuer.claims = claims
      const query = new URL(url).searchParams
      const code = randomBytes(8).toString('hex')
      const challenge = query.get('code_challenge') ?? ''
      waiting.set(code, { nonce: query.get('nonce') ?? '', challenge })
      const back = new URL(query.get('redirect_uri') ?? '')
      back.search = String(new URLSearchParams({ code, state: query.get('state') ?? '' }))
      return back.pathname + back.search
    },
  }
}
