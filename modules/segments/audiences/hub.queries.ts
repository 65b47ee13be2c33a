import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Source } from '../contract.ts'

/** What came in since a moment, by the door. */
export async function findSources(tx: Tx, since: Date): Promise<Source[]> {
  const { rows } = await sql<Source>`
    select case when source like 'import:%' then 'imports'
        when actor like 'job:imports.%' then 'shopify'
        when actor like 'key:%' then 'api'
        when actor like 'staff:%' then 'staff'
        else 'system' end as door,
      count(*)::int as facts, max(received_at) as "lastAt"
    from activity.pub_events where received_at >= ${since} group by 1 order by 2 desc`.execute(tx)
  return rows
}

export async function countSegments(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from segments.segments
    where archived_at is null and kind = 'segment'`.execute(tx)
  return rows[0]?.n ?? 0
}
