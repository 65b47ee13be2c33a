import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type {
  After,
  InviteChannel,
  Question,
  SurveyKind,
  SurveySettings,
  SurveyState,
  Words,
} from '../surveys.rules.ts'

export interface SurveyRow {
  surveyId: string
  name: string
  kind: SurveyKind
  slug: string
  state: SurveyState
  version: number
  why: string
  invite: Words
  after: After | null
  afterDays: number
  channels: InviteChannel[]
  remindDays: number | null
  onCards: boolean
  openedAt: Date | null
  createdByName: string
  updatedAt: Date
  questions: Question[]
}

const SURVEY = sql`s.survey_id as "surveyId", s.name, s.kind, s.slug, s.state, s.version, s.why, s.invite,
  s.after, s.after_days as "afterDays", s.channels, s.remind_days as "remindDays", s.on_cards as "onCards",
  s.opened_at as "openedAt", s.created_by_name as "createdByName", s.updated_at as "updatedAt",
  v.questions`

const CURRENT = sql`surveys.surveys s
  join surveys.versions v on v.survey_id = s.survey_id and v.version = s.version`

export async function findSurvey(tx: Tx, surveyId: string): Promise<SurveyRow | undefined> {
  const { rows } = await sql<SurveyRow>`
    select ${SURVEY} from ${CURRENT} where s.survey_id = ${surveyId}`.execute(tx)
  return rows[0]
}

export async function lockSurvey(tx: Tx, surveyId: string): Promise<SurveyRow | undefined> {
  const { rows } = await sql<SurveyRow>`
    select ${SURVEY} from ${CURRENT} where s.survey_id = ${surveyId} for update of s`.execute(tx)
  return rows[0]
}

export async function findBySlug(tx: Tx, slug: string): Promise<SurveyRow | undefined> {
  const { rows } = await sql<SurveyRow>`
    select ${SURVEY} from ${CURRENT} where s.slug = ${slug}`.execute(tx)
  return rows[0]
}

/** The one that the codes of cards open, if any. */
export async function findOnCards(tx: Tx): Promise<SurveyRow | undefined> {
  const { rows } = await sql<SurveyRow>`
    select ${SURVEY} from ${CURRENT} where s.on_cards and s.state = 'open'`.execute(tx)
  return rows[0]
}

/** Those by which the house asks by itself. */
export async function findAutomatic(tx: Tx): Promise<SurveyRow[]> {
  const { rows } = await sql<SurveyRow>`
    select ${SURVEY} from ${CURRENT}
    where s.state = 'open' and s.after is not null order by s.opened_at`.execute(tx)
  return rows
}

/** The questions as they stood when somebody was asked. */
export async function findQuestions(
  tx: Tx,
  { surveyId, version }: { surveyId: string; version: number },
): Promise<Question[] | undefined> {
  const { rows } = await sql<{ questions: Question[] }>`
    select questions from surveys.versions
    where survey_id = ${surveyId} and version = ${version}`.execute(tx)
  return rows[0]?.questions
}

export async function listVersions(
  tx: Tx,
  surveyId: string,
): Promise<{ version: number; byName: string; createdAt: Date; questions: Question[] }[]> {
  const { rows } = await sql<{
    version: number
    byName: string
    createdAt: Date
    questions: Question[]
  }>`select version, by_name as "byName", created_at as "createdAt", questions from surveys.versions
    where survey_id = ${surveyId} order by version desc`.execute(tx)
  return rows
}

export type CountedSurvey = SurveyRow & { asked: number; answers: number }

export async function listSurveyRows(tx: Tx): Promise<CountedSurvey[]> {
  const { rows } = await sql<CountedSurvey>`
    select ${SURVEY},
      (select count(*)::int from surveys.asks a
        where a.survey_id = s.survey_id and a.state = 'asked') as asked,
      (select count(*)::int from surveys.answers w where w.survey_id = s.survey_id) as answers
    from ${CURRENT} order by s.state = 'closed', s.created_at desc`.execute(tx)
  return rows
}

export async function insertSurvey(
  tx: Tx,
  row: SurveyRow & { createdBy: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into surveys.surveys (survey_id, name, kind, slug, state, version, why, invite, after,
      after_days, channels, remind_days, on_cards, opened_at, created_by, created_by_name, created_at,
      updated_at)
    values (${row.surveyId}, ${row.name}, ${row.kind}, ${row.slug}, ${row.state}, ${row.version},
      ${row.why}, ${JSON.stringify(row.invite)}, ${row.after}, ${row.afterDays}, ${row.channels}::text[],
      ${row.remindDays}, ${row.onCards}, ${row.openedAt}, ${row.createdBy}, ${row.createdByName},
      ${now}, ${now})`.execute(tx)
}

export async function insertVersion(
  tx: Tx,
  row: { surveyId: string; version: number; questions: readonly Question[]; byName: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into surveys.versions (survey_id, version, questions, by_name, created_at)
    values (${row.surveyId}, ${row.version}, ${JSON.stringify(row.questions)}, ${row.byName},
      ${now})`.execute(tx)
}

export async function updateSurvey(tx: Tx, row: SurveyRow, now: Date): Promise<void> {
  await sql`
    update surveys.surveys set name = ${row.name}, state = ${row.state}, version = ${row.version},
      why = ${row.why}, invite = ${JSON.stringify(row.invite)}, after = ${row.after},
      after_days = ${row.afterDays}, channels = ${row.channels}::text[], remind_days = ${row.remindDays},
      on_cards = ${row.onCards}, opened_at = ${row.openedAt}, updated_at = ${now}
    where survey_id = ${row.surveyId}`.execute(tx)
}

/** One open survey at a time stands behind the codes of cards; of two who open at once the later has them. */
export async function clearOnCards(tx: Tx, but: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('surveys on cards', 0))`.execute(tx)
  await sql`update surveys.surveys set on_cards = false
    where on_cards and state <> 'draft' and survey_id <> ${but}`.execute(tx)
}

export async function findSettings(tx: Tx): Promise<SurveySettings | undefined> {
  const { rows } = await sql<{ value: SurveySettings }>`
    select value from surveys.settings where name = 'asks'`.execute(tx)
  return rows[0]?.value
}

export async function storeSettings(
  tx: Tx,
  { value, byName, now }: { value: SurveySettings; byName: string; now: Date },
): Promise<void> {
  await sql`
    insert into surveys.settings (name, value, by_name, at)
    values ('asks', ${JSON.stringify(value)}, ${byName}, ${now})
    on conflict (name) do update set value = excluded.value, by_name = excluded.by_name,
      at = excluded.at`.execute(tx)
}
