import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface LoyaltyRow {
  loyaltyId: string
  shareFrom: number
  npsFrom: number | null
  because: string
  byName: string
  since: Date
  until: Date | null
}

export async function listLoyalty(tx: Tx): Promise<LoyaltyRow[]> {
  const { rows } = await sql<LoyaltyRow>`
    select loyalty_id as "loyaltyId", share_from as "shareFrom", nps_from as "npsFrom", because,
      by_name as "byName", since, lead(since) over (order by since, loyalty_id) as until
    from surveys.loyalty order by since desc, loyalty_id desc`.execute(tx)
  return rows
}

export async function insertLoyalty(tx: Tx, row: Omit<LoyaltyRow, 'until'>): Promise<void> {
  await sql`insert into surveys.loyalty (loyalty_id, share_from, nps_from, because, by_name, since)
    values (${row.loyaltyId}, ${row.shareFrom}, ${row.npsFrom}, ${row.because}, ${row.byName},
      ${row.since})`.execute(tx)
}

/** Of the last answer of each person within a time; answers of nobody stand each for one. */
export async function countLoyal(
  tx: Tx,
  { shareFrom, npsFrom }: Pick<LoyaltyRow, 'shareFrom' | 'npsFrom'>,
  { from, until, nobody }: { from: Date; until: Date; nobody: string },
): Promise<{ loyal: number; n: number }> {
  const { rows } = await sql<{ loyal: number; n: number }>`
    with said as (
      select a.share, a.nps, a.answered_at,
        case when a.person_id = ${nobody}::uuid then a.answer_id else a.person_id end as who
      from surveys.answers a
      where a.share is not null and a.answered_at >= ${from} and a.answered_at < ${until}
    ), last as (select distinct on (who) share, nps from said order by who, answered_at desc)
    select count(*)::int as n, count(*) filter (where share >= ${shareFrom}::int
      and (${npsFrom}::int is null or nps >= ${npsFrom}::int))::int as loyal
    from last`.execute(tx)
  return rows[0] ?? { loyal: 0, n: 0 }
}
