import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { audit } from '../accounts/index.ts'
import { texts } from './activity.texts.ts'
import { findPromise } from './brief.queries.ts'
import { livingPerson } from './living-person.ts'
import { record } from './record.ts'

/** Marks a promise as kept; a second time changes nothing. Throws `not_found`. */
export async function keepPromise(
  ctx: Ctx,
  input: { personId: string; promiseId: string },
): Promise<{ keptAt: Date }> {
  requirePermission(ctx, 'activity.write')
  const { promiseId } = input
  return inTransaction(ctx, async (ctx) => {
    const personId = await livingPerson(ctx, input.personId)
    const promise = await findPromise(ctx.tx, personId, promiseId)
    if (!promise) throw notFound(texts.noSuchPromise)
    if (promise.keptAt) return { keptAt: promise.keptAt }
    const payload = { promiseId, text: promise.text }
    const [kept] = await record(ctx, [
      { personId, name: 'promise.kept', payload, key: `promise.kept:${promiseId}` },
    ])
    await audit(ctx, {
      action: 'activity.promise_kept',
      subject: { kind: 'person', id: personId },
      detail: { promiseId },
    })
    return { keptAt: kept?.occurredAt ?? ctx.now }
  })
}
