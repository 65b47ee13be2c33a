import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { texts } from './people.texts.ts'
import {
  type ContactPoint,
  findAddresses,
  findCards,
  findConsents,
  findHouseholdMembers,
  findIdentities,
  findMerges,
  findPersonCore,
  findPoints,
  findStaffNames,
  type PersonAddress,
  type PersonConsent,
  type PersonCore,
  type PersonIdentity,
  type PersonMerge,
} from './person/person.queries.ts'
import { cardOf, type PersonCard } from './person-card.ts'
import { type ChangeLine, findChanges } from './privacy/privacy.queries.ts'
import { findTraitsOf, type PersonTrait } from './traits/traits.queries.ts'

export type PersonDetail = PersonCore & {
  identities: PersonIdentity[]
  points: ContactPoint[]
  addresses: PersonAddress[]
  traits: PersonTrait[]
  consents: PersonConsent[]
  household: PersonCard[]
  merges: PersonMerge[]
}

/**
 * Everything that people knows of one person, who may be asked for under the id of a merged record.
 * An erased person answers with their tombstone. Throws `not_found`.
 */
export async function getPerson(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<PersonDetail> {
  requirePermission(ctx, 'people.read')
  const core = await findPersonCore(ctx.tx, personId)
  if (!core) throw notFound(texts.noSuchPerson)
  const { personId: id, householdId } = core
  const consents = await findConsents(ctx.tx, id)
  const merges = await findMerges(ctx.tx, id)
  const traits = await findTraitsOf(ctx.tx, id)
  const staff = await staffNamed(ctx, [
    ...traits.map((trait) => trait.source),
    ...consents.map((consent) => consent.recordedBy),
    ...merges.map((merge) => merge.mergedBy),
  ])
  return {
    ...core,
    identities: await findIdentities(ctx.tx, id),
    points: await findPoints(ctx.tx, id),
    addresses: await findAddresses(ctx.tx, id),
    traits: traits.map((row) => ({ ...row, source: staff(row.source) })),
    consents: consents.map((row) => ({ ...row, recordedBy: staff(row.recordedBy) })),
    household: householdId
      ? (await findHouseholdMembers(ctx.tx, householdId, id)).map((row) => cardOf(row, ctx.locale))
      : [],
    merges: merges.map((row) => ({ ...row, mergedBy: staff(row.mergedBy) })),
  }
}

/** Short cards for the lists of other modules, in the order asked for; an unknown id has none. */
export async function personCards(ctx: Ctx, personIds: readonly string[]): Promise<PersonCard[]> {
  requirePermission(ctx, 'people.read')
  if (personIds.length === 0) return []
  return (await findCards(ctx.tx, personIds)).map((row) => cardOf(row, ctx.locale))
}

/** What was changed in the record, newest first. */
export async function listChanges(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<ChangeLine[]> {
  requirePermission(ctx, 'people.read')
  const core = await findPersonCore(ctx.tx, personId)
  if (!core) throw notFound(texts.noSuchPerson)
  const changes = await findChanges(ctx.tx, core.personId, 200)
  const staff = await staffNamed(
    ctx,
    changes.map((change) => change.changedBy),
  )
  return changes.map((row) => ({ ...row, changedBy: staff(row.changedBy) }))
}

/** A colleague by name; whoever is no member of staff stays as the label that rows keep. */
async function staffNamed(ctx: Ctx, labels: string[]): Promise<(label: string) => string> {
  const ofStaff = [...new Set(labels.filter((label) => label.startsWith('staff:')))]
  if (ofStaff.length === 0) return (label) => label
  const names = await findStaffNames(ctx.tx, ofStaff)
  return (label) => names.get(label) ?? label
}
