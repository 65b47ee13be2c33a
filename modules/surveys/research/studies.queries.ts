import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { QuoteKind, SeatState, StudyKind, Task, TaskSheet } from '../studies.rules.ts'

export interface StudyRow {
  studyId: string
  kind: StudyKind
  name: string
  why: string
  productId: string | null
  consent: string
  invite: string
  thanks: string
  tasks: Task[]
  place: string
  notes: string
  createdByName: string
  createdAt: Date
}

const STUDY = sql`s.study_id as "studyId", s.kind, s.name, s.why, s.product_id as "productId", s.consent,
  s.invite, s.thanks, s.tasks, s.place, s.notes, s.created_by_name as "createdByName",
  s.created_at as "createdAt"`

export async function insertStudy(tx: Tx, row: StudyRow): Promise<void> {
  await sql`
    insert into surveys.studies (study_id, kind, name, why, product_id, consent, invite, thanks, tasks,
      place, notes, created_by_name, created_at, updated_at)
    values (${row.studyId}, ${row.kind}, ${row.name}, ${row.why}, ${row.productId}, ${row.consent},
      ${row.invite}, ${row.thanks}, ${JSON.stringify(row.tasks)}, ${row.place}, ${row.notes},
      ${row.createdByName}, ${row.createdAt}, ${row.createdAt})`.execute(tx)
}

export async function updateStudy(tx: Tx, row: StudyRow, now: Date): Promise<void> {
  await sql`update surveys.studies set name = ${row.name}, why = ${row.why},
      product_id = ${row.productId}, consent = ${row.consent}, invite = ${row.invite},
      thanks = ${row.thanks}, tasks = ${JSON.stringify(row.tasks)}, place = ${row.place},
      notes = ${row.notes}, updated_at = ${now}
    where study_id = ${row.studyId}`.execute(tx)
}

export async function lockStudy(tx: Tx, studyId: string): Promise<StudyRow | undefined> {
  const { rows } = await sql<StudyRow>`
    select ${STUDY} from surveys.studies s where s.study_id = ${studyId} for update`.execute(tx)
  return rows[0]
}

export async function findStudy(tx: Tx, studyId: string): Promise<StudyRow | undefined> {
  const { rows } = await sql<StudyRow>`
    select ${STUDY} from surveys.studies s where s.study_id = ${studyId}`.execute(tx)
  return rows[0]
}

// Of two merged people who both take part, the seat of one stays behind until they are told apart again.
const hereStill = sql`exists (select from people.pub_persons p where p.person_id = t.person_id)`

export type CountedStudy = StudyRow & { seats: number; tookPart: number; quotes: number }

export async function listStudyRows(tx: Tx): Promise<CountedStudy[]> {
  const { rows } = await sql<CountedStudy>`
    select ${STUDY},
      (select count(*)::int from surveys.seats t where t.study_id = s.study_id and ${hereStill}) as seats,
      (select count(*)::int from surveys.seats t where t.study_id = s.study_id
        and t.state = 'took_part' and ${hereStill}) as "tookPart",
      (select count(*)::int from surveys.quotes q where q.study_id = s.study_id) as quotes
    from surveys.studies s order by s.created_at desc`.execute(tx)
  return rows
}

export interface SeatRow {
  personId: string
  studyId: string
  state: SeatState
  at: Date | null
  consentAt: Date | null
  consentByName: string | null
  notes: string
  sheet: TaskSheet
  messageId: string | null
  thankedAt: Date | null
  invitedByName: string
  invitedAt: Date
}

const SEAT = sql`t.person_id as "personId", t.study_id as "studyId", t.state, t.at,
  t.consent_at as "consentAt", t.consent_by_name as "consentByName", t.notes, t.sheet,
  t.message_id as "messageId", t.thanked_at as "thankedAt", t.invited_by_name as "invitedByName",
  t.invited_at as "invitedAt"`

export async function listSeats(tx: Tx, studyId: string): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`
    select ${SEAT} from surveys.seats t where t.study_id = ${studyId} and ${hereStill}
    order by t.state = 'declined', t.at nulls last, t.invited_at, t.person_id`.execute(tx)
  return rows
}

export async function lockSeat(
  tx: Tx,
  { studyId, personId }: { studyId: string; personId: string },
): Promise<SeatRow | undefined> {
  const { rows } = await sql<SeatRow>`
    select ${SEAT} from surveys.seats t
    where t.study_id = ${studyId} and t.person_id = ${personId} for update`.execute(tx)
  return rows[0]
}

export async function insertSeat(tx: Tx, row: SeatRow): Promise<void> {
  await sql`
    insert into surveys.seats (person_id, study_id, origin_id, state, message_id, invited_by_name,
      invited_at, updated_at)
    values (${row.personId}, ${row.studyId}, ${row.personId}, ${row.state}, ${row.messageId},
      ${row.invitedByName}, ${row.invitedAt}, ${row.invitedAt})
    on conflict (person_id, study_id) do nothing`.execute(tx)
}

export async function updateSeat(tx: Tx, row: SeatRow, now: Date): Promise<void> {
  await sql`update surveys.seats set state = ${row.state}, at = ${row.at},
      consent_at = ${row.consentAt}, consent_by_name = ${row.consentByName}, notes = ${row.notes},
      sheet = ${JSON.stringify(row.sheet)}, thanked_at = ${row.thankedAt}, updated_at = ${now}
    where person_id = ${row.personId} and study_id = ${row.studyId}`.execute(tx)
}

export async function insertQuote(
  tx: Tx,
  row: {
    personId: string
    voiceId: string
    studyId: string
    kind: QuoteKind
    personaId: string | null
    byName: string
    createdAt: Date
  },
): Promise<void> {
  await sql`
    insert into surveys.quotes (person_id, voice_id, origin_id, study_id, kind, persona_id, by_name,
      created_at)
    values (${row.personId}, ${row.voiceId}, ${row.personId}, ${row.studyId}, ${row.kind},
      ${row.personaId}, ${row.byName}, ${row.createdAt})
    on conflict (person_id, voice_id) do nothing`.execute(tx)
}

export interface QuoteRow {
  voiceId: string
  personId: string
  kind: QuoteKind
  words: string
  personaId: string | null
  productName: string | null
  byName: string
  createdAt: Date
}

/** Those whose voice has been taken out are gone here too. */
export async function listQuotes(tx: Tx, studyId: string): Promise<QuoteRow[]> {
  const { rows } = await sql<QuoteRow>`
    select q.voice_id as "voiceId", v.person_id as "personId", q.kind, v.words,
      q.persona_id as "personaId", p.name as "productName", q.by_name as "byName",
      q.created_at as "createdAt"
    from surveys.quotes q join voice.pub_voices v on v.voice_id = q.voice_id
    left join orders.pub_products p on p.product_id = v.product_id
    where q.study_id = ${studyId} order by q.created_at desc`.execute(tx)
  return rows
}
