import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export type CandidateRow = {
  lowId: string
  highId: string
  /** Who the two are now. */
  leftId: string
  rightId: string
  reasons: string[]
  foundAt: Date
}

const living = sql`from people.candidates c
  join people.persons l on l.person_id = c.low_id
  join people.persons h on h.person_id = c.high_id
  where c.state = 'open' and l.status <> 'erased' and h.status <> 'erased'
    and coalesce(l.merged_into, l.person_id) <> coalesce(h.merged_into, h.person_id)`

/** Pairs that wait for a human, the newest first. A pair that became one person by another way is left out. */
export async function findCandidates(
  tx: Tx,
  page: {
    limit: number
    after: { foundAt: string; lowId: string; highId: string } | null
    personId: string | null
  },
): Promise<(CandidateRow & { key: string })[]> {
  const { after, personId, limit } = page
  const { rows } = await sql<CandidateRow & { key: string }>`
    select c.low_id as "lowId", c.high_id as "highId", c.reasons, c.found_at as "foundAt",
      c.found_at::text as key, coalesce(l.merged_into, l.person_id) as "leftId",
      coalesce(h.merged_into, h.person_id) as "rightId"
    ${living}
      and (${personId}::uuid is null or ${personId}::uuid in (c.low_id, c.high_id,
        l.merged_into, h.merged_into))
      and (${after === null} or (c.found_at, c.low_id, c.high_id) <
        (${after?.foundAt ?? null}::timestamptz, ${after?.lowId ?? null}::uuid, ${after?.highId ?? null}::uuid))
    order by c.found_at desc, c.low_id desc, c.high_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function countCandidates(tx: Tx, personId: string | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n ${living}
    and (${personId}::uuid is null or ${personId}::uuid in (c.low_id, c.high_id,
      l.merged_into, h.merged_into))`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function lockCandidate(
  tx: Tx,
  lowId: string,
  highId: string,
): Promise<{ state: string; leftId: string; rightId: string } | undefined> {
  const { rows } = await sql<{ state: string; leftId: string; rightId: string }>`
    select c.state, coalesce(l.merged_into, l.person_id) as "leftId",
      coalesce(h.merged_into, h.person_id) as "rightId"
    from people.candidates c join people.persons l on l.person_id = c.low_id
    join people.persons h on h.person_id = c.high_id
    where c.low_id = ${lowId} and c.high_id = ${highId} for update of c`.execute(tx)
  return rows[0]
}
