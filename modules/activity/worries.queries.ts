import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

export interface WorryRow {
  worryId: string
  text: string
  nextStep: string
  entryId: string | null
  notedAt: Date
  actor: string
  settledAt: Date | null
  how: string | null
}

/** What somebody worries about: the open ones first, then those settled since a moment. */
export async function findWorries(
  tx: Tx,
  personId: string,
  settledSince: Date,
): Promise<WorryRow[]> {
  const { rows } = await sql<WorryRow>`
    select n.payload->>'worryId' as "worryId", n.payload->>'text' as text,
      n.payload->>'nextStep' as "nextStep", n.payload->>'entryId' as "entryId",
      n.occurred_at as "notedAt", n.actor, s.at as "settledAt", s.how
    from activity.events n
    left join (select payload->>'worryId' as id, min(occurred_at) as at, min(payload->>'how') as how
      from activity.events where person_id = ${personId} and name = 'worry.settled' group by 1) s
      on s.id = n.payload->>'worryId'
    where n.person_id = ${personId} and n.name = 'worry.noted'
      and (s.at is null or s.at > ${settledSince})
    order by s.at is not null, s.at desc, n.occurred_at desc limit 20`.execute(tx)
  return rows
}

export async function findWorry(
  tx: Tx,
  personId: string,
  worryId: string,
): Promise<{ text: string; settledAt: Date | null } | undefined> {
  const { rows } = await sql<{ text: string; settledAt: Date | null }>`
    select n.payload->>'text' as text, (
      select s.occurred_at from activity.events s
      where s.person_id = n.person_id and s.name = 'worry.settled'
        and s.payload->>'worryId' = n.payload->>'worryId' limit 1) as "settledAt"
    from activity.events n
    where n.person_id = ${personId} and n.name = 'worry.noted'
      and n.payload->>'worryId' = ${worryId} limit 1`.execute(tx)
  return rows[0]
}

export interface PromisesSoFar {
  made: number
  kept: number
  /** Kept by the day that was promised. */
  inTime: number
}

/** Of all that was promised and has fallen due or been kept: how much we kept. */
export async function countPromises(
  tx: Tx,
  personId: string,
  { today, zone }: { today: string; zone: string },
): Promise<PromisesSoFar> {
  const { rows } = await sql<PromisesSoFar>`
    select count(*) as made, count(k.at) as kept,
      count(*) filter (where (k.at at time zone ${zone})::date <= (m.payload->>'due')::date) as "inTime"
    from activity.events m
    left join (select payload->>'promiseId' as id, min(occurred_at) as at from activity.events
      where person_id = ${personId} and name = 'promise.kept' group by 1) k
      on k.id = m.payload->>'promiseId'
    where m.person_id = ${personId} and m.name = 'promise.made'
      and (k.at is not null or m.payload->>'due' < ${today})`.execute(tx)
  return rows[0] ?? { made: 0, kept: 0, inTime: 0 }
}
