import { actorLabel, type Ctx, inTransaction } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'
import { publish } from '../../kernel/live.ts'
import { touch } from '../people/index.ts'
import { type EventRow, findEarlier, insertFacts } from './activity.queries.ts'
import type { Fact, RecordedFact } from './fact.ts'
import { historyOf } from './history.rules.ts'
import { enqueueReactions } from './reactions.ts'
import { storableJson } from './storable-json.ts'

/**
 * Writes down what happened with people, in the transaction of the state it changes, and keeps
 * their counts, firsts, lasts and sums. A key is recorded once per person. Modules call it from
 * verbs that have checked their own permission. Takes 1,000 facts at once.
 */
export async function record(ctx: Ctx, facts: readonly Fact[]): Promise<RecordedFact[]> {
  if (facts.length === 0) return []
  return inTransaction(ctx, async (ctx) => {
    const recorded = await storeFacts(ctx, facts)
    const fresh = recorded.filter((fact) => fact.outcome === 'recorded')
    if (fresh.length > 0) await publish(ctx, 'activity', { facts: fresh.length })
    return recorded
  })
}

/** `record` without telling the live view: the tracking API tells it once for many batches. */
export async function storeFacts(ctx: Ctx, facts: readonly Fact[]): Promise<RecordedFact[]> {
  if (facts.length === 0) return []
  const { rows, rowOf } = rowsOf(ctx, facts)
  const stored = new Set(await insertFacts(ctx.tx, rows))
  await touchFresh(
    ctx,
    rows.filter((row) => stored.has(row.eventId)),
  )
  const earlier =
    stored.size === rows.length
      ? new Map<string, string>()
      : await earlierOnes(
          ctx,
          rows.filter((row) => !stored.has(row.eventId)),
        )
  const recorded = rowOf.map((row): RecordedFact => {
    const isFresh = stored.delete(row.eventId)
    return {
      personId: row.personId,
      eventId: earlier.get(row.eventId) ?? row.eventId,
      name: row.name,
      occurredAt: row.occurredAt,
      outcome: isFresh ? 'recorded' : 'earlier',
    }
  })
  await enqueueReactions(ctx, recorded)
  return recorded
}

/** Every name: who follows people live knows which ones matter, and this process may not yet. */
async function touchFresh(ctx: Ctx, fresh: readonly EventRow[]): Promise<void> {
  await touch(
    ctx,
    fresh.map(({ personId, name, source }) => ({ personId, name, bulk: historyOf(source) })),
  )
}

/** One row a fact, but one for all that share a key; `rowOf` tells which, in the order given. */
function rowsOf(ctx: Ctx, facts: readonly Fact[]) {
  const actor = actorLabel(ctx.actor)
  const receivedAt = new Date()
  const rows: EventRow[] = []
  const keyed = new Map<string, EventRow>()
  const rowOf = facts.map((fact) => {
    const slot = fact.key === undefined ? null : `${fact.personId} ${fact.key}`
    const twin = slot === null ? undefined : keyed.get(slot)
    if (twin) return twin
    const row = rowFor(fact, ctx.now, actor, receivedAt)
    rows.push(row)
    if (slot !== null) keyed.set(slot, row)
    return row
  })
  return { rows, rowOf }
}

function rowFor(fact: Fact, now: Date, actor: string, receivedAt: Date): EventRow {
  const { occurredAt = now } = fact
  return {
    personId: fact.personId,
    eventId: newId(),
    name: fact.name,
    occurredAt: occurredAt > now ? now : occurredAt,
    payload: storableJson(fact.payload ?? {}),
    amount: fact.amount ?? null,
    key: fact.key ?? null,
    actor,
    source: fact.source ?? null,
    receivedAt,
  }
}

async function earlierOnes(ctx: Ctx, refused: EventRow[]): Promise<Map<string, string>> {
  const found = await findEarlier(ctx.tx, refused)
  const bySlot = new Map(found.map((row) => [`${row.personId} ${row.key}`, row.eventId]))
  return new Map(
    refused.flatMap((row) => {
      const eventId = bySlot.get(`${row.personId} ${row.key}`)
      return eventId ? [[row.eventId, eventId]] : []
    }),
  )
}
