import { asJob, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { contributed } from '../../kernel/module.ts'
import { audit } from '../accounts/index.ts'
import { getPerson } from './get-person.ts'
import { findChanges } from './privacy/privacy.queries.ts'

export type PersonExport = {
  personId: string
  exportedAt: Date
  /** Everything by module: `people`, `orders`, `activity` … */
  parts: Record<string, Record<string, unknown>>
}

const MANY = 10_000

/** Everything that is kept about one person, from every module, for the person to read. Audited. */
export async function exportPerson(ctx: Ctx, input: { personId: string }): Promise<PersonExport> {
  requirePermission(ctx, 'people.export')
  return inTransaction(ctx, async (ctx) => {
    const own = await ownPart(ctx, input.personId)
    const { personId } = own
    const parts: PersonExport['parts'] = { people: own.part }
    for (const { module, value } of contributed(ctx.host.modules, 'person')) {
      if (module !== 'people') parts[module] = await value.exportData(ctx, personId)
    }
    await audit(ctx, { action: 'people.exported', subject: { kind: 'person', id: personId } })
    return { personId, exportedAt: ctx.now, parts }
  })
}

async function ownPart(ctx: Ctx, asked: string) {
  // Who may export may read, whatever else they may do.
  const reader = asJob(ctx, 'people.export')
  const person = await getPerson(reader, { personId: asked })
  const { identities, points, addresses, traits, consents, household, merges, ...core } = person
  const changes = await findChanges(ctx.tx, person.personId, MANY)
  return {
    personId: person.personId,
    part: {
      person: core,
      identities,
      contactPoints: points,
      addresses,
      traits,
      consents,
      // Others of the household are other people: how many there are, and nothing of them.
      household: { others: household.length },
      merges: merges.map(({ mergedAt, reason }) => ({ mergedAt, reason })),
      changes,
    },
  }
}
