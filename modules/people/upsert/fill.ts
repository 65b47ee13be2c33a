import { actorLabel, type Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { type ChangeRow, insertAddresses, insertChanges } from '../person-rows.queries.ts'
import { isKnown, type PersonFields } from './draft.ts'
import type { Slot } from './plan.ts'
import { addressRow, filledFields } from './store.ts'
import {
  type FieldsPatch,
  lockFields,
  makeKnown,
  type StoredFields,
  saveFields,
} from './upsert.queries.ts'

/**
 * Fills empty fields of people who existed before and never overwrites one. Each filled field leaves
 * a change, so that undoing an import empties it again. Locks whoever is told anything, traits too, so
 * that all of it is under one lock taken in one order. Returns whom it filled.
 */
export async function fillPeople(ctx: Ctx, slots: readonly Slot[]): Promise<Set<string>> {
  const telling = slots.filter((slot) =>
    slot.drafts.some((draft) => draft.hasFields || draft.address || draft.traits.size > 0),
  )
  const filled = new Set<string>()
  if (telling.length > 0) {
    const rows = await lockFields(
      ctx.tx,
      telling.map((slot) => slot.personId),
    )
    const stored = new Map(rows.map((row) => [row.personId, row]))
    const patches = telling.flatMap((slot) => patchOf(slot, stored.get(slot.personId)))
    await savePatches(ctx, patches, filled)
    await fillAddresses(ctx, telling, stored, filled)
  }
  const becameKnown = slots.filter((slot) => slot.wasVisitor && isKnown(slot.drafts))
  if (becameKnown.length > 0) {
    const ids = becameKnown.map((slot) => slot.personId)
    await makeKnown(ctx.tx, ids, ctx.now)
    for (const id of ids) filled.add(id)
  }
  return filled
}

type Patch = { slot: Slot; before: StoredFields; after: FieldsPatch }

function patchOf(slot: Slot, before: StoredFields | undefined): Patch[] {
  if (!before || before.status === 'erased') return []
  const after = {
    ...filledFields(before, slot.drafts),
    personId: slot.personId,
    status: isKnown(slot.drafts) ? 'known' : before.status,
  }
  const changed = after.status !== before.status || changedFields(before, after).length > 0
  return changed ? [{ slot, before, after }] : []
}

const FIELDS = [
  'familyName',
  'givenName',
  'familyKana',
  'givenKana',
  'companyName',
  'birthday',
  'sex',
  'language',
  'memberSince',
  'note',
] as const satisfies readonly (keyof PersonFields)[]

function changedFields(before: PersonFields, after: PersonFields) {
  return FIELDS.filter((field) => before[field] !== after[field])
}

async function savePatches(ctx: Ctx, patches: Patch[], filled: Set<string>): Promise<void> {
  if (patches.length === 0) return
  await saveFields(
    ctx.tx,
    patches.map(({ after }) => after),
    ctx.now,
  )
  const changes: ChangeRow[] = []
  for (const { slot, before, after } of patches) {
    filled.add(slot.personId)
    const importId = slot.drafts.find((draft) => draft.importId)?.importId ?? null
    for (const field of changedFields(before, after)) {
      changes.push({
        personId: slot.personId,
        changeId: newId(),
        originId: slot.personId,
        field,
        before: before[field],
        after: after[field],
        cause: importId ? 'import' : 'edit',
        causeId: importId,
        changedBy: actorLabel(ctx.actor),
        changedAt: ctx.now,
      })
    }
  }
  await insertChanges(ctx.tx, changes)
}

async function fillAddresses(
  ctx: Ctx,
  slots: Slot[],
  stored: Map<string, StoredFields>,
  filled: Set<string>,
): Promise<void> {
  const rows = slots.flatMap((slot) => {
    const from = slot.drafts.find((draft) => draft.address)
    const person = stored.get(slot.personId)
    if (!from?.address || !person || person.hasAddress || person.status === 'erased') return []
    filled.add(slot.personId)
    return [addressRow(ctx, slot.personId, from.address, from.importId)]
  })
  await insertAddresses(ctx.tx, rows)
}
