import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { actorLabel, type Ctx, inTransaction } from './context.ts'
import { conflict, DomainError, HTTP_STATUS, invalid } from './errors.ts'
import { texts } from './kernel.texts.ts'

export type Answer = { status: number; body: unknown; replayed: boolean }

type StoredAnswer = { requestHash: Buffer; status: number; response: unknown }

/**
 * Runs a write once per key, with Stripe's semantics: the same request again gets the first answer,
 * another request under the same key is refused, and so is one that comes while the first still runs.
 * The answer is stored in the transaction of the write, so a crash leaves both or neither.
 */
export async function once(
  ctx: Ctx,
  key: string,
  request: { method: string; url: string; body: unknown },
  write: (ctx: Ctx) => Promise<{ status: number; body: unknown }>,
  toErrorBody: (error: DomainError) => unknown,
): Promise<Answer> {
  if (key.length > 255) throw invalid(texts.keyTooLong)
  const scope = actorLabel(ctx.actor)
  const hash = createHash('sha256')
    .update(JSON.stringify([request.method, request.url, request.body ?? null]))
    .digest()
  try {
    return await inTransaction(ctx, async (ctx) => {
      await lockKey(ctx, scope, key)
      const earlier = await findAnswer(ctx, scope, key)
      if (earlier) return replay(earlier, hash)
      const answer = await write(ctx)
      await saveAnswer(ctx, scope, key, hash, answer)
      return { ...answer, replayed: false }
    })
  } catch (error) {
    // The write was rolled back; its refusal is still the answer to this key.
    if (
      error instanceof DomainError &&
      error.text !== texts.keyInFlight &&
      error.text !== texts.keyReused
    ) {
      const answer = { status: HTTP_STATUS[error.code], body: toErrorBody(error) }
      await saveAnswer(ctx, scope, key, hash, answer)
    }
    throw error
  }
}

async function lockKey(ctx: Ctx, scope: string, key: string) {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${scope} ${key}`}, 4649)) as locked`.execute(
    ctx.tx,
  )
  if (!rows[0]?.locked) throw conflict(texts.keyInFlight)
}

async function findAnswer(ctx: Ctx, scope: string, key: string): Promise<StoredAnswer | undefined> {
  const { rows } = await sql<StoredAnswer>`
    select request_hash as "requestHash", status, response from kernel.idempotency_keys
    where scope = ${scope} and key = ${key}`.execute(ctx.tx)
  return rows[0]
}

function replay(earlier: StoredAnswer, hash: Buffer): Answer {
  if (!earlier.requestHash.equals(hash)) throw invalid(texts.keyReused)
  return { status: earlier.status, body: earlier.response, replayed: true }
}

async function saveAnswer(
  ctx: Ctx,
  scope: string,
  key: string,
  hash: Buffer,
  answer: { status: number; body: unknown },
) {
  const response = answer.body === undefined ? null : JSON.stringify(answer.body)
  await sql`insert into kernel.idempotency_keys (scope, key, request_hash, status, response, created_at)
    values (${scope}, ${key}, ${hash}, ${answer.status}, ${response}::jsonb, ${ctx.now})
    on conflict do nothing`.execute(ctx.tx)
}

/** Keys are kept for a day. */
export async function forgetOldAnswers(ctx: Ctx): Promise<void> {
  await sql`delete from kernel.idempotency_keys
    where created_at < ${ctx.now}::timestamptz - interval '24 hours'`.execute(ctx.tx)
}
