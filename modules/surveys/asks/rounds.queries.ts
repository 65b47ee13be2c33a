import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export const ROUND_STATES = ['planned', 'running', 'done', 'stopped'] as const
export type RoundState = (typeof ROUND_STATES)[number]

export interface RoundRow {
  roundId: string
  surveyId: string
  segmentId: string
  segmentName: string
  share: number
  startsAt: Date
  state: RoundState
  cursor: string | null
  taken: number
  asked: number
  spared: number
  createdByName: string
}

const ROUND = sql`r.round_id as "roundId", r.survey_id as "surveyId", r.segment_id as "segmentId",
  r.segment_name as "segmentName", r.share, r.starts_at as "startsAt", r.state, r.cursor, r.taken,
  r.asked, r.spared, r.created_by_name as "createdByName"`

export async function insertRound(tx: Tx, row: RoundRow, now: Date): Promise<void> {
  await sql`
    insert into surveys.rounds (round_id, survey_id, segment_id, segment_name, share, starts_at, state,
      created_by_name, created_at)
    values (${row.roundId}, ${row.surveyId}, ${row.segmentId}, ${row.segmentName}, ${row.share},
      ${row.startsAt}, ${row.state}, ${row.createdByName}, ${now})`.execute(tx)
}

export async function lockRound(tx: Tx, roundId: string): Promise<RoundRow | undefined> {
  const { rows } = await sql<RoundRow>`
    select ${ROUND} from surveys.rounds r where r.round_id = ${roundId} for update`.execute(tx)
  return rows[0]
}

export async function updateRound(tx: Tx, row: RoundRow): Promise<void> {
  await sql`update surveys.rounds set state = ${row.state}, cursor = ${row.cursor}, taken = ${row.taken},
    asked = ${row.asked}, spared = ${row.spared} where round_id = ${row.roundId}`.execute(tx)
}

export async function listRounds(
  tx: Tx,
  { surveyId = null, from = null }: { surveyId?: string | null; from?: Date | null },
): Promise<(RoundRow & { surveyName: string })[]> {
  const { rows } = await sql<RoundRow & { surveyName: string }>`
    select ${ROUND}, s.name as "surveyName" from surveys.rounds r
    join surveys.surveys s on s.survey_id = r.survey_id
    where (${surveyId}::uuid is null or r.survey_id = ${surveyId})
      and (${from}::timestamptz is null or r.starts_at >= ${from})
    order by r.starts_at desc limit 200`.execute(tx)
  return rows
}

/** What of surveys still goes through the members of a segment. */
export async function findRoundsOf(
  tx: Tx,
  segmentId: string,
): Promise<{ roundId: string; surveyId: string; name: string }[]> {
  const { rows } = await sql<{ roundId: string; surveyId: string; name: string }>`
    select r.round_id as "roundId", r.survey_id as "surveyId", s.name from surveys.rounds r
    join surveys.surveys s on s.survey_id = r.survey_id
    where r.segment_id = ${segmentId} and r.state in ('planned', 'running')`.execute(tx)
  return rows
}
