import type { Pool } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import { userIdOf } from './build.ts'
import { type Made, makeMessages } from './messages.ts'

type Ids = ReadonlyMap<string, string>

/** All persons by their number, so that the reference does not look anybody up. */
export async function readPersonIds(pool: Pool): Promise<Ids> {
  const { rows } = await pool.query<{ value: string; person_id: string }>(
    "select value, person_id from people.identities where kind = 'user_id'",
  )
  return new Map(rows.map((row) => [row.value, row.person_id]))
}

/**
 * What a good engineer would write by hand for these very rows: one statement with a list of values
 * for each table, the counts summed up beforehand, nothing looked up and nothing checked.
 */
export async function insertByHand(pool: Pool, ids: Ids): Promise<number> {
  const messages = makeMessages()
  const values: unknown[] = []
  const param = (value: unknown) => `$${values.push(value)}`
  const at = new Date()
  const time = param(at)
  const events: string[] = []
  const keys: string[] = []
  for (const message of messages) {
    const person = `${param(ids.get(userIdOf(message.who)))}::uuid`
    const event = `${param(newId())}::uuid`
    events.push(
      `(${person}, ${time}::timestamptz, ${event}, ${person}, ${param(message.event)}, ${param(JSON.stringify(message.properties))}::jsonb, ${param(message.amount)}::bigint, 'key:bench', null::text, ${time}::timestamptz)`,
    )
    keys.push(`(${person}, ${param(`m:${message.messageId}`)}, ${person}, ${event})`)
  }
  const counts = countsOf(messages, ids).map(
    ({ personId, name, n, amount }) =>
      `(${param(personId)}::uuid, ${param(name)}, ${param(n)}::bigint, ${time}::timestamptz, ${time}::timestamptz, ${param(amount)}::bigint)`,
  )
  await pool.query(
    `with k as (insert into activity.event_keys (person_id, key, origin_id, event_id) values ${keys.join(', ')}),
      e as (insert into activity.events (person_id, occurred_at, event_id, origin_id, name, payload, amount, actor, source, received_at) values ${events.join(', ')})
    insert into activity.person_facts as f (person_id, name, n, first_at, last_at, amount) values ${counts.join(', ')}
    on conflict (person_id, name) do update set n = f.n + excluded.n, first_at = least(f.first_at, excluded.first_at),
      last_at = greatest(f.last_at, excluded.last_at), amount = f.amount + excluded.amount`,
    values,
  )
  return messages.length
}

function countsOf(messages: readonly Made[], ids: Ids) {
  const counts = new Map<string, { personId: string; name: string; n: number; amount: number }>()
  for (const { who, event, amount } of messages) {
    const personId = ids.get(userIdOf(who)) ?? ''
    const key = `${personId} ${event}`
    const count = counts.get(key) ?? { personId, name: event, n: 0, amount: 0 }
    counts.set(key, { ...count, n: count.n + 1, amount: count.amount + (amount ?? 0) })
  }
  // In one order, or two connections would deadlock.
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
}
