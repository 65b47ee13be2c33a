import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { PredictionQuestion, PredictionRun } from '../contract/prediction.ts'
import type { PredictionOutcome } from '../contract/prediction-outcome.ts'

export interface RunRow {
  runId: string
  purpose: PredictionRun['purpose']
  state: PredictionRun['state']
  question: PredictionQuestion
  askedBy: string
  askedAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  progress: PredictionRun['progress']
  outcome: PredictionOutcome | null
}

const COLUMNS = sql`run_id as "runId", purpose, state, question, asked_by as "askedBy",
  asked_at as "askedAt", started_at as "startedAt", finished_at as "finishedAt", progress, outcome`

async function runs(tx: Tx, rest: RawBuilder<unknown>): Promise<RunRow[]> {
  const { rows } =
    await sql<RunRow>`select ${COLUMNS} from insight.prediction_runs ${rest}`.execute(tx)
  return rows
}

export async function findRun(tx: Tx, runId: string): Promise<RunRow | null> {
  return (await runs(tx, sql`where run_id = ${runId}`))[0] ?? null
}

/** Newest first. */
export function findRuns(
  tx: Tx,
  { limit, after }: { limit: number; after: string | null },
): Promise<RunRow[]> {
  const older = after
    ? sql`where (asked_at, run_id) < (select asked_at, run_id from insight.prediction_runs
        where run_id = ${after}::uuid)`
    : sql``
  return runs(tx, sql`${older} order by asked_at desc, run_id desc limit ${limit}`)
}

/** The newest finished run of a purpose; one that found nobody only where no other found anybody. */
export async function findLatest(tx: Tx, purpose: RunRow['purpose']): Promise<RunRow | null> {
  const found = await runs(
    tx,
    sql`where purpose = ${purpose} and state = 'done'
      order by (outcome ->> 'people')::int > 0 desc, asked_at desc, run_id desc limit 1`,
  )
  return found[0] ?? null
}

export async function insertRun(
  tx: Tx,
  run: Pick<RunRow, 'runId' | 'purpose' | 'question' | 'askedBy' | 'askedAt'>,
): Promise<void> {
  await sql`insert into insight.prediction_runs (run_id, purpose, state, question, asked_by, asked_at)
    values (${run.runId}, ${run.purpose}, 'waiting', ${JSON.stringify(run.question)}::jsonb,
      ${run.askedBy}, ${run.askedAt})`.execute(tx)
}

/** True for whoever may work on it: it waits, or has been silent for `silentSeconds`. */
export async function takeRun(tx: Tx, runId: string, silentSeconds: number): Promise<boolean> {
  const { rows } = await sql`
    update insight.prediction_runs
    set state = 'running', started_at = clock_timestamp(), seen_at = clock_timestamp()
    where run_id = ${runId} and (state in ('waiting', 'failed') or (state = 'running'
      and seen_at < clock_timestamp() - make_interval(secs => ${silentSeconds})))
    returning run_id`.execute(tx)
  return rows.length > 0
}

export async function moveRunOn(
  tx: Tx,
  runId: string,
  progress: PredictionRun['progress'],
): Promise<void> {
  await sql`update insight.prediction_runs
    set progress = ${JSON.stringify(progress)}::jsonb, seen_at = clock_timestamp()
    where run_id = ${runId}`.execute(tx)
}

export async function finishRun(
  tx: Tx,
  runId: string,
  outcome: PredictionOutcome | null,
): Promise<void> {
  await sql`update insight.prediction_runs
    set state = ${outcome ? 'done' : 'failed'}, progress = null, finished_at = clock_timestamp(),
      outcome = ${outcome && JSON.stringify(outcome)}::jsonb
    where run_id = ${runId}`.execute(tx)
}
