import { actorLabel, type Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { type ChangeRow, insertChanges } from '../person-rows.queries.ts'
import { PersonTraits, type Telling, type TraitChange } from './person-traits.ts'
import { dropTraits, findTraits, putTraits, type TraitRow } from './traits.queries.ts'
import type { RefusedTrait } from './traits.rules.ts'

export interface Told {
  /** Of whom a trait has another value now, or is there no more. */
  changed: Set<string>
  /** By person: what did not fit any more. */
  refused: Map<string, RefusedTrait[]>
}

/**
 * Writes traits of people whom the caller has locked or made: the newest word of a key holds. What stood
 * there before is kept among the changes.
 */
export async function tellTraits(ctx: Ctx, tellings: readonly Telling[]): Promise<Told> {
  const told: Told = { changed: new Set(), refused: new Map() }
  const heard = inOrder(ctx, tellings)
  if (heard.length === 0) return told
  const old = new Set(heard.flatMap(({ isNew, personId }) => (isNew ? [] : personId)))
  const rows = byPerson(old.size > 0 ? await findTraits(ctx.tx, [...old]) : [])
  const drops: TraitRow[] = []
  const puts: TraitRow[] = []
  const changes: ChangeRow[] = []
  for (const [personId, words] of byPerson(heard)) {
    const traits = new PersonTraits(personId, rows.get(personId) ?? [])
    for (const word of words) traits.hear(word)
    drops.push(...traits.drops.values())
    puts.push(...traits.puts.values())
    if (traits.changes.length > 0) told.changed.add(personId)
    if (traits.refused.length > 0) told.refused.set(personId, traits.refused)
    if (old.has(personId)) changes.push(...traits.changes.map((change) => changeRow(ctx, change)))
  }
  await dropTraits(ctx.tx, drops)
  await putTraits(ctx.tx, puts)
  await insertChanges(ctx.tx, changes)
  return told
}

/** A clock ahead of ours must not keep later words away. */
function inOrder({ now }: Ctx, tellings: readonly Telling[]): Telling[] {
  return tellings
    .filter(({ traits }) => traits.size > 0)
    .map((telling) => ({ ...telling, at: telling.at > now ? now : telling.at }))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

function byPerson<T extends { personId: string }>(items: readonly T[]): Map<string, T[]> {
  const people = new Map<string, T[]>()
  for (const item of items) {
    const same = people.get(item.personId)
    if (same) same.push(item)
    else people.set(item.personId, [item])
  }
  return people
}

/** What stood there with who told it and when, so that an undo can put all of it back. */
function changeRow(ctx: Ctx, { row, before, isGone, telling }: TraitChange): ChangeRow {
  const { importId, source } = telling
  return {
    personId: row.personId,
    changeId: newId(),
    originId: row.originId,
    field: `trait:${row.key}`,
    before: before && written(before),
    after: isGone ? null : written(row),
    cause: importId ? 'import' : 'edit',
    causeId: importId,
    changedBy: importId ? actorLabel(ctx.actor) : source,
    changedAt: ctx.now,
  }
}

const written = ({ value, source, updatedAt }: TraitRow) => ({
  value,
  source,
  at: updatedAt.toISOString(),
})
