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
}

/** Changes what is said of a person; what stood there before is kept in the history. */
export async function updatePerson(
  ctx: Ctx,
  { personId, ...input }: UpdatePerson,
): Promise<{ personId: string }> {
  requirePermission(ctx, 'people.write')
  return inTransaction(ctx, async (ctx) => {
    const person = await holdPerson(ctx, personId)
    const changed = Object.entries(tidied(input)).filter(
      ([field, value]) => value !== person[field as keyof MergeSide],
    )
    if (changed.length === 0) return { personId: person.personId }
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
    await touchAll(ctx, [person.personId], '#person')
    await audit(ctx, {
      action: 'people.updated',
      subject: { kind: 'person', id: person.personId },
      detail: { fields: changed.map(([field]) => field) },
    })
    return { personId: person.personId }
  })
}

const READINGS = ['familyKana', 'givenKana']

/** As names are stored everywhere: as written, readings in katakana, an emptied field as null. */
function tidied(input: Omit<UpdatePerson, 'personId'>): Record<string, string | null> {
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
