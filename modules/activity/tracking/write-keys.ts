import type { FastifyRequest } from 'fastify'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Actor, Ctx } from '../../../kernel/context.ts'
import { limitReached } from '../../../kernel/errors.ts'
import { readCompany, verifyWriteKey } from '../../accounts/index.ts'
import { texts } from '../activity.texts.ts'

/** Whom a write key lets in, and what the facts of that shop need. */
export interface Admitted {
  actor: Actor
  currency: string
}

/** A revoked key works no longer than this. */
const TRUST_MS = 4000
const MAX_KEYS = 1000
const MAX_KEY_LENGTH = 200

/** Remembers good keys for a few seconds, so that a batch costs no look-up of its own. */
export class WriteKeys {
  readonly #wrong = new RateLimiterMemory({ points: 30, duration: 15 * 60 })
  readonly #good = new Map<string, { admitted: Admitted; until: number }>()

  /** Null for a key that is none. Throws `limit_reached` when an address keeps guessing. */
  async admit(ctx: Ctx, key: string): Promise<Admitted | null> {
    const known = this.#good.get(key)
    if (known && known.until > Date.now()) return known.admitted
    this.#good.delete(key)
    const actor = await verifyWriteKey(ctx, key.slice(0, MAX_KEY_LENGTH))
    if (!actor) {
      await this.#takeTry(ctx.from ?? '')
      return null
    }
    const { currency } = await readCompany(ctx)
    const admitted = { actor, currency }
    if (this.#good.size >= MAX_KEYS) this.#good.clear()
    this.#good.set(key, { admitted, until: Date.now() + TRUST_MS })
    return admitted
  }

  async #takeTry(from: string) {
    try {
      await this.#wrong.consume(from)
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      throw limitReached(texts.tooManyKeys, { seconds })
    }
  }
}

/** From Basic (as the user), Bearer, the body, or the address. */
export function writeKeyOf(request: FastifyRequest, inBody: string | null): string | null {
  return headerKey(request.headers.authorization) ?? inBody ?? queryKey(request.query)
}

function headerKey(authorization: string | undefined): string | null {
  const [scheme, value] = authorization?.split(' ') ?? []
  if (!scheme || !value) return null
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme.toLowerCase() !== 'basic') return null
  return Buffer.from(value, 'base64').toString('utf8').split(':')[0] || null
}

function queryKey(query: unknown): string | null {
  if (typeof query !== 'object' || query === null || !('writeKey' in query)) return null
  return typeof query.writeKey === 'string' ? query.writeKey : null
}
