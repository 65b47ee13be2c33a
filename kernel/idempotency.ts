import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { actorLabel, type Ctx, inTransaction } from './context.ts'
import { conflict, DomainError, HTTP_STATUS, invalid } from './errors.ts'
import { texts } from './kernel.texts.ts'
import { seal, unseal } from './seal.ts'

export type Answer = { status: number; body: unknown; replayed: boolean }

type StoredAnswer = { requestHash: Buffer; status: number; response: Buffer | null }
/** What is sealed: the answer, and under which rights it was given. */
type Sealed = { rights: string; body: unknown }

const PURPOSE = 'idempotency'
/** Refusals of the key itself; no answer to the write. */
const OF_THE_KEY: readonly unknown[] = [
  texts.keyInFlight,
  texts.keyReused,
  texts.answerForgotten,
  texts.rightsChanged,
]

/**
 * Runs a write once per key, with Stripe's semantics: the same request again gets the first answer,
 * another request under the same key is refused, and so is one that comes while the first still runs.
 * The answer is stored in the transaction of the write, so a crash leaves both or neither. It is
 * sealed, since it may hold a secret, and given again only to the same actor with the same rights.
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
      if (earlier) return replay(ctx, earlier, hash)
      const answer = await write(ctx)
      await saveAnswer(ctx, scope, key, hash, answer)
      return { ...answer, replayed: false }
    })
  } catch (error) {
    // The write was rolled back; its refusal is still the answer to this key.
    if (error instanceof DomainError && !OF_THE_KEY.includes(error.text)) {
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

function replay(ctx: Ctx, { requestHash, status, response }: StoredAnswer, hash: Buffer): Answer {
  if (!requestHash.equals(hash)) throw invalid(texts.keyReused)
  if (!response) throw conflict(texts.answerForgotten)
  const { rights, body } = JSON.parse(unseal(ctx.host.secret, PURPOSE, response)) as Sealed
  // What checks the rights is the write, and that does not run again.
  if (rights !== rightsOf(ctx)) throw conflict(texts.rightsChanged)
  return { status, body, replayed: true }
}

function rightsOf({ actor }: Ctx): string {
  const permissions = 'permissions' in actor ? [...(actor.permissions ?? [])].toSorted() : []
  return createHash('sha256').update(permissions.join(' ')).digest('base64url')
}

async function saveAnswer(
  ctx: Ctx,
  scope: string,
  key: string,
  hash: Buffer,
  answer: { status: number; body: unknown },
) {
  const sealed: Sealed = { rights: rightsOf(ctx), body: answer.body ?? null }
  const response = seal(ctx.host.secret, PURPOSE, JSON.stringify(sealed))
  await sql`insert into kernel.idempotency_keys (scope, key, request_hash, status, response, created_at)
    values (${scope}, ${key}, ${hash}, ${answer.status}, ${response}, ${ctx.now})
    on conflict do nothing`.execute(ctx.tx)
}

/** Keys are kept for a day. */
export async function forgetOldAnswers(ctx: Ctx): Promise<void> {
  await sql`delete from kernel.idempotency_keys
    where created_at < ${ctx.now}::timestamptz - interval '24 hours'`.execute(ctx.tx)
}

/**
 * Forgets what was answered, because somebody is erased who may be named in it. The keys stay: the
 * same request again is told that it was carried out. Locks in a fixed order, as erasures meet here.
 */
export async function forgetAnswers(ctx: Ctx): Promise<void> {
  await sql`with kept as (
      select scope, key from kernel.idempotency_keys
      where response is not null order by scope, key for update)
    update kernel.idempotency_keys k set response = null
    from kept where k.scope = kept.scope and k.key = kept.key`.execute(ctx.tx)
}
