import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Ctx, Tx } from '../../../kernel/context.ts'
import { limitReached } from '../../../kernel/errors.ts'
import { texts } from '../accounts.texts.ts'
import { hashToken } from './tokens.ts'

const MINUTE = 60

/** Tries that may be wrong within a time. An account is guarded per address as well, so that a stranger cannot lock its owner out. */
const LIMITS = {
  signInPair: { points: 8, duration: 15 * MINUTE },
  signInAccount: { points: 40, duration: 60 * MINUTE },
  signInAddress: { points: 60, duration: 15 * MINUTE },
  code: { points: 6, duration: 15 * MINUTE },
  setupAddress: { points: 10, duration: 15 * MINUTE },
  setup: { points: 60, duration: 60 * MINUTE },
  invitationAddress: { points: 20, duration: 15 * MINUTE },
  keyAddress: { points: 30, duration: 15 * MINUTE },
} as const

export type LimitName = keyof typeof LIMITS
export type Guard = readonly [LimitName, string]

/**
 * Takes one try from each counter before anything is compared, so that guesses sent at once count
 * too. Throws `limit_reached` with the seconds to wait. Counted outside any transaction: a refusal
 * must not be rolled back.
 */
export async function takeTry(ctx: Pick<Ctx, 'tx'>, guards: readonly Guard[]): Promise<void> {
  for (const [name, subject] of guards) {
    try {
      await limiterOf(ctx.tx, name).consume(keyOf(subject))
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      throw limitReached(texts.tooManyTries, { count: Math.ceil(seconds / MINUTE), seconds })
    }
  }
}

/** Gives the tries back: it was the right person after all. */
export async function giveBackTry(ctx: Pick<Ctx, 'tx'>, guards: readonly Guard[]): Promise<void> {
  for (const [name, subject] of guards) await limiterOf(ctx.tx, name).reward(keyOf(subject))
}

// Neither addresses nor mail addresses stand in the table in plain text.
function keyOf(subject: string): string {
  return hashToken(subject).toString('base64url')
}

const limiters = new WeakMap<Tx, Map<LimitName, RateLimiterPostgres>>()

function limiterOf(tx: Tx, name: LimitName): RateLimiterPostgres {
  const own = limiters.get(tx) ?? new Map<LimitName, RateLimiterPostgres>()
  limiters.set(tx, own)
  const limiter =
    own.get(name) ??
    new RateLimiterPostgres({
      storeClient: clientOf(tx),
      storeType: 'client',
      schemaName: 'kernel',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: `accounts.${name}`,
      ...LIMITS[name],
    })
  own.set(name, limiter)
  return limiter
}

/** The part of node-postgres that the limiter uses, on the connection the verbs use. */
function clientOf(tx: Tx) {
  return {
    async query({ text, values }: { text: string; values: readonly unknown[] }) {
      const { rows } = await tx.executeQuery(CompiledQuery.raw(text, [...values]))
      return { rows, rowCount: rows.length }
    },
  }
}
