import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'
import { audit } from '../accounts/index.ts'
import { asReading, asWritten } from './fold.rules.ts'
import { type MergeSide, setFields } from './merge/merge.queries.ts'
import type { Sex } from './people.rules.ts'
import { holdPerson } from './person/living.ts'
import { insertChanges } from './person-rows.queries.ts'
import { refreshFound } from './refresh-found.ts'
import { touchAll } from './touch.ts'
import { refuseTraits } from './traits/refuse-traits.ts'
import { tellTraits } from './traits/tell-traits.ts'
import { readTraits, type Traits } from './traits/traits.rules.ts'
import { makeKnown } from './upsert/upsert.queries.ts'

export type UpdatePerson = {
  personId: string
  familyName?: string | null
  givenName?: string | null
  familyKana?: string | null
  givenKana?: string | null
  companyName?: string | null
  birthday?: string | null
  sex?: Sex | null
  language?: string | null
  note?: string | null
  /** Names of the shop's own; null takes one away. */
  traits?: Traits
}

/**
 * Changes what is said of a person; what stood there before is kept in the history. Throws `invalid` if
 * a trait cannot be kept.
 */
export async function updatePerson(
  ctx: Ctx,
  { personId, traits, ...input }: UpdatePerson,
): Promise<{ personId: string }> {
  requirePermission(ctx, 'people.write')
  return inTransaction(ctx, async (ctx) => {
    const person = await holdPerson(ctx, personId)
    const fields = await changeFields(ctx, person, input)
    const told = await changeTraits(ctx, person.personId, traits)
    if (fields.length + told.length === 0) return { personId: person.personId }
    await touchAll(ctx, [person.personId], fields.length > 0 ? '#person' : '#trait')
    await audit(ctx, {
      action: 'people.updated',
      subject: { kind: 'person', id: person.personId },
      detail: { fields: [...fields, ...told] },
    })
    return { personId: person.personId }
  })
}

async function changeFields(
  ctx: Ctx,
  person: MergeSide,
  input: Omit<UpdatePerson, 'personId' | 'traits'>,
): Promise<string[]> {
  const changed = Object.entries(tidied(input)).filter(
    ([field, value]) => value !== person[field as keyof MergeSide],
  )
  if (changed.length === 0) return []
  await setFields(ctx.tx, person.personId, Object.fromEntries(changed), ctx.now)
  await makeKnown(ctx.tx, [person.personId], ctx.now)
  await insertChanges(
    ctx.tx,
    changed.map(([field, after]) => ({
      personId: person.personId,
      changeId: newId(),
      originId: person.personId,
      field,
      before: person[field as keyof MergeSide],
      after,
      cause: 'edit',
      causeId: null,
      changedBy: actorLabel(ctx.actor),
      changedAt: ctx.now,
    })),
  )
  await refreshFound(ctx, [person.personId])
  return changed.map(([field]) => field)
}

async function changeTraits(ctx: Ctx, personId: string, given?: Traits): Promise<string[]> {
  const { traits, refused } = readTraits(given)
  refuseTraits(refused)
  const telling = {
    personId,
    traits,
    at: ctx.now,
    source: actorLabel(ctx.actor),
    importId: null,
    isNew: false,
  }
  const told = await tellTraits(ctx, [telling])
  refuseTraits(told.refused.get(personId) ?? [])
  return told.changed.has(personId) ? [...traits.keys()].map((key) => `trait:${key}`) : []
}

const READINGS = ['familyKana', 'givenKana']

/** As names are stored everywhere: as written, readings in katakana, an emptied field as null. */
function tidied(input: Omit<UpdatePerson, 'personId' | 'traits'>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => {
        if (typeof value !== 'string') return [field, null]
        if (field === 'note') return [field, value.trim() || null]
        return [field, (READINGS.includes(field) ? asReading(value) : asWritten(value)) || null]
      }),
  )
}
