import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

export interface DuePromiseRow {
  personId: string
  promiseId: string
  text: string
  due: string
  actor: string
}

export async function findDuePromises(
  tx: Tx,
  { by, now, limit }: { by: string; now: Date; limit: number },
): Promise<DuePromiseRow[]> {
  const { rows } = await sql<DuePromiseRow>`
    select m.person_id as "personId", m.payload->>'promiseId' as "promiseId", m.payload->>'text' as text,
      m.payload->>'due' as due, m.actor
    from activity.events m
    where m.name = 'promise.made' and m.occurred_at <= ${now} and m.payload->>'due' <= ${by}
      and not exists (select from activity.events k
        where k.person_id = m.person_id and k.name = 'promise.kept'
          and k.payload->>'promiseId' = m.payload->>'promiseId')
    order by m.payload->>'due', m.occurred_at, m.event_id limit ${limit}`.execute(tx)
  return rows
}
