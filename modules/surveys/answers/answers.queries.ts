import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { AnswerChannel, Scores, Values } from '../surveys.rules.ts'

export interface About {
  orderId: string | null
  productId: string | null
  conversationId: string | null
  staffId: string | null
  step: string | null
}

export type AnswerRow = Scores &
  About & {
    personId: string
    answerId: string
    key: string
    surveyId: string
    version: number
    askId: string | null
    answeredAt: Date
    channel: AnswerChannel
    values: Values
    batch: string | null
    takenBy: string
    takenByName: string
    isBad: boolean
  }

/** False where it was in already, under the same key. */
export async function insertAnswer(tx: Tx, row: AnswerRow, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into surveys.answers (person_id, answer_id, origin_id, key, survey_id, version, ask_id,
      answered_at, channel, values, nps, csat, ces, share, reward, order_id, product_id, conversation_id,
      staff_id, step, batch, taken_by, taken_by_name, is_bad, created_at)
    values (${row.personId}, ${row.answerId}, ${row.personId}, ${row.key}, ${row.surveyId},
      ${row.version}, ${row.askId}, ${row.answeredAt}, ${row.channel}, ${JSON.stringify(row.values)},
      ${row.nps}, ${row.csat}, ${row.ces}, ${row.share}, ${row.reward}, ${row.orderId},
      ${row.productId}, ${row.conversationId}, ${row.staffId}, ${row.step}, ${row.batch},
      ${row.takenBy}, ${row.takenByName}, ${row.isBad}, ${now})
    on conflict (person_id, origin_id, key) do nothing returning answer_id`.execute(tx)
  return rows.length > 0
}

/** The same sheet sent twice at once is taken once, whoever it is from. */
export async function lockKey(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`survey answer ${key}`}, 0))`.execute(
    tx,
  )
}

export async function isTaken(tx: Tx, personId: string, key: string): Promise<boolean> {
  const { rows } = await sql`select 1 from surveys.answers
    where person_id = ${personId} and key = ${key} limit 1`.execute(tx)
  return rows.length > 0
}

/** How many bad marks they gave since, this one included. */
export async function countBad(tx: Tx, personId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from surveys.answers
    where person_id = ${personId} and is_bad and answered_at >= ${since}`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function setTalk(
  tx: Tx,
  {
    personId,
    answerId,
    ...to
  }: Record<'personId' | 'answerId' | 'talkId', string> & {
    isRaised: boolean
  },
): Promise<void> {
  await sql`update surveys.answers set talk_id = ${to.talkId}, is_raised = ${to.isRaised}
    where person_id = ${personId} and answer_id = ${answerId}`.execute(tx)
}

export interface ShownAnswer extends Scores {
  personId: string
  answerId: string
  surveyId: string
  surveyName: string
  version: number
  answeredAt: Date
  answeredAtText: string
  channel: AnswerChannel
  values: Values
  product: string | null
  step: string | null
  batch: string | null
  isBad: boolean
  isRaised: boolean
  talkId: string | null
  conversationId: string | null
  staffName: string | null
  takenByName: string
}

export interface AnswerFilter {
  surveyId?: string | undefined
  personId?: string | undefined
  from?: Date | undefined
  until?: Date | undefined
  channel?: AnswerChannel | undefined
  /** Of these marks, e.g. those who do not recommend. */
  metric?: 'nps' | 'csat' | 'ces' | undefined
  min?: number | undefined
  max?: number | undefined
  isBad?: boolean | undefined
  hasWords?: boolean | undefined
}

const COLUMN = { nps: sql`a.nps`, csat: sql`a.csat`, ces: sql`a.ces` }

export function conditions(filter: AnswerFilter) {
  const all = [sql`true`]
  if (filter.surveyId) all.push(sql`a.survey_id = ${filter.surveyId}`)
  if (filter.personId) all.push(sql`a.person_id = ${filter.personId}`)
  if (filter.from) all.push(sql`a.answered_at >= ${filter.from}`)
  if (filter.until) all.push(sql`a.answered_at < ${filter.until}`)
  if (filter.channel) all.push(sql`a.channel = ${filter.channel}`)
  if (filter.isBad) all.push(sql`a.is_bad`)
  if (filter.hasWords) all.push(sql`jsonb_path_exists(a.values, '$.*.words ? (@ != "")')`)
  if (filter.metric) {
    const column = COLUMN[filter.metric]
    all.push(sql`${column} between ${filter.min ?? 0}::int and ${filter.max ?? 10}::int`)
  }
  return sql.join(all, sql` and `)
}

export async function listAnswerRows(
  tx: Tx,
  filter: AnswerFilter,
  { place, limit }: { place: { at: string; answerId: string } | null; limit: number },
): Promise<ShownAnswer[]> {
  const { rows } = await sql<ShownAnswer>`
    select a.person_id as "personId", a.answer_id as "answerId", a.survey_id as "surveyId",
      s.name as "surveyName", a.version, a.answered_at as "answeredAt",
      a.answered_at::text as "answeredAtText", a.channel, a.values, a.nps, a.csat, a.ces, a.share,
      a.reward, p.name as product, a.step, a.batch, a.is_bad as "isBad", a.is_raised as "isRaised",
      a.talk_id as "talkId", a.conversation_id as "conversationId", f.name as "staffName",
      a.taken_by_name as "takenByName"
    from surveys.answers a join surveys.surveys s on s.survey_id = a.survey_id
    left join orders.pub_products p on p.product_id = a.product_id
    left join accounts.pub_staff f on f.staff_id = a.staff_id
    where ${conditions(filter)} and ${
      place
        ? sql`(a.answered_at, a.answer_id) < (${place.at}::timestamptz, ${place.answerId}::uuid)`
        : sql`true`
    }
    order by a.answered_at desc, a.answer_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function countAnswers(tx: Tx, filter: AnswerFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from surveys.answers a where ${conditions(filter)}`.execute(tx)
  return rows[0]?.n ?? 0
}
