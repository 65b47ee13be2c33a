import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { type AnswerFilter, conditions } from '../answers/answers.queries.ts'
import type { Metric } from '../surveys.rules.ts'

export const SLICES = [
  'all',
  'month',
  'channel',
  'segment',
  'stage',
  'step',
  'product',
  'staff',
  'version',
] as const
export type Slice = (typeof SLICES)[number]

const COLUMN = { nps: sql`a.nps`, csat: sql`a.csat`, ces: sql`a.ces` }

const sliceOf = (slice: Slice, zone: string) =>
  ({
    all: sql`''`,
    month: sql`to_char(a.answered_at at time zone ${zone}, 'YYYY-MM')`,
    channel: sql`a.channel`,
    // To which it was sent.
    segment: sql`coalesce((select r.segment_name from surveys.asks k
      join surveys.rounds r on r.round_id = k.round_id
      where k.person_id = a.person_id and k.ask_id = a.ask_id), '')`,
    // Where they stood when they answered.
    stage: sql`coalesce((select t.stage from insight.pub_stages t where t.person_id = a.person_id
      and t.entered_at <= a.answered_at and (t.left_at is null or t.left_at > a.answered_at)
      order by t.entered_at desc limit 1), '')`,
    step: sql`coalesce(a.step, '')`,
    product: sql`coalesce((select p.name from orders.pub_products p
      where p.product_id = a.product_id), '')`,
    staff: sql`coalesce((select f.name from accounts.pub_staff f where f.staff_id = a.staff_id), '')`,
    version: sql`a.version::text`,
  })[slice]

export interface HistogramRow {
  slice: string
  score: number
  n: number
}

/** How often each mark was given, by slice. */
export async function histogram(
  tx: Tx,
  filter: AnswerFilter,
  { metric, slice, zone }: { metric: Metric; slice: Slice; zone: string },
): Promise<HistogramRow[]> {
  const { rows } = await sql<HistogramRow>`
    select ${sliceOf(slice, zone)} as slice, ${COLUMN[metric]}::int as score, count(*)::int as n
    from surveys.answers a where ${conditions(filter)} and ${COLUMN[metric]} is not null
    group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

/** The same by survey, for a list of them. */
export async function histogramBySurvey(
  tx: Tx,
  since: Date,
): Promise<({ surveyId: string; metric: Metric } & Omit<HistogramRow, 'slice'>)[]> {
  const { rows } = await sql<{ surveyId: string; metric: Metric; score: number; n: number }>`
    select a.survey_id as "surveyId", m.metric, m.score::int as score, count(*)::int as n
    from surveys.answers a
    cross join lateral (values ('nps', a.nps), ('csat', a.csat), ('ces', a.ces)) m(metric, score)
    where a.answered_at >= ${since} and m.score is not null
    group by 1, 2, 3`.execute(tx)
  return rows
}

/** How often each answer was given to each question: marks and choices. */
export async function questionCounts(
  tx: Tx,
  filter: AnswerFilter,
): Promise<{ questionId: string; answer: string; n: number }[]> {
  const { rows } = await sql<{ questionId: string; answer: string; n: number }>`
    select q.key as "questionId", v.answer, count(*)::int as n
    from surveys.answers a cross join lateral jsonb_each(a.values) q
    cross join lateral (
      select q.value->>'score' as answer where q.value ? 'score'
      union all
      select jsonb_array_elements_text(q.value->'chosen') where q.value ? 'chosen') v
    where ${conditions(filter)} group by 1, 2`.execute(tx)
  return rows
}

/** Asked and answered, of those who got a link of their own. */
export async function countAsked(
  tx: Tx,
  { surveyId, from, until }: { surveyId: string; from: Date; until: Date },
): Promise<{ asked: number; answered: number; spared: number }> {
  const { rows } = await sql<{ asked: number; answered: number; spared: number }>`
    select count(*) filter (where state = 'asked')::int as asked,
      count(answered_at)::int as answered, count(*) filter (where state = 'spared')::int as spared
    from surveys.asks where survey_id = ${surveyId}
      and asked_at >= ${from} and asked_at < ${until}`.execute(tx)
  return rows[0] ?? { asked: 0, answered: 0, spared: 0 }
}
