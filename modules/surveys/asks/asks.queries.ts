import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { About } from '../answers/answers.queries.ts'

export interface AskRow extends About {
  personId: string
  askId: string
  byWhat: string
  label: string
  surveyId: string | null
  version: number | null
  roundId: string | null
  studyId: string | null
  key: string
  token: string | null
  state: 'asked' | 'spared'
  because: string | null
  channel: string | null
  messageId: string | null
  askedAt: Date
  endsAt: Date | null
  remindAt: Date | null
  answeredAt: Date | null
  askedByName: string
}

const ASK = sql`a.person_id as "personId", a.ask_id as "askId", a.by_what as "byWhat", a.label,
  a.survey_id as "surveyId", a.version, a.round_id as "roundId", a.study_id as "studyId", a.key, a.token,
  a.state, a.because, a.channel, a.message_id as "messageId", a.asked_at as "askedAt",
  a.ends_at as "endsAt", a.remind_at as "remindAt", a.answered_at as "answeredAt",
  a.order_id as "orderId", a.product_id as "productId", a.conversation_id as "conversationId",
  a.staff_id as "staffId", a.step, a.asked_by_name as "askedByName"`

/** Two who ask the same person at once take turns; in one order, so that they never wait for each other. */
export async function lockAsked(tx: Tx, personIds: readonly string[]): Promise<void> {
  for (const personId of [...new Set(personIds)].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`survey ask ${personId}`}, 0))`.execute(
      tx,
    )
}

/** The last time each was asked anything, within the time given. */
export async function lastAsked(
  tx: Tx,
  personIds: readonly string[],
  { from, until }: { from: Date; until: Date },
): Promise<Map<string, { askedAt: Date; label: string }>> {
  const { rows } = await sql<{ personId: string; askedAt: Date; label: string }>`
    select distinct on (a.person_id) a.person_id as "personId", a.asked_at as "askedAt", a.label
    from surveys.asks a
    where a.person_id = any(${personIds}::uuid[]) and a.state = 'asked'
      and a.asked_at > ${from} and a.asked_at < ${until}
    order by a.person_id, a.asked_at desc`.execute(tx)
  return new Map(rows.map(({ personId, ...row }) => [personId, row]))
}

/** Which of these people have been asked, or spared, under this key. */
export async function findKeyed(
  tx: Tx,
  asks: readonly { personId: string; key: string }[],
): Promise<Set<string>> {
  const { rows } = await sql<{ slot: string }>`
    select a.person_id || ' ' || a.key as slot from surveys.asks a
    join jsonb_to_recordset(${JSON.stringify(asks)}::jsonb) r("personId" uuid, key text)
      on r."personId" = a.person_id and r.key = a.key`.execute(tx)
  return new Set(rows.map((row) => row.slot))
}

export async function insertAsks(tx: Tx, rows: readonly AskRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into surveys.asks (person_id, ask_id, origin_id, by_what, label, survey_id, version, round_id,
      study_id, key, token, state, because, channel, message_id, asked_at, ends_at, remind_at, order_id,
      product_id, conversation_id, staff_id, step, asked_by_name)
    select r."personId", r."askId", r."personId", r."byWhat", r.label, r."surveyId", r.version,
      r."roundId", r."studyId", r.key, r.token, r.state, r.because, r.channel, r."messageId",
      r."askedAt", r."endsAt", r."remindAt", r."orderId", r."productId", r."conversationId",
      r."staffId", r.step, r."askedByName"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r("personId" uuid, "askId" uuid,
      "byWhat" text, label text, "surveyId" uuid, version int, "roundId" uuid, "studyId" uuid, key text,
      token text, state text, because text, channel text, "messageId" uuid, "askedAt" timestamptz,
      "endsAt" timestamptz, "remindAt" timestamptz, "orderId" uuid, "productId" uuid,
      "conversationId" uuid, "staffId" uuid, step text, "askedByName" text)
    on conflict (person_id, origin_id, key) do nothing`.execute(tx)
}

export async function findByToken(tx: Tx, token: string): Promise<AskRow | undefined> {
  const { rows } = await sql<AskRow>`
    select ${ASK} from surveys.asks a where a.token = ${token}`.execute(tx)
  return rows[0]
}

/** The same, held until the transaction ends: of two who send it at once the second finds it answered. */
export async function lockByToken(tx: Tx, token: string): Promise<AskRow | undefined> {
  await sql`select 1 from surveys.asks where token = ${token} for update`.execute(tx)
  return findByToken(tx, token)
}

export async function noteAnswered(
  tx: Tx,
  { personId, askId, at }: { personId: string; askId: string; at: Date },
): Promise<void> {
  await sql`update surveys.asks set answered_at = ${at}, remind_at = null
    where person_id = ${personId} and ask_id = ${askId} and answered_at is null`.execute(tx)
}

/** Held until the transaction ends; what another process reminds of is passed over. */
export async function takeToRemind(tx: Tx, now: Date, limit: number): Promise<AskRow[]> {
  const { rows } = await sql<AskRow>`
    select ${ASK} from surveys.asks a
    where a.remind_at <= ${now} and a.reminded_at is null and a.answered_at is null
    order by a.remind_at limit ${limit} for update skip locked`.execute(tx)
  return rows
}

export async function noteReminded(
  tx: Tx,
  { personId, askId, at }: { personId: string; askId: string; at: Date },
): Promise<void> {
  await sql`update surveys.asks set reminded_at = ${at}
    where person_id = ${personId} and ask_id = ${askId}`.execute(tx)
}

/** How near each lets us come, and in which language they read. */
export async function findReaders(
  tx: Tx,
  personIds: readonly string[],
): Promise<Map<string, { dial: string; language: string | null }>> {
  const { rows } = await sql<{ personId: string; dial: string; language: string | null }>`
    select person_id as "personId", dial, language from people.pub_wishes
    where person_id = any(${personIds}::uuid[])`.execute(tx)
  return new Map(rows.map(({ personId, ...row }) => [personId, row]))
}

export async function listAskRows(
  tx: Tx,
  filter: {
    personId?: string | undefined
    surveyId?: string | undefined
    state?: string | undefined
  },
  { place, limit }: { place: { at: string; askId: string } | null; limit: number },
): Promise<(AskRow & { askedAtText: string })[]> {
  const { personId = null, surveyId = null, state = null } = filter
  const { rows } = await sql<AskRow & { askedAtText: string }>`
    select ${ASK}, a.asked_at::text as "askedAtText" from surveys.asks a
    where (${personId}::uuid is null or a.person_id = ${personId})
      and (${surveyId}::uuid is null or a.survey_id = ${surveyId})
      and (${state}::text is null or a.state = ${state})
      and ${place ? sql`(a.asked_at, a.ask_id) < (${place.at}::timestamptz, ${place.askId}::uuid)` : sql`true`}
    order by a.asked_at desc, a.ask_id desc limit ${limit}`.execute(tx)
  return rows
}
