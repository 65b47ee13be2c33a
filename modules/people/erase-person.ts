import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { forgetAnswers } from '../../kernel/idempotency.ts'
import { contributed } from '../../kernel/module.ts'
import { audit } from '../accounts/index.ts'
import { holdPerson } from './person/living.ts'
import { dissolveLonely } from './person/write.queries.ts'
import {
  eraseOwnRows,
  findAllIdentities,
  findSelves,
  insertSuppressions,
} from './privacy/privacy.queries.ts'
import { suppressionHash } from './privacy/suppression.ts'
import { touchAll, touchHouseholds } from './touch.ts'

/**
 * Erases somebody for good, with every record that was merged into theirs. Orders and other ledgers
 * stay under a tombstone without a name; a keyed hash of each identity stays, so that a file that
 * brings the person again is told so instead of storing them silently.
 */
export async function erasePerson(
  ctx: Ctx,
  input: { personId: string; reason?: string },
): Promise<{ personId: string; identities: number }> {
  requirePermission(ctx, 'people.erase')
  return inTransaction(ctx, async (ctx) => {
    const { personId, householdId } = await holdPerson(ctx, input.personId)
    const selves = await findSelves(ctx.tx, personId)
    const identities = await findAllIdentities(ctx.tx, personId)
    for (const self of selves) {
      for (const { value } of contributed(ctx.host.modules, 'person')) await value.erase(ctx, self)
    }
    await insertSuppressions(
      ctx.tx,
      identities.map((id) => ({
        hash: suppressionHash(ctx.host.secret, id),
        kind: id.kind,
        personId,
      })),
      ctx.now,
    )
    await touchHouseholds(ctx, [householdId])
    await eraseOwnRows(ctx.tx, selves, ctx.now)
    await touchAll(ctx, selves, '*')
    if (householdId) await dissolveLonely(ctx.tx, householdId)
    await forgetAnswers(ctx)
    await audit(ctx, {
      action: 'people.erased',
      subject: { kind: 'person', id: personId },
      detail: { records: selves.length, identities: identities.length },
    })
    return { personId, identities: identities.length }
  })
}
