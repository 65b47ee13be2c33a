import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface PredictionRow {
  personId: string
  runId: string
  repeats: number
  lastOn: string
  recencyDays: number
  observedDays: number
  meanValue: number | null
  expectedOrders: number
  alive: number | null
  chance90: number
  expectedSales: number
  expectedWorth: number
  intervalDays: number | null
  nextOn: string | null
  nextBy: 'interval' | 'subscription' | null
  nextMissing: 'noRepeat' | 'overdue' | 'gone' | null
}

type Written = Omit<PredictionRow, 'runId'>

/** Writes what a run says of these people; once more is the same. */
export async function writePredictions(
  tx: Tx,
  runId: string,
  rows: readonly Written[],
): Promise<void> {
  await sql`
    insert into insight.predictions (person_id, run_id, repeats, last_on, recency_days,
      observed_days, mean_value, expected_orders, alive, chance_90, expected_sales, expected_worth,
      interval_days, next_on, next_by,
      next_missing)
    select r."personId", ${runId}::uuid, r.repeats, r."lastOn", r."recencyDays",
      r."observedDays", r."meanValue", r."expectedOrders", r.alive, r.chance90, r."expectedSales",
      r."expectedWorth", r."intervalDays", r."nextOn", r."nextBy", r."nextMissing"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r("personId" uuid, repeats int,
      "lastOn" date, "recencyDays" int, "observedDays" int, "meanValue" bigint,
      "expectedOrders" float8, alive float8, chance90 float8, "expectedSales" bigint,
      "expectedWorth" bigint, "intervalDays" float8, "nextOn" date, "nextBy" text, "nextMissing" text)
    on conflict (person_id, run_id) do update set repeats = excluded.repeats,
      last_on = excluded.last_on, recency_days = excluded.recency_days,
      observed_days = excluded.observed_days, mean_value = excluded.mean_value,
      expected_orders = excluded.expected_orders, alive = excluded.alive,
      chance_90 = excluded.chance_90, expected_sales = excluded.expected_sales,
      expected_worth = excluded.expected_worth, interval_days = excluded.interval_days,
      next_on = excluded.next_on, next_by = excluded.next_by, next_missing = excluded.next_missing`.execute(
    tx,
  )
}

/** Clears away some rows of all runs but these; how many. */
export async function removeOtherPredictions(
  tx: Tx,
  keep: readonly string[],
  most: number,
): Promise<number> {
  const { rows } = await sql<{ removed: number }>`
    with gone as (
      delete from insight.predictions p using (
        select person_id, run_id from insight.predictions
        where run_id <> all(${keep}::uuid[]) limit ${most}
      ) g where p.person_id = g.person_id and p.run_id = g.run_id returning 1
    ) select count(*) as removed from gone`.execute(tx)
  return rows[0]?.removed ?? 0
}

/** Orders of people who were erased count; nothing is foreseen of them. */
export async function removeErasedFrom(tx: Tx, runId: string): Promise<void> {
  await sql`delete from insight.predictions p where p.run_id = ${runId}
    and not exists (select from people.pub_persons q where q.person_id = p.person_id)`.execute(tx)
}

export async function removePredictionsOf(tx: Tx, personIds: readonly string[]): Promise<void> {
  await sql`delete from insight.predictions where person_id = any(${personIds}::uuid[])`.execute(tx)
}

const COLUMNS = sql`p.person_id as "personId", p.run_id as "runId", p.repeats, p.last_on as "lastOn",
  p.recency_days as "recencyDays", p.observed_days as "observedDays", p.mean_value as "meanValue",
  p.expected_orders as "expectedOrders", p.alive, p.chance_90 as "chance90",
  p.expected_sales as "expectedSales", p.expected_worth as "expectedWorth",
  p.interval_days as "intervalDays", p.next_on as "nextOn", p.next_by as "nextBy", p.next_missing as "nextMissing"`

export async function findPrediction(
  tx: Tx,
  runId: string,
  personId: string,
): Promise<PredictionRow | null> {
  const { rows } = await sql<PredictionRow>`select ${COLUMNS} from insight.predictions p
    where p.person_id = ${personId} and p.run_id = ${runId}`.execute(tx)
  return rows[0] ?? null
}

export type PredictionSort = 'worth' | 'orders' | 'alive' | 'next' | 'number'

// What is unknown comes last; the id makes each order whole, so that pages never overlap.
const SORTS = {
  worth: sql`-p.expected_worth::float8`,
  orders: sql`-p.expected_orders`,
  alive: sql`coalesce(-p.alive, 1)`,
  next: sql`coalesce(p.next_on - date '2000-01-01', 1000000)::float8`,
  // Numbers of one length sort as numbers.
  number: sql`coalesce((select lpad(min(i.value), 40, '0') from people.pub_identities i
    where i.person_id = p.person_id and i.kind = 'customer_number'), '~')`,
}

export async function countPredictions(tx: Tx, runId: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(*) as people from insight.predictions p
    join people.pub_persons q using (person_id) where p.run_id = ${runId}`.execute(tx)
  return rows[0]?.people ?? 0
}

/** A page of a run's people who are still in the book. */
export async function findPredictions(
  tx: Tx,
  page: { runId: string; sort: PredictionSort; limit: number; after: string | null },
): Promise<PredictionRow[]> {
  const place = SORTS[page.sort]
  const { rows } = await sql<PredictionRow>`
    select ${COLUMNS} from insight.predictions p join people.pub_persons q using (person_id)
    where p.run_id = ${page.runId}
      ${
        page.after
          ? sql`and (${place}, p.person_id) > (select ${place}, p.person_id
              from insight.predictions p
              where p.person_id = ${page.after}::uuid and p.run_id = ${page.runId})`
          : sql``
      }
    order by ${place}, p.person_id limit ${page.limit}`.execute(tx)
  return rows
}
