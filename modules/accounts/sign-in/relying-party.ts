import type { FastifyRequest } from 'fastify'
import { readCompany } from '../company/company.ts'
import type { RelyingParty } from './passkeys.ts'

/** Where the browser is: the configured address, or else the one the request came to. */
export function originOf(request: FastifyRequest): string {
  const { PUBLIC_URL } = request.server.host.config
  return PUBLIC_URL ? new URL(PUBLIC_URL).origin : `${request.protocol}://${request.host}`
}

export async function relyingParty(request: FastifyRequest): Promise<RelyingParty> {
  const origin = originOf(request)
  const { name } = await readCompany(request.ctx)
  return { id: new URL(origin).hostname, origin, name: name ? `${name} — Kizuna` : 'Kizuna' }
}
