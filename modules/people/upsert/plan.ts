import {
  capOf,
  identityKey,
  isAccount,
  type NormalIdentity,
  strengthOf,
} from '../identity.rules.ts'
import { type Draft, isKnown } from './draft.ts'

/** A person of the batch: one that exists already, or one to be made. */
export type Slot = {
  personId: string
  isNew: boolean
  /** As the database has it. */
  wasVisitor: boolean
  /** As it is after the drafts so far: known by anonymous ids alone. */
  isVisitor: boolean
  isErased: boolean
  /** Identities it has, `kind\1issuer\1value`. */
  has: Set<string>
  drafts: Draft[]
}

export type Known = {
  /** Owner of each identity that exists, by key. */
  owners: ReadonlyMap<string, string>
  visitors: ReadonlySet<string>
  /** Every identity of people to whom something may be added. */
  identities: ReadonlyMap<string, readonly string[]>
  /** Tombstones to which an identity led, by key. */
  erased: ReadonlyMap<string, string>
}

export type Conflict = { personId: string; otherId: string; kind: string }

export type Plan = {
  slots: Slot[]
  /** One per draft, in order. */
  placed: Slot[]
  added: { identity: NormalIdentity; slot: Slot; draft: Draft }[]
  /** Two people with one identity: a human decides. */
  conflicts: Conflict[]
  /** Anonymous visitors who turned out to be somebody. */
  joins: { visitor: Slot; into: Slot }[]
}

/**
 * Decides who each draft is, one after another as if they came alone. The strongest identity wins;
 * two different accounts of one issuer are never one person; nobody is merged but anonymous visitors.
 */
export function planPeople(drafts: readonly Draft[], known: Known, newId: () => string): Plan {
  const plan: Plan = { slots: [], placed: [], added: [], conflicts: [], joins: [] }
  const bySlotId = new Map<string, Slot>()
  const owned = new Map<string, Slot>()
  const joined = new Map<Slot, Slot>()

  const slotOf = (personId: string, isNew: boolean, isErased = false): Slot => {
    const found = bySlotId.get(personId)
    if (found) return lastOf(found, joined)
    const slot: Slot = {
      personId,
      isNew,
      isErased,
      wasVisitor: known.visitors.has(personId),
      isVisitor: isNew || known.visitors.has(personId),
      has: new Set(known.identities.get(personId)),
      drafts: [],
    }
    bySlotId.set(personId, slot)
    plan.slots.push(slot)
    return slot
  }
  const ownerOf = (key: string): Slot | undefined => {
    const slot = owned.get(key)
    if (slot) return lastOf(slot, joined)
    const personId = known.owners.get(key)
    return personId === undefined ? undefined : slotOf(personId, false)
  }

  for (const draft of drafts) {
    const ids = [...draft.ids].sort((a, b) => strengthOf(a.kind) - strengthOf(b.kind))
    const hits = new Map<Slot, string>()
    if (draft.personId) hits.set(slotOf(draft.personId, false), 'chosen')
    for (const id of ids) {
      const slot = ownerOf(identityKey(id))
      if (slot && !hits.has(slot)) hits.set(slot, id.kind)
    }
    const slot =
      (draft.personId ? [...hits.keys()][0] : choose(hits, ids)) ??
      tombstoneOf(ids, known, slotOf) ??
      slotOf(newId(), true)
    for (const [other, kind] of hits) {
      if (other === slot) continue
      if (mayAbsorb(other, slot, kind)) {
        absorb(plan, other, slot)
        joined.set(other, slot)
      } else if (kind !== 'anonymous') {
        plan.conflicts.push({ personId: slot.personId, otherId: other.personId, kind })
      }
    }
    slot.drafts.push(draft)
    if (isKnown([draft])) slot.isVisitor = false
    plan.placed.push(slot)
    addIdentities(plan, known, slot, draft, ownerOf, owned)
  }
  plan.placed = plan.placed.map((slot) => lastOf(slot, joined))
  return plan
}

/** A visitor of this very batch is nobody yet and just becomes a part; one with a row is joined. */
function absorb(plan: Plan, visitor: Slot, into: Slot) {
  for (const key of visitor.has) into.has.add(key)
  into.drafts.push(...visitor.drafts)
  visitor.drafts = []
  for (const added of plan.added) if (added.slot === visitor) added.slot = into
  if (!visitor.isNew) plan.joins.push({ visitor, into })
}

function lastOf(slot: Slot, joined: ReadonlyMap<Slot, Slot>): Slot {
  const next = joined.get(slot)
  return next ? lastOf(next, joined) : slot
}

function choose(hits: Map<Slot, string>, ids: NormalIdentity[]): Slot | undefined {
  for (const slot of hits.keys()) if (!contradicts(slot, ids)) return slot
  return undefined
}

/** True if the shop itself says that these are two accounts. */
function contradicts(slot: Slot, ids: NormalIdentity[]): boolean {
  return ids.some((id) => {
    if (!isAccount(id.kind) || slot.has.has(identityKey(id))) return false
    const prefix = `${id.kind}\u0001${id.issuer}\u0001`
    return [...slot.has].some((key) => key.startsWith(prefix))
  })
}

function mayAbsorb(other: Slot, slot: Slot, kind: string): boolean {
  return kind === 'anonymous' && other.isVisitor && !slot.isErased
}

function tombstoneOf(
  ids: NormalIdentity[],
  known: Known,
  slotOf: (personId: string, isNew: boolean, isErased: boolean) => Slot,
): Slot | undefined {
  const key = ids.map(identityKey).find((key) => known.erased.has(key))
  const personId = key && known.erased.get(key)
  return personId ? slotOf(personId, false, true) : undefined
}

function addIdentities(
  plan: Plan,
  known: Known,
  slot: Slot,
  draft: Draft,
  ownerOf: (key: string) => Slot | undefined,
  owned: Map<string, Slot>,
) {
  const remark = (code: 'erased' | 'refused' | 'other_person', id: NormalIdentity) => {
    if (id.kind.startsWith('~')) return
    draft.remarks.push({ code, kind: id.kind, shown: id.shown })
  }
  for (const identity of draft.ids) {
    const key = identityKey(identity)
    const owner = ownerOf(key)
    if (known.erased.has(key) && !owner) {
      remark('erased', identity)
      draft.points = draft.points.filter((point) => point.value !== identity.value)
      continue
    }
    if (owner === slot) continue
    if (owner) {
      if (identity.kind !== 'anonymous') remark('other_person', identity)
      continue
    }
    if (slot.isErased) continue
    if (countOf(slot, identity.kind) >= capOf(identity.kind)) {
      remark('refused', identity)
      const { kind, value, shown } = identity
      draft.points.push({ kind, value, shown, refused: 'too_many' })
      continue
    }
    owned.set(key, slot)
    slot.has.add(key)
    plan.added.push({ identity, slot, draft })
  }
}

function countOf(slot: Slot, kind: string): number {
  let count = 0
  for (const key of slot.has) if (key.startsWith(`${kind}\u0001`)) count += 1
  return count
}
