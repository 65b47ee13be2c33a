import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import type { Benchmark, ReadingPoint } from './contract.ts'
import type { GoalDraft, GoalState, MeasureState, ReadingName, Touchpoint } from './goals.rules.ts'

export interface GoalRow extends GoalDraft {
  goalId: string
  state: GoalState
  isShared: boolean
  startValue: number | null
  startedOn: string | null
  endValue: number | null
  endedOn: string | null
  learned: string
  byName: string
  updatedAt: Date
}

export interface ShownGoal extends GoalRow {
  latest: ReadingPoint | null
  measures: { all: number; done: number }
}

const GOAL = sql`g.goal_id as "goalId", g.title, g.picture, g.reading, g.target, g.grounds, g.serves,
  g.because, g.due_on as "dueOn", g.state, g.is_shared as "isShared", g.start_value as "startValue",
  g.started_on as "startedOn", g.end_value as "endValue", g.ended_on as "endedOn", g.learned,
  g.by_name as "byName", g.updated_at as "updatedAt"`

const SHOWN = sql`${GOAL},
  (select jsonb_build_object('day', r.on_day, 'value', r.value, 'n', r.n) from goals.readings r
    where r.reading = g.reading and r.on_day <= coalesce(g.ended_on, 'infinity')
    order by r.on_day desc limit 1) as latest,
  (select jsonb_build_object('all', count(*), 'done', count(*) filter (where m.state = 'done'))
    from goals.measures m where m.goal_id = g.goal_id and m.state <> 'dropped') as measures`

export async function listGoalRows(tx: Tx): Promise<ShownGoal[]> {
  const { rows } = await sql<ShownGoal>`select ${SHOWN} from goals.goals g
    order by g.is_shared desc, array_position(array['running', 'wish', 'ended'], g.state),
      g.due_on nulls last, g.goal_id desc limit 200`.execute(tx)
  return rows
}

export async function findGoal(tx: Tx, goalId: string): Promise<ShownGoal | undefined> {
  const { rows } = await sql<ShownGoal>`
    select ${SHOWN} from goals.goals g where g.goal_id = ${goalId}`.execute(tx)
  return rows[0]
}

export async function lockGoal(tx: Tx, goalId: string): Promise<GoalRow | undefined> {
  const { rows } = await sql<GoalRow>`
    select ${GOAL} from goals.goals g where g.goal_id = ${goalId} for update`.execute(tx)
  return rows[0]
}

export async function saveGoal(tx: Tx, row: GoalRow, now: Date): Promise<void> {
  await sql`
    insert into goals.goals (goal_id, title, picture, reading, target, grounds, serves, because, due_on,
      state, is_shared, start_value, started_on, end_value, ended_on, learned, by_name, created_at,
      updated_at)
    values (${row.goalId}, ${row.title}, ${row.picture}, ${row.reading}, ${row.target}, ${row.grounds},
      ${row.serves}, ${row.because}, ${row.dueOn}, ${row.state}, ${row.isShared}, ${row.startValue},
      ${row.startedOn}, ${row.endValue}, ${row.endedOn}, ${row.learned}, ${row.byName}, ${now}, ${now})
    on conflict (goal_id) do update set title = excluded.title, picture = excluded.picture,
      reading = excluded.reading, target = excluded.target, grounds = excluded.grounds,
      serves = excluded.serves, because = excluded.because, due_on = excluded.due_on,
      state = excluded.state, is_shared = excluded.is_shared, start_value = excluded.start_value,
      started_on = excluded.started_on, end_value = excluded.end_value, ended_on = excluded.ended_on,
      learned = excluded.learned, updated_at = excluded.updated_at`.execute(tx)
}

/** Whoever shares or starts a goal waits here for the one before. */
export async function lockShare(tx: Tx): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('goals shared', 0))`.execute(tx)
  const { rows } = await sql<{ goalId: string }>`
    select goal_id as "goalId" from goals.goals where is_shared`.execute(tx)
  return rows[0]?.goalId ?? null
}

export async function unshare(tx: Tx): Promise<void> {
  await sql`update goals.goals set is_shared = false where is_shared`.execute(tx)
}

export interface MeasureRow {
  measureId: string
  goalId: string
  title: string
  touchpoint: Touchpoint
  ownerId: string | null
  startsOn: string
  endsOn: string
  state: MeasureState
  result: string
}

const MEASURE = sql`m.measure_id as "measureId", m.goal_id as "goalId", m.title, m.touchpoint,
  m.owner_id as "ownerId", m.starts_on as "startsOn", m.ends_on as "endsOn", m.state, m.result`

export async function listMeasureRows(tx: Tx, goalId: string): Promise<MeasureRow[]> {
  const { rows } = await sql<MeasureRow>`select ${MEASURE} from goals.measures m
    where m.goal_id = ${goalId} order by m.starts_on, m.measure_id`.execute(tx)
  return rows
}

export async function lockMeasure(tx: Tx, measureId: string): Promise<MeasureRow | undefined> {
  const { rows } = await sql<MeasureRow>`select ${MEASURE} from goals.measures m
    where m.measure_id = ${measureId} for update`.execute(tx)
  return rows[0]
}

export async function saveMeasure(tx: Tx, row: MeasureRow, now: Date): Promise<void> {
  await sql`
    insert into goals.measures (measure_id, goal_id, title, touchpoint, owner_id, starts_on, ends_on,
      state, result, created_at, updated_at)
    values (${row.measureId}, ${row.goalId}, ${row.title}, ${row.touchpoint}, ${row.ownerId},
      ${row.startsOn}, ${row.endsOn}, ${row.state}, ${row.result}, ${now}, ${now})
    on conflict (measure_id) do update set title = excluded.title, touchpoint = excluded.touchpoint,
      owner_id = excluded.owner_id, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      state = excluded.state, result = excluded.result, updated_at = excluded.updated_at`.execute(
    tx,
  )
}

export async function deleteMeasure(tx: Tx, measureId: string): Promise<void> {
  await sql`delete from goals.measures where measure_id = ${measureId}`.execute(tx)
}

export async function listPoints(
  tx: Tx,
  reading: ReadingName,
  from: string,
): Promise<ReadingPoint[]> {
  const { rows } = await sql<ReadingPoint>`select on_day as day, value, n from goals.readings
    where reading = ${reading} and on_day >= ${from} order by on_day`.execute(tx)
  return rows
}

/** Which of these are not taken yet. */
export async function findMissing(
  tx: Tx,
  wanted: readonly { reading: ReadingName; day: string }[],
): Promise<{ reading: ReadingName; day: string }[]> {
  const { rows } = await sql<{ reading: ReadingName; day: string }>`
    select distinct w.reading, w.day from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as w (reading text, day date)
    where not exists (select from goals.readings r where r.reading = w.reading and r.on_day = w.day)
    order by 1, 2`.execute(tx)
  return rows
}

export async function keepPoint(
  tx: Tx,
  { reading, day, value, n }: ReadingPoint & { reading: ReadingName },
  now: Date,
): Promise<void> {
  await sql`
    insert into goals.readings (reading, on_day, value, n, taken_at)
    values (${reading}, ${day}, ${value}, ${n}, ${now})
    on conflict (reading, on_day) do update set value = excluded.value, n = excluded.n,
      taken_at = excluded.taken_at`.execute(tx)
}

/** With their measures, and with the numbers that no other goal is measured by. */
export async function deleteGoals(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from goals.measures where goal_id = any(${ids}::uuid[])`.execute(tx)
  await sql`delete from goals.readings r where exists (select from goals.goals g
      where g.reading = r.reading and g.goal_id = any(${ids}::uuid[]))
    and not exists (select from goals.goals g
      where g.reading = r.reading and g.goal_id <> all(${ids}::uuid[]))`.execute(tx)
  await sql`delete from goals.goals where goal_id = any(${ids}::uuid[])`.execute(tx)
}

const BENCHMARK = sql`benchmark_id as "benchmarkId", reading, name, value, source, on_day as "onDay",
  by_name as "byName"`

export async function listBenchmarks(tx: Tx, reading: ReadingName): Promise<Benchmark[]> {
  const { rows } = await sql<Benchmark>`select ${BENCHMARK} from goals.benchmarks
    where reading = ${reading} order by on_day desc, benchmark_id desc limit 20`.execute(tx)
  return rows
}

export async function insertBenchmark(tx: Tx, row: Benchmark, now: Date): Promise<void> {
  await sql`
    insert into goals.benchmarks (benchmark_id, reading, name, value, source, on_day, by_name, created_at)
    values (${row.benchmarkId}, ${row.reading}, ${row.name}, ${row.value}, ${row.source}, ${row.onDay},
      ${row.byName}, ${now})`.execute(tx)
}

export async function deleteBenchmark(tx: Tx, benchmarkId: string): Promise<boolean> {
  const { rows } = await sql`delete from goals.benchmarks where benchmark_id = ${benchmarkId}
    returning benchmark_id`.execute(tx)
  return rows.length > 0
}
