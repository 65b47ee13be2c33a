import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict, invalid } from '../../kernel/errors.ts'
import { audit } from '../accounts/index.ts'
import { identityKey } from './identity.rules.ts'
import { texts } from './people.texts.ts'
import { findCards } from './person/person.queries.ts'
import { cardOf } from './person-card.ts'
import type { PersonInput } from './person-input.ts'
import { liftSuppressions } from './privacy/privacy.queries.ts'
import { suppressionHash } from './privacy/suppression.ts'
import { refuseTraits } from './traits/refuse-traits.ts'
import { type Draft, draftOf, refusedTrait } from './upsert/draft.ts'
import { findErased, findOwners } from './upsert/upsert.queries.ts'
import { storeDrafts } from './upsert-people.ts'

export type CreatePerson = PersonInput & {
  /** Takes somebody back whose record was erased, because they asked for it. */
  returning?: boolean
}

/**
 * A new person by hand: a fan without any order is enough. Throws `conflict` if an identity belongs to
 * somebody else, or to somebody who was erased (unless `returning`), `invalid` if nothing is said or a
 * trait cannot be kept.
 */
export async function createPerson(
  ctx: Ctx,
  { returning = false, ...input }: CreatePerson,
): Promise<{ personId: string }> {
  requirePermission(ctx, 'people.write')
  return inTransaction(ctx, async (ctx) => {
    const draft = draftOf(input)
    // Typed by hand, the same name and phone may still be another person: a candidate, not a match.
    draft.ids = draft.ids.filter((id) => !id.kind.startsWith('~'))
    const nameless = !draft.hasFields && draft.ids.length === 0 && draft.points.length === 0
    if (nameless) throw invalid(texts.sayWho)
    await refuseTaken(ctx, draft)
    await refuseErased(ctx, draft, returning)
    const [created] = await storeDrafts(ctx, [draft])
    if (!created) throw new Error('A person was asked for and none was made')
    refuseTraits(created.remarks.flatMap((remark) => refusedTrait(remark) ?? []))
    await audit(ctx, {
      action: 'people.created',
      subject: { kind: 'person', id: created.personId },
      detail: { returning },
    })
    return { personId: created.personId }
  })
}

async function refuseTaken(ctx: Ctx, draft: Draft) {
  const [owner] = draft.ids.length > 0 ? await findOwners(ctx.tx, draft.ids) : []
  if (!owner) return
  const [row] = await findCards(ctx.tx, [owner.personId])
  const shown = draft.ids.find((id) => identityKey(id) === identityKey(owner))?.shown ?? owner.value
  const name = row ? cardOf(row, ctx.locale).name : ''
  throw conflict(name ? texts.identityTakenBy : texts.identityTaken, { shown, name })
}

async function refuseErased(ctx: Ctx, draft: Draft, returning: boolean) {
  const hashes = draft.ids.map((id) => suppressionHash(ctx.host.secret, id))
  if (hashes.length === 0) return
  const erased = await findErased(ctx.tx, hashes)
  if (erased.length === 0) return
  if (!returning) throw conflict(texts.erasedBefore)
  await liftSuppressions(ctx.tx, hashes)
}
