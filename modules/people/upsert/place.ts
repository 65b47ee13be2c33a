import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { identityKey, type NormalIdentity } from '../identity.rules.ts'
import { suppressionHash } from '../privacy/suppression.ts'
import type { Draft } from './draft.ts'
import { type Known, type Plan, planPeople } from './plan.ts'
import {
  anyoneErased,
  deleteIdentities,
  findBriefs,
  findErased,
  findOwners,
  insertIdentities,
} from './upsert.queries.ts'

const ATTEMPTS = 5

/**
 * Finds or claims a person for each draft and stores the identities; persons themselves are still to
 * be written. When another transaction took one of the identities first, everything is planned again
 * with what it made.
 */
export async function placePeople(ctx: Ctx, drafts: readonly Draft[]): Promise<Plan> {
  for (let attempt = 1; ; attempt += 1) {
    const remarks = drafts.map((draft) => draft.remarks.length)
    const known = await lookUp(ctx, drafts)
    const plan = planPeople(drafts, known, newId)
    if (plan.added.length === 0) return plan
    const wanted = plan.added.map(({ identity, slot, draft }) => ({
      ...identity,
      personId: slot.personId,
      importId: draft.importId,
      createdAt: ctx.now,
    }))
    const inserted = await insertIdentities(ctx.tx, wanted)
    if (inserted.length === wanted.length) return plan
    if (attempt === ATTEMPTS) throw new Error('Identities keep being taken by other transactions')
    await deleteIdentities(ctx.tx, inserted)
    drafts.forEach((draft, index) => {
      draft.remarks.length = remarks[index] ?? 0
    })
  }
}

function distinct(ids: NormalIdentity[]): NormalIdentity[] {
  return [...new Map(ids.map((id) => [identityKey(id), id])).values()]
}

/** What is known of these drafts' identities and of the people to whom they lead. */
export async function lookUp(ctx: Ctx, drafts: readonly Draft[]): Promise<Known> {
  const ids = distinct(drafts.flatMap((draft) => draft.ids))
  const found = ids.length === 0 ? [] : await findOwners(ctx.tx, ids)
  const owners = new Map(found.map((row) => [identityKey(row), row.personId]))
  const open = drafts.flatMap((draft) => undecided(draft, owners))
  const briefs = open.length === 0 ? [] : await findBriefs(ctx.tx, [...new Set(open)])
  const free = ids.filter((id) => !owners.has(identityKey(id)))
  return {
    owners,
    visitors: new Set(briefs.filter((p) => p.status === 'visitor').map((p) => p.personId)),
    identities: new Map(briefs.map((person) => [person.personId, person.keys])),
    erased: await lookUpErased(ctx, free),
  }
}

/** The people of a draft about whom more must be known: it adds to them, or there are several. */
function undecided(draft: Draft, owners: ReadonlyMap<string, string>): string[] {
  const hits = draft.ids.map((id) => owners.get(identityKey(id)))
  if (draft.personId) hits.push(draft.personId)
  const people = [...new Set(hits.filter((personId) => personId !== undefined))]
  return people.length > 1 || hits.includes(undefined) ? people : []
}

async function lookUpErased(ctx: Ctx, ids: NormalIdentity[]): Promise<Map<string, string>> {
  if (ids.length === 0 || !(await anyoneErased(ctx.tx))) return new Map()
  const byHash = new Map(ids.map((id) => [suppressionHash(ctx.host.secret, id), identityKey(id)]))
  const rows = await findErased(ctx.tx, [...byHash.keys()])
  return new Map(rows.map((row) => [byHash.get(row.hash) ?? '', row.personId]))
}
